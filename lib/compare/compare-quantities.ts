import { type QuantityRange, quantityRange } from './quantity-range.ts';
import type { Compare } from './relation.ts';

/**
 * `same`: one number, exact or about, or one magnitude. `rounding`: one is the other rounded or cut (71,000 and 71,848),
 * or a hedge or a magnitude covers it. `conflict`: no value fits both.
 */
export const compareQuantities: Compare = (page, record) => {
  const a = quantityRange(page);
  const b = quantityRange(record);
  if (!a || !b) return null;
  const plain = (hedge: string): boolean => hedge === 'exact' || hedge === 'about';
  const sameHedge = page.hedge === record.hedge || (plain(page.hedge) && plain(record.hedge));
  const sameValue =
    a.exact === null || b.exact === null
      ? a.exact === b.exact && a.least === b.least && a.most === b.most
      : near(a.exact, b.exact);
  if (sameValue && sameHedge) return { relation: 'same', note: null };
  const bothExact = page.hedge === 'exact' && record.hedge === 'exact' && a.exact !== null && b.exact !== null;
  return { relation: (bothExact ? holds(a, b) || holds(b, a) : overlap(a, b)) ? 'rounding' : 'conflict', note: null };
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const overlap = (a: QuantityRange, b: QuantityRange): boolean => a.least <= b.most && b.least <= a.most;
const holds = (range: QuantityRange, { exact }: QuantityRange): boolean =>
  exact !== null && range.least <= exact && exact <= range.most;

import type { Grammar } from '../grammar.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import type { Draft, Quantity } from './quantity.ts';

/** "entre 5 boîtes et 6 boîtes": at most this many words of the thing counted before what joins the ends. */
const NOUN_WORDS = 2;

/** Marks the two ends of every range and lets the first share the unit and the multiplier of the second. */
export function linkRanges(text: string, tokens: Token[], drafts: Draft[], grammar: Grammar): Draft[] {
  const linked = [...drafts];
  for (let index = 0; index + 1 < linked.length; index++) {
    const from = linked[index] as Draft;
    const to = linked[index + 1] as Draft;
    const end = from.quantity.range ? null : findRangeEnd(text, tokens, from, to, grammar);
    if (!end) {
      linked[index] = shareContrast(tokens, from, to);
      continue;
    }
    const hedge = end.quantity.hedge === 'exact' ? from.quantity.hedge : end.quantity.hedge;
    linked[index] = { ...from, quantity: shareEnd(from, end) };
    linked[index + 1] = { ...end, quantity: { ...end.quantity, range: 'to', hedge } };
  }
  return linked;
}

/** "not 15 but 9 GB": the denied number has the unit of the one said instead, when only a word or two stand between. */
function shareContrast(tokens: Token[], from: Draft, to: Draft): Draft {
  const shares =
    from.quantity.negated &&
    from.quantity.unit === null &&
    to.quantity.unit !== null &&
    to.quantity.value !== null &&
    isContrast(tokens, from, to);
  return shares && from.quantity.value !== null && !from.quantity.range
    ? { ...from, quantity: { ...shareEnd(from, to), range: undefined } }
    : from;
}

function isContrast(tokens: Token[], from: Draft, to: Draft): boolean {
  const gap = tokens.slice(from.to, to.from);
  return gap.length <= 2 && gap.every((token) => token.kind === 'word' || token.norm === ',');
}

/** The second draft if a range ends with it. A word that was read as its hedge may be what joins the two ("van 9 tot 15"). */
function findRangeEnd(text: string, tokens: Token[], from: Draft, to: Draft, grammar: Grammar): Draft | null {
  if (isRange(text, tokens, from, to, grammar)) return to;
  if (to.from === to.numeral.from || to.quantity.value === null) return null;
  const bare: Draft = {
    ...to,
    from: to.numeral.from,
    quantity: { ...to.quantity, hedge: 'exact', start: to.quantity.numberStart },
  };
  return isRange(text, tokens, from, bare, grammar) ? bare : null;
}

function isRange(text: string, tokens: Token[], from: Draft, to: Draft, grammar: Grammar): boolean {
  const a = from.quantity;
  const b = to.quantity;
  if (a.value === null || b.value === null || isLabel(a) || isLabel(b)) return false;
  if (a.unit !== null && b.unit !== a.unit) return false;
  const rising = a.value < b.value || (a.unit === null && b.kind === 'size');
  if (!rising || (from.numeral.form === 'article' && b.value !== 2)) return false;
  const gap = to.from - from.to;
  const open = matchBefore(grammar.rangeOpen, tokens, from.from);
  const between = open ? grammar.rangeBetween[open.value] : undefined;
  if (between && joins(tokens, from.to, to.from, between, NOUN_WORDS)) return true;
  if (gap > 0 && joins(tokens, from.to, to.from, grammar.bareRange, 0)) return true;
  return (
    /^\s?[-‑–—]\s?$/.test(text.slice(from.quantity.end, to.quantity.start)) && countsSomething(tokens, to, grammar)
  );
}

function isLabel(quantity: Quantity): boolean {
  return quantity.kind === 'version' || quantity.kind === 'ordinal';
}

/** Does one of the joining phrases fill the tokens [from, to), but for `nouns` words before it? */
function joins(tokens: Token[], from: number, to: number, table: Grammar['bareRange'], nouns: number): boolean {
  for (let skip = 0; skip <= nouns && from + skip < to; skip++) {
    if (matchAt(table, tokens, from + skip)?.to === to) return true;
    if (tokens[from + skip]?.kind !== 'word') return false;
  }
  return false;
}

/** "9-15 fichiers" counts, "2-1" does not. */
function countsSomething(tokens: Token[], to: Draft, grammar: Grammar): boolean {
  const next = tokens[to.to];
  return to.quantity.unit !== null || (next?.kind === 'word' && !grammar.stopWords.has(next.norm));
}

/** The first end with the unit of the second and its multiplier: "cinq à six mille" begins at five thousand. */
function shareEnd(from: Draft, to: Draft): Quantity {
  const { quantity } = from;
  const scale =
    to.numeral.scale >= 1000 && from.numeral.scale === 1 && (quantity.value as number) < 1000 ? to.numeral.scale : 1;
  const scaled = (quantity.value as number) * scale;
  const unit = quantity.unit ?? to.quantity.unit;
  const sizeStep =
    quantity.unit === null && to.quantity.kind === 'size' && to.numeral.value
      ? (to.quantity.value as number) / to.numeral.value
      : 1;
  const kind = quantity.unit === null ? to.quantity.kind : quantity.kind;
  const fits = scaled <= (to.numeral.value ?? 0);
  return { ...quantity, value: (fits ? scaled : (quantity.value as number)) * sizeStep, unit, kind, range: 'from' };
}

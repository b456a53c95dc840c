import type { Hedge, Magnitude } from '../../model.ts';
import type { Numeral } from './numeral.ts';

/** What sort of thing a quantity measures; 'ordinal' and 'version' are numbers that count nothing, 'other' other measures. */
export type QuantityKind = 'count' | 'size' | 'duration' | 'percent' | 'money' | 'ordinal' | 'version' | 'other';

/** A number of a text with its unit and hedge; offsets are UTF-16 units of that text. */
export type Quantity = {
  /** null where only a magnitude is said. Sizes are in GB (1 GB = 1000 MB, as disks and newsrooms count). */
  value: number | null;
  hedge: Hedge;
  magnitude: Magnitude | null;
  /** GB, seconds … years, percent, money, bits, other; null for a bare count. */
  unit: string | null;
  kind: QuantityKind;
  /** Hedge, number and unit. */
  start: number;
  end: number;
  numberStart: number;
  numberEnd: number;
  range?: 'from' | 'to';
  /** Said not to be so: "not 15 but 9". */
  negated?: true;
};

/** A quantity with the tokens it covers, while reading. */
export type Draft = { quantity: Quantity; numeral: Numeral; from: number; to: number };

/** Unit ids of time. */
export const DURATIONS: ReadonlySet<string> = new Set([
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
]);

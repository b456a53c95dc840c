import type { Lexicon } from '../lexicon/lexicon.ts';
import { readNumbersAndDates } from '../text/numbers.ts';
import { tokenise } from '../text/tokens.ts';

/** Units that are part of what is asked; all else is a count, and found under its number alone. */
const MEASURES = new Set(['GB', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years']);
const SEARCHED = new Set(['count', 'size', 'duration']);

const ISO_MONTH = /\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-)/g;

/** What a quantity is found under, whatever its spelling: "9gb", "2days", "71848". */
export function quantityForm(value: number, unit: string | null): string {
  return `${value}${unit !== null && MEASURES.has(unit) ? unit.toLowerCase() : ''}`;
}

/** A number with its unit, or a day: where it stands and all it may mean. */
export type Amount = { start: number; end: number; forms: string[] };
/** `asides`: words that say how exact a number is; `days`: their words stay terms of their own. */
export type Amounts = { amounts: Amount[]; asides: Pick<Amount, 'start' | 'end'>[]; days: Amount[] };

/** The numbers and days of a text, as each of these languages reads them; of two that overlap the longer. */
export function findAmounts(text: string, lexicons: readonly Lexicon[]): Amounts {
  // In quotation marks or capitals a number with its unit may be a title; in a search it is a quantity.
  const lower = text.toLowerCase();
  const bare = (lower.length === text.length ? lower : text).replace(/[«»“”„"]/g, ' ');
  const tokens = tokenise(bare);
  const found: Amounts = { amounts: [], asides: [], days: [] };
  for (const lexicon of lexicons) {
    const { quantities, dates } = readNumbersAndDates(bare, lexicon, {}, tokens);
    for (const { value, unit, kind, start, numberStart, end } of quantities) {
      if (value === null || !SEARCHED.has(kind)) continue;
      keepLonger(found.amounts, { start: numberStart, end, forms: [quantityForm(value, unit)] });
      if (start < numberStart) found.asides.push({ start, end: numberStart });
    }
    for (const { value, precision, start, end } of dates)
      if (value !== null && (precision === 'day' || precision === 'month'))
        keepLonger(found.days, { start, end, forms: [value] });
  }
  for (const { 0: month, index } of bare.matchAll(ISO_MONTH))
    keepLonger(found.days, { start: index, end: index + month.length, forms: [month] });
  // What is a day in one language may look like a count in another.
  found.amounts = found.amounts.filter((amount) => !found.days.some(touches(amount)));
  return found;
}

type Place = Pick<Amount, 'start' | 'end'>;
/** Whether two stretches of a text have anything in common. */
export const touches =
  (one: Place) =>
  (other: Place): boolean =>
    one.start < other.end && other.start < one.end;

function keepLonger(amounts: Amount[], one: Amount): void {
  const at = amounts.findIndex(touches(one));
  const known = amounts[at];
  const longer = known ? one.end - one.start - (known.end - known.start) : 1;
  if (known && longer === 0) known.forms.push(...one.forms);
  else if (longer > 0) amounts.splice(at < 0 ? amounts.length : at, at < 0 ? 0 : 1, one);
}

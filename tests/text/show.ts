import { lexiconFor } from '../../lib/lexicon/index.ts';
import { type DateContext, type DateMention, type Quantity, readNumbersAndDates } from '../../lib/text/numbers.ts';

/** The Saturday on which the probes are read. */
export const PAGE_DATE = '2017-05-06T12:00';

/** The quantities that count or measure something, in the notation of the probes. */
export function showQuantities(text: string, language: string): string {
  const { quantities } = readNumbersAndDates(text, lexiconFor(language), { reference: PAGE_DATE });
  return quantities
    .filter(({ kind }) => kind !== 'version' && kind !== 'ordinal')
    .map(showQuantity)
    .join('; ');
}

function showQuantity({ value, magnitude, unit, kind, hedge, range, negated }: Quantity): string {
  const words = [value ?? magnitude, unit ?? kind, hedge === 'exact' ? '' : hedge, range, negated ? 'not' : ''];
  return words.filter((word) => word !== '' && word !== undefined).join(' ');
}

/** The dates in the notation of the probes. */
export function showDates(
  text: string,
  language: string,
  context: Partial<DateContext> = { reference: PAGE_DATE },
): string {
  return readNumbersAndDates(text, lexiconFor(language), context).dates.map(showDate).join('; ');
}

function showDate({ value, dayPart, hedge }: DateMention): string {
  return [value ?? '?', dayPart, hedge === 'about' ? '~' : ''].filter(Boolean).join(' ');
}

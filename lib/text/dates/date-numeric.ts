import { type Token, tokenAfter } from '../tokens.ts';
import type { DateAtom } from './date-atom.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/;
const SLASHED = /^(\d{1,2})([./-])[ \u00a0]?(\d{1,2})\2[ \u00a0]?(\d{4}|\d{2})(?![\d.,/]\d|\d)/;
/** Longest numeric date: an ISO date-time with fractions and offset. */
const LONGEST = 36;

/** A date in digits at token `at`: 2017-05-05 (with a time or not), 5.5.2017, 05/05/17. */
export function readNumericDate(text: string, tokens: Token[], at: number): DateAtom | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || /[\d./-]/.test(text[token.start - 1] ?? '')) return null;
  const rest = text.slice(token.start, token.start + LONGEST);
  const iso = ISO.exec(rest);
  if (iso) return isoAtom(iso, tokens, at, token.start + iso[0].length);
  const slashed = SLASHED.exec(rest);
  if (!slashed) return null;
  const [day, month] = orderOf(Number(slashed[1]), Number(slashed[3]));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return {
    from: at,
    to: tokenAfter(tokens, at, token.start + slashed[0].length),
    day,
    month,
    year: fullYear(slashed[4] ?? ''),
  };
}

function isoAtom(match: RegExpExecArray, tokens: Token[], at: number, end: number): DateAtom | null {
  const [, year, month, day, hour, minute, zone] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const atom: DateAtom = {
    from: at,
    to: tokenAfter(tokens, at, end),
    year: Number(year),
    month: Number(month),
    day: Number(day),
  };
  if (hour === undefined) return atom;
  const offset = zone === 'Z' ? '+00:00' : zone?.replace(/(\d{2}):?(\d{2})$/, '$1:$2');
  return { ...atom, hour: Number(hour), minute: Number(minute), ...(offset ? { zone: offset } : {}) };
}

/** Day and month of an all-figure date: the day first, unless only the other order, the American one, is a date. */
function orderOf(first: number, second: number): [number, number] {
  return second > 12 && first <= 12 ? [second, first] : [first, second];
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

import type { FactValue } from '../model.ts';
import type { Compare } from './relation.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** "Towards half past eight" is taken to be half an hour off at most; two exact clock times may differ by five minutes. */
const ABOUT_MINUTES = 30;
const EXACT_MINUTES = 5;

/**
 * `same`: equal as written, or one moment. `rounding`: one is coarser and holds the other, or "about" covers it.
 * A date that could not be resolved ("that weekend") is the vaguer of the two.
 */
export const compareDates: Compare = (page, record, _fact, utcOffset) => {
  const { value: a } = page;
  const { value: b } = record;
  if (typeof a !== 'string' || typeof b !== 'string') return { relation: 'rounding', note: null };
  const bound = compareBounds(page, record, utcOffset) ?? compareBounds(record, page, utcOffset);
  if (bound) return bound;
  if (a.length > 10 && b.length > 10) return compareMoments(page, record, utcOffset);
  const coarse = Math.min(a.length, b.length, 10);
  const days = daysOf(b, utcOffset).map((day) => day.slice(0, coarse));
  if (daysOf(a, utcOffset).some((day) => days.includes(day.slice(0, coarse))))
    return { relation: a.length === b.length ? 'same' : 'rounding', note: null };
  const about = page.hedge === 'about' || record.hedge === 'about';
  const near = about && coarse === 10 && Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= DAY;
  return { relation: near ? 'rounding' : 'conflict', note: null };
};

/** "From" and "by" a date cover all that lies on their side; null when `bound` is no such date. */
function compareBounds(bound: FactValue, other: FactValue, utcOffset: string): ReturnType<Compare> {
  if ((bound.hedge !== 'at-least' && bound.hedge !== 'at-most') || bound.hedge === other.hedge) return null;
  const edge = toMoment(String(bound.value), utcOffset);
  const at = toMoment(String(other.value), utcOffset);
  const fits =
    String(other.value).startsWith(String(bound.value)) || (bound.hedge === 'at-least' ? at >= edge : at <= edge);
  return { relation: fits ? 'rounding' : 'conflict', note: null };
}

function compareMoments(page: FactValue, record: FactValue, utcOffset: string): ReturnType<Compare> {
  const minutes =
    Math.abs(toMoment(String(page.value), utcOffset) - toMoment(String(record.value), utcOffset)) / MINUTE;
  if (minutes === 0) return { relation: 'same', note: null };
  const about = page.hedge === 'about' || record.hedge === 'about';
  return { relation: minutes <= (about ? ABOUT_MINUTES : EXACT_MINUTES) ? 'rounding' : 'conflict', note: null };
}

/** The days a value may be said to fall on: as written and, for a moment, by the story's own clock. */
function daysOf(value: string, utcOffset: string): string[] {
  if (value.length <= 10) return [value];
  const ahead = -Date.parse(`1970-01-01T00:00:00${utcOffset}`);
  const local = new Date(toMoment(value, utcOffset) + ahead);
  return [value.slice(0, 10), local.toISOString().slice(0, 10)];
}

/** Milliseconds since 1970; a moment without an offset is on the story's clock, a day, month or year is its first moment. */
function toMoment(value: string, utcOffset: string): number {
  if (value.length <= 10) return Date.parse(`${value}${'-01-01'.slice(value.length - 4)}T00:00:00${utcOffset}`);
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}${utcOffset}`);
}

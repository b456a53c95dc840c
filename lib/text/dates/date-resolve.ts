import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  type IsoDay,
  isoDay,
  partsOf,
  weekdayOf,
  zoneOffset,
} from './calendar.ts';
import type { DateAtom } from './date-atom.ts';

/** What a date is resolved against. */
export type DateContext = {
  /** ISO date or date-time of the article. */
  reference: string | null;
  /** The story's own period, for days without a year on an undated page. */
  period: { from: string; to: string } | null;
  /** Offset for clock times that name none, such as "+02:00" or "paris"; null leaves them without. */
  zone: string | null;
  /** The day told last before this text, ISO; a clock time alone does not go with it. */
  last: string | null;
};

/** An atom's ISO value as precise as it was told, null where nothing tells the day. */
export type Resolved = { value: string | null; precision: 'year' | 'month' | 'day' | 'minute' };

/** A day further ahead of the article than this belongs to the year before: in January, "28 December" is past. */
const FURTHEST_AHEAD = 183;
/** A text that tells of days further back than this has left its own week: weekdays go with the date told last. */
const RETROSPECT = 30;

/**
 * The ISO value of an atom. `last` is the day named before it in the same text, `near` the day before it however it was
 * told ("yesterday").
 */
export function resolveAtom(atom: DateAtom, context: DateContext, last: IsoDay | null, near: IsoDay | null): Resolved {
  const named = resolveDay(atom, context, last, near);
  const day = named && atom.shift ? addDays(named, atom.shift) : named;
  if (atom.hour !== undefined) return { value: day ? withTime(atom, day, context) : null, precision: 'minute' };
  if (day) return { value: day, precision: 'day' };
  return resolveLong(atom, context, last);
}

/** Months and years. */
function resolveLong(atom: DateAtom, context: DateContext, last: IsoDay | null): Resolved {
  const reference = dayOf(context.reference);
  const { count = 0, unit } = atom.offset ?? {};
  if (unit === 'months')
    return { value: (reference && addMonths(reference, count)?.slice(0, 7)) ?? null, precision: 'month' };
  if (unit === 'years')
    return { value: (reference && addMonths(reference, 12 * count)?.slice(0, 4)) ?? null, precision: 'year' };
  if (atom.month !== undefined && atom.day === undefined) {
    const year = atom.year ?? yearFor(atom, 1, context, last);
    return { value: year === null ? null : `${year}-${String(atom.month).padStart(2, '0')}`, precision: 'month' };
  }
  if (atom.year !== undefined && atom.month === undefined) return { value: String(atom.year), precision: 'year' };
  return { value: null, precision: 'day' };
}

function resolveDay(atom: DateAtom, context: DateContext, last: IsoDay | null, near: IsoDay | null): IsoDay | null {
  const reference = dayOf(context.reference);
  if (atom.open) return null;
  const told = last ?? dayOf(context.last);
  if (atom.month !== undefined && atom.day !== undefined) {
    const year = atom.year ?? yearFor(atom, atom.day, context, told);
    return year === null ? null : isoDay(year, atom.month, atom.day);
  }
  if (atom.day !== undefined && atom.weekday === undefined) return lastSuch(atom.day, reference, context, told);
  if (atom.following !== undefined) {
    const from = near ?? told;
    return from ? addDays(from, atom.following) : null;
  }
  if (atom.loose && told && isRetold(told, reference, context)) return told;
  if (atom.offset) return resolveOffset(atom, reference);
  if (atom.weekday !== undefined) return resolveWeekday(atom, reference, context, told);
  return atom.hour !== undefined && atom.month === undefined && atom.year === undefined ? last : null;
}

function resolveOffset(atom: DateAtom, reference: IsoDay | null): IsoDay | null {
  if (!reference || !atom.offset) return null;
  const { count, unit } = atom.offset;
  if (unit === 'days') return addDays(reference, count);
  if (unit === 'weeks') return addDays(reference, count * 7);
  return null;
}

/** The last day with this number in its month; in a retrospect, that of the month told. */
function lastSuch(day: number, reference: IsoDay | null, context: DateContext, told: IsoDay | null): IsoDay | null {
  const anchor = told && isRetold(told, reference, context) ? told : reference;
  if (!anchor) return null;
  const [year, month, of] = partsOf(anchor);
  const monthBefore = anchor === reference && day > of ? addMonths(anchor, -1) : null;
  const [inYear, inMonth] = monthBefore ? partsOf(monthBefore) : [year, month];
  return isoDay(inYear, inMonth, day);
}

/** On or before the article's day, unless a word points ahead; in a retrospect, near the date told last. */
function resolveWeekday(
  atom: DateAtom,
  reference: IsoDay | null,
  context: DateContext,
  last: IsoDay | null,
): IsoDay | null {
  const weekday = atom.weekday as number;
  if (atom.direction === 'told' && last) return nearest(last, weekday);
  const retold = last !== null && isRetold(last, reference, context);
  if (atom.direction === 'plain' && retold) return nearest(last, weekday, atom.day);
  if (!reference) return null;
  if (atom.day !== undefined) return nearest(reference, weekday, atom.day);
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (atom.direction === 'next') return addDays(reference, 7 - back);
  if (atom.direction === 'past') return addDays(reference, back === 0 ? -7 : -back);
  if (atom.direction === 'current' && back > 3) return addDays(reference, 7 - back);
  return addDays(reference, -back);
}

/** The nearest such weekday; with a day of the month, the nearest that is both, none within a month on either side: null. */
function nearest(anchor: IsoDay, weekday: number, day?: number): IsoDay | null {
  for (let distance = 0; distance <= (day === undefined ? 3 : 31); distance++) {
    for (const found of [addDays(anchor, -distance), addDays(anchor, distance)]) {
      if (found && weekdayOf(found) === weekday && (day === undefined || partsOf(found)[2] === day)) return found;
    }
  }
  return null;
}

/**
 * The year of a day without one: the article's, unless the text was just telling of the story's period from far off (a
 * retrospect), or there is no article date and the period must do.
 */
function yearFor(atom: DateAtom, day: number, context: DateContext, last: IsoDay | null): number | null {
  const reference = dayOf(context.reference);
  const month = atom.month as number;
  if (atom.yearOffset !== undefined) return reference ? Number(reference.slice(0, 4)) + atom.yearOffset : null;
  if (last && isRetold(last, reference, context)) return Number(last.slice(0, 4));
  if (!reference) return context.period ? yearInPeriod(month, day, context.period) : null;
  const year = Number(reference.slice(0, 4));
  const guess = isoDay(year, month, day);
  return guess && daysBetween(reference, guess) > FURTHEST_AHEAD ? year - 1 : year;
}

/** Does the text speak from a distance of a day in the story's period? An aside to any other year does not count. */
function isRetold(last: IsoDay, reference: IsoDay | null, { period }: DateContext): boolean {
  const inside = period === null || (last >= period.from.slice(0, 10) && last <= period.to.slice(0, 10));
  return inside && (reference === null || daysBetween(last, reference) > (period ? RETROSPECT : FURTHEST_AHEAD * 2));
}

function yearInPeriod(month: number, day: number, period: { from: string; to: string }): number {
  const first = Number(period.from.slice(0, 4));
  const lastYear = Number(period.to.slice(0, 4));
  for (let year = first; year <= lastYear; year++) {
    const guess = isoDay(year, month, day);
    if (guess && guess >= period.from.slice(0, 10) && guess <= period.to.slice(0, 10)) return year;
  }
  return first;
}

function withTime(atom: DateAtom, day: IsoDay, context: DateContext): string {
  const time = clockOf(atom);
  const zone = atom.zone ?? context.zone;
  return `${day}T${time}${zone === null ? '' : zoneOffset(zone, day)}`;
}

/** The time of day of an atom as HH:MM, null where it has none. */
export function clockOf(atom: DateAtom): string | null {
  if (atom.hour === undefined) return null;
  return `${String(atom.hour).padStart(2, '0')}:${String(atom.minute ?? 0).padStart(2, '0')}`;
}

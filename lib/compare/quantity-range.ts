import type { FactValue, Magnitude } from '../model.ts';

/** What a quantity can mean, in its base unit: minutes for times, GB for sizes, pieces for the rest. `exact` is null for magnitudes. */
export type QuantityRange = { least: number; most: number; exact: number | null };

const DAY = 1_440;
const IN_BASE: Record<string, number> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: DAY,
  weeks: 7 * DAY,
  months: 30.44 * DAY,
  years: 365.25 * DAY,
  KB: 1e-6,
  MB: 1e-3,
  GB: 1,
  TB: 1e3,
};
/** Units coarse enough to be counted by the calendar: "two days before" may be a day and a half. */
const CALENDAR = new Set(['days', 'weeks', 'months', 'years']);
/** Who says "several minutes" would have said an hour at sixty; and so on up. */
const NEXT_UNIT: Record<string, number> = { seconds: 60, minutes: 60, hours: 24, days: 14, weeks: 9, months: 24 };

/**
 * What a magnitude says (codebook): thousands begin at 1,000, tens of thousands at 20,000. "Thousands" is also said of
 * tens of thousands, but no longer of hundreds of thousands; the other ends are the next magnitude.
 */
const MAGNITUDES: Record<Magnitude, [number, number]> = {
  several: [2, 20],
  tens: [10, 100],
  hundreds: [100, 1_000],
  thousands: [1_000, 100_000],
  'tens-of-thousands': [20_000, 100_000],
  'hundreds-of-thousands': [100_000, 1_000_000],
  millions: [1_000_000, 1_000_000_000],
};
/** "About" and a rounded figure may be this much off, as a part of the value. */
const LEEWAY = 0.1;
/** An end that belongs to what comes next: "hundreds" is not 1,000, and what is cut to 71,000 is not 72,000. */
const JUST_BELOW = 0.999;

/** The range a value stands for; null when it gives neither number nor magnitude. */
export function quantityRange({ value, unit, hedge, magnitude }: FactValue): QuantityRange | null {
  const base = IN_BASE[unit ?? ''] ?? 1;
  if (typeof value !== 'number') return magnitude === null ? null : magnitudeRange(magnitude, unit ?? '', base, hedge);
  const exact = value * base;
  if (hedge === 'at-least') return { least: exact, most: Number.POSITIVE_INFINITY, exact };
  if (hedge === 'at-most') return { least: 0, most: exact, exact };
  const calendar = CALENDAR.has(unit ?? '') ? base / 2 : 0;
  if (hedge === 'about')
    return {
      least: exact - Math.max(calendar, exact * LEEWAY),
      most: exact + Math.max(calendar, exact * LEEWAY),
      exact,
    };
  if (calendar > 0) return { least: exact - calendar, most: exact + calendar, exact };
  // A round figure may be rounded up by half of its last place, or cut by nearly all of it (71,848 told as 71,000).
  const place = lastPlace(value) * base;
  return {
    least: exact - Math.min(place / 2, exact * LEEWAY),
    most: exact + Math.min(place * JUST_BELOW, exact * LEEWAY),
    exact,
  };
}

function magnitudeRange(magnitude: Magnitude, unit: string, base: number, hedge: FactValue['hedge']): QuantityRange {
  const [least, end] = MAGNITUDES[magnitude];
  const most = magnitude === 'several' ? (NEXT_UNIT[unit] ?? end) : end;
  return {
    least: least * base,
    most: hedge === 'at-least' ? Number.POSITIVE_INFINITY : most * base * JUST_BELOW,
    exact: null,
  };
}

/** Worth of the last digit that is no filling zero: 1,000 for 71,000, 0.1 for 14.5, 1 for 9. */
function lastPlace(value: number): number {
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1] ?? '').length;
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** A day of the civil calendar as ISO 8601 (2017-05-05). All arithmetic is on days, without time zones. */
export type IsoDay = string;

const DAY = 86_400_000;

/** Years that four digits write; before 100 `Date.UTC` takes a year for one of the 1900s. */
const FIRST_YEAR = 100;
const LAST_YEAR = 9_999;

/** A moment's day, null outside the years that can be written ("66 million years ago"). */
function dayAt(time: number): IsoDay | null {
  const year = new Date(time).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? new Date(time).toISOString().slice(0, 10) : null;
}

/** The ISO day of a year, month (1 to 12) and day, null where the calendar has none. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? dayAt(time) : null;
}

/** The day `days` later (earlier when negative), null outside the years that can be written. */
export function addDays(day: IsoDay, days: number): IsoDay | null {
  return dayAt(timeOf(day) + days * DAY);
}

/** The same day `months` later, or the month's last where it has fewer days; null outside the years that can be written. */
export function addMonths(day: IsoDay, months: number): IsoDay | null {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return isoDay(inYear, inMonth, Math.min(date, last));
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}

/** 0 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(timeOf(day)).getUTCDay();
}

/** The day of an ISO date or date-time as it is written, null where it begins with none. */
export function dayOf(iso: string | null): IsoDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Year, month and day as numbers. */
export function partsOf(day: IsoDay): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Winter and summer offset of the zones that go by the date. */
const ZONES: Record<string, { winter: string; summer: string; american?: true }> = {
  paris: { winter: '+01:00', summer: '+02:00' },
  london: { winter: '+00:00', summer: '+01:00' },
  eastern: { winter: '-05:00', summer: '-04:00', american: true },
  pacific: { winter: '-08:00', summer: '-07:00', american: true },
};

/**
 * The offset of a zone on a day; an offset is its own zone. Summer time by the European directive 2000/84/EC (last Sunday
 * of March to last Sunday of October) and the American Energy Policy Act of 2005 (second of March to first of November).
 */
export function zoneOffset(zone: string, day: IsoDay): string {
  const rule = ZONES[zone];
  if (!rule) return zone;
  const year = Number(day.slice(0, 4));
  const starts = rule.american ? sundayFrom(year, 3, 8) : lastSunday(year, 3);
  const ends = rule.american ? sundayFrom(year, 11, 1) : lastSunday(year, 10);
  return day >= starts && day < ends ? rule.summer : rule.winter;
}

/** The first Sunday on or after a day. */
function sundayFrom(year: number, month: number, date: number): IsoDay {
  const day = isoDay(year, month, date) as IsoDay;
  return addDays(day, (7 - weekdayOf(day)) % 7) as IsoDay;
}

function lastSunday(year: number, month: number): IsoDay {
  const last = isoDay(year, month, 31) as IsoDay;
  return addDays(last, -weekdayOf(last)) as IsoDay;
}

function timeOf(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

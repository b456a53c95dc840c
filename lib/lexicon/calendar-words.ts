import type { ByName, ByNumber, DayPart, Phrases } from './lexicon.ts';

/** Words of the calendar and the clock. */
export type CalendarWords = {
  /** Months are written with a capital, which tells a doubtful name from another word: May, may. */
  capitalMonths?: boolean;
  /** The day may follow the month: May 5. */
  monthFirst?: boolean;
  /** "am" and "pm" are written without points too, for "am" is no other word. */
  bareMeridiem?: boolean;
  /** Words that are another word without their accent: là, às. */
  accented?: Phrases;
  months: ByNumber;
  /** 0 is Sunday. */
  weekdays: ByNumber;
  /** Endings of a weekday that tell the part of the day (Freitagabend). */
  gluedParts: Partial<Record<DayPart, Phrases>>;
  /** Weekday or month names with another meaning (segunda, may): they need more around them. */
  doubtful: Phrases;
  /** Words that are a day of a month by their place only: first 1, fünften 5. */
  ordinals: ByNumber;
  /** What follows the digits of an ordinal: er, th, º, a full stop. */
  ordinalMarks: Phrases;
  /** The word before a day that stands without its month: (no) dia 5. */
  dayLabel?: Phrases;
  dayParts: Partial<Record<DayPart, Phrases>>;
  /** Days from today, by offset; a day part may follow the number: "-1 evening". */
  relativeDays: ByName;
  /** Days from the day told last, written like relativeDays: la veille -1, ce soir-là "0 evening". */
  followingDays: ByName;
  /** Words that make of one of these the day of something else: la veille du scrutin. */
  ofThing: Phrases;
  /** Last words of them that are prepositions too: the day before (the vote). */
  linking: Phrases;
  /** What after such a word makes it one; any word where the list is empty. */
  linkedTo: Phrases;
  /** The night before the article, or that of the day a retrospect tells of. */
  overnight: Phrases;
  /** Before "two days": il y a, vor, hace. */
  agoBefore: Phrases;
  /** After "two days": ago, fa, geleden. */
  agoAfter: Phrases;
  /** After "two days", from the day told last: later and earlier. */
  laterAfter: Phrases;
  earlierAfter: Phrases;
  /** last (of a weekday, month, year) and next. */
  past: Phrases;
  next: Phrases;
  /** this (of a weekday, month, year). */
  current: Phrases;
  /** that same (of a weekday near the day told last), before it and after it. */
  told: Phrases;
  toldAfter: Phrases;
  week: Phrases;
  weekend: Phrases;
  month: Phrases;
  year: Phrases;
  /** Part of a month, without a day: mi, début, late. */
  monthParts: Phrases;
  /** Before a month or a year that stands alone: en, in. */
  inMonth: Phrases;
  /** Before a year: in, since, of. */
  beforeYear: Phrases;
  /** Small words between the parts of a date: le, the, of, de. */
  glue: Phrases;
  /** What joins the ends of a stretch of days: au, to, bis. */
  until: Phrases;
  /** What joins two days to the night between them where no night is named: (Friday) into (Saturday). */
  intoNext: Phrases;
  /** Parts of the day said before its name: late (Friday). */
  partsBefore: Partial<Record<DayPart, Phrases>>;
  /** "in the night" before two days. */
  nightOf: Phrases;
  /** "in the night to" before the later of two days. */
  nightTo: Phrases;
  /** Prepositions before a clock time without minutes: à, vers, at; with their hedge. */
  clockBefore: Phrases;
  clockAbout: Phrases;
  /** Prepositions that make a bare number an hour: a las, alle. */
  clockStrong: Phrases;
  /** Words of the hour: heures, Uhr, o'clock. */
  clockWords: Phrases;
  /** Words that follow a span of hours, not an hour: du scrutin, of. */
  notClockAfter: Phrases;
  /** Prepositions after which a bare number is an hour only where a day or a part of it stands beside: at, um, om. */
  clockAt: Phrases;
  /** Parts of the day that make a bare number before them an hour: (nine) in the evening. */
  clockParts: Phrases;
  /** What may stand after a clock time: sharp, précises. */
  clockAfter: Phrases;
  /** Minutes with a name that stand before the hour: a quarter (past nine). */
  minuteNames: ByNumber;
  /** Between minutes and the hour that follows: past, nach, over; to, vor, voor. */
  minutesPast: Phrases;
  minutesTo: Phrases;
  /** Last words of these that also stand between other numbers: (ten) to (nine). */
  weakLinks: Phrases;
  /** Minutes of the hour that leads to the one named: halb neun is 8:30. */
  toHour: ByNumber;
  /** Minutes in a phrase after the hour, negative for those that are missing: et quart 15, moins le quart -15. */
  minutesNamed: ByNumber;
  /** Between an hour and the minutes that are missing to it, or that are past it: moins; y. */
  minutesLess: Phrases;
  minutesJoin: Phrases;
  /** Time zones by offset, or as "paris", "london", "eastern", "pacific" where summer time goes by the date. */
  zones: ByName;
};

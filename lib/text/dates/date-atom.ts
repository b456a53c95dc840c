import type { DayPart } from '../../lexicon/lexicon.ts';
import type { Hedge } from '../../model.ts';

/** When a relative word points to: past, next, this, the one told. */
export type Direction = 'past' | 'next' | 'current' | 'told' | 'plain';

/** A piece of a date or time as it stands in the text, not yet resolved; neighbours are put together afterwards. */
export type DateAtom = {
  /** Tokens covered, [from, to). */
  from: number;
  to: number;
  year?: number;
  /** Years from the article's own: "5 May of this year". */
  yearOffset?: number;
  month?: number;
  day?: number;
  weekday?: number;
  direction?: Direction;
  /** Days (or months, years) from the reference. */
  offset?: { count: number; unit: 'days' | 'weeks' | 'months' | 'years' };
  /** Days from the date mentioned before. */
  following?: number;
  hour?: number;
  minute?: number;
  zone?: string;
  dayPart?: DayPart;
  hedge?: Hedge;
  /** Said, but not to a day: "last week", "some weeks ago". */
  open?: true;
  /** In a retrospect of the time told, elsewhere of the article's: "overnight". */
  loose?: true;
  /** Days from the day that is named: the night to 6 May begins on the 5th. */
  shift?: number;
};

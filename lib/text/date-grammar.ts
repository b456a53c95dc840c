import type { DayPart, Lexicon, Phrases } from '../lexicon/lexicon.ts';
import { memoise } from '../memoise.ts';
import { byNumber, foldedSet, type Grammar, grammarOf, swap } from './grammar.ts';
import { compilePhrases, compileSet, type PhraseTable, splitPhrases } from './phrases.ts';
import { tokenise } from './tokens.ts';

/** A lexicon's words of calendar and clock, made ready to look up. */
export type DateGrammar = {
  numbers: Grammar;
  dayFirst: boolean;
  months: PhraseTable<number>;
  weekdays: PhraseTable<{ weekday: number; part: DayPart | null }>;
  doubtful: Set<string>;
  ordinals: PhraseTable<number>;
  ordinalMarks: Set<string>;
  dayParts: PhraseTable<DayPart>;
  /** "-1 evening" and the like. */
  relativeDays: PhraseTable<string>;
  /** The same, from the day told last. */
  followingDays: PhraseTable<string>;
  ofThing: Set<string>;
  linking: Set<string>;
  linkedTo: Set<string>;
  overnight: PhraseTable<true>;
  agoBefore: PhraseTable<true>;
  /** After "two days": from the article's day, or later or earlier than the day told last. */
  spanAfter: PhraseTable<'ago' | 'later' | 'earlier'>;
  past: PhraseTable<true>;
  next: PhraseTable<true>;
  current: PhraseTable<true>;
  told: PhraseTable<true>;
  toldAfter: PhraseTable<true>;
  periods: PhraseTable<'week' | 'weekend' | 'month' | 'year'>;
  monthParts: PhraseTable<true>;
  inMonth: PhraseTable<true>;
  beforeYear: PhraseTable<true>;
  glue: Set<string>;
  until: Set<string>;
  intoNext: Set<string>;
  partsBefore: PhraseTable<DayPart>;
  nightOf: PhraseTable<true>;
  nightTo: PhraseTable<true>;
  clockBefore: PhraseTable<true>;
  clockAbout: PhraseTable<true>;
  clockStrong: PhraseTable<true>;
  clockWords: PhraseTable<true>;
  notClockAfter: PhraseTable<true>;
  clockAt: PhraseTable<true>;
  clockParts: PhraseTable<true>;
  clockAfter: PhraseTable<true>;
  minuteNames: PhraseTable<number>;
  /** 1 where the minutes are past the hour that follows, -1 where they are before it. */
  minutesLink: PhraseTable<1 | -1>;
  weakLinks: Set<string>;
  toHour: PhraseTable<number>;
  minutesNamed: PhraseTable<number>;
  minutesLess: PhraseTable<true>;
  minutesJoin: PhraseTable<true>;
  zones: PhraseTable<string>;
  /** Every word that may stand between the pieces of one date. */
  between: Set<string>;
};

/** The calendar grammar of a lexicon. */
export const dateGrammarOf = memoise((lexicon: Lexicon): DateGrammar => {
  const { date } = lexicon;
  return {
    numbers: grammarOf(lexicon),
    dayFirst: lexicon.dayFirst,
    months: compilePhrases(byNumber(date.months)),
    weekdays: compileWeekdays(lexicon),
    doubtful: foldedSet(date.doubtful),
    ordinals: compilePhrases(byNumber(date.ordinals)),
    ordinalMarks: foldedSet(date.ordinalMarks),
    dayParts: compilePhrases(swap(date.dayParts)),
    relativeDays: compilePhrases(swap(date.relativeDays)),
    followingDays: compilePhrases(swap(date.followingDays)),
    ofThing: foldedSet(date.ofThing),
    linking: foldedSet(date.linking),
    linkedTo: foldedSet(date.linkedTo),
    overnight: compileSet(date.overnight),
    agoBefore: compileSet(date.agoBefore),
    spanAfter: compilePhrases([
      [date.agoAfter, 'ago'],
      [date.laterAfter, 'later'],
      [date.earlierAfter, 'earlier'],
    ]),
    past: compileSet(date.past),
    next: compileSet(date.next),
    current: compileSet(date.current),
    told: compileSet(date.told),
    toldAfter: compileSet(date.toldAfter),
    periods: compilePhrases([
      [date.weekend, 'weekend'],
      [date.week, 'week'],
      [date.month, 'month'],
      [date.year, 'year'],
    ]),
    monthParts: compileSet(date.monthParts),
    inMonth: compileSet(date.inMonth),
    beforeYear: compileSet(date.beforeYear),
    glue: foldedSet(date.glue),
    until: foldedSet(date.until),
    intoNext: foldedSet(date.intoNext),
    partsBefore: compilePhrases(swap(date.partsBefore)),
    nightOf: compileSet(date.nightOf),
    nightTo: compileSet(date.nightTo),
    ...compileClock(lexicon),
    between: wordsOf(
      [
        date.glue,
        date.clockBefore,
        date.clockAbout,
        date.clockAt,
        date.clockAfter,
        date.clockStrong,
        ...Object.values(date.dayParts),
      ].join(','),
    ),
  };
});

/** The part of the grammar that tells hours and minutes. */
function compileClock({ date }: Lexicon) {
  return {
    clockBefore: compileSet(date.clockBefore),
    clockAbout: compileSet(date.clockAbout),
    clockStrong: compileSet(date.clockStrong),
    clockWords: compileSet(date.clockWords),
    notClockAfter: compileSet(date.notClockAfter),
    clockAt: compileSet(date.clockAt),
    clockParts: compileSet(date.clockParts),
    clockAfter: compileSet(date.clockAfter),
    minuteNames: compilePhrases(byNumber(date.minuteNames)),
    minutesLink: compilePhrases<1 | -1>([
      [date.minutesPast, 1],
      [date.minutesTo, -1],
    ]),
    weakLinks: foldedSet(date.weakLinks),
    toHour: compilePhrases(byNumber(date.toHour)),
    minutesNamed: compilePhrases(byNumber(date.minutesNamed)),
    minutesLess: compileSet(date.minutesLess),
    minutesJoin: compileSet(date.minutesJoin),
    zones: compilePhrases(swap(date.zones)),
  };
}

/** Weekdays alone and, where a language glues them, with the part of the day: Freitag, Freitagabend. */
function compileWeekdays({ date }: Lexicon): DateGrammar['weekdays'] {
  const pairs: [string, { weekday: number; part: DayPart | null }][] = [];
  for (const [names, weekday] of byNumber(date.weekdays)) {
    pairs.push([names, { weekday, part: null }]);
    for (const [endings, part] of swap(date.gluedParts)) {
      const glued = splitPhrases(names).flatMap((name) => splitPhrases(endings).map((ending) => name + ending));
      pairs.push([glued.join(','), { weekday, part }]);
    }
  }
  return compilePhrases(pairs);
}

/** The single words of a list of phrases, folded. */
function wordsOf(phrases: Phrases): Set<string> {
  return new Set(tokenise(phrases).map((token) => token.norm));
}

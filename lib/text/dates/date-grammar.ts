import type { DayPart, Lexicon, Phrases } from '../../lexicon/lexicon.ts';
import { memoise } from '../../memoise.ts';
import { byName, byNumber, foldedSet, grammarOf } from '../grammar.ts';
import { compilePhrases, compileSet, splitPhrases } from '../phrases.ts';
import { foldText, type Token, tokenise } from '../tokens.ts';

/** A lexicon's words of calendar and clock made ready to look up, each table under the name of the lexicon's list. */
export type DateGrammar = ReturnType<typeof compile>;
/** The calendar grammar of a lexicon. */
export const dateGrammarOf = memoise(compile);

function compile(lexicon: Lexicon) {
  const { date } = lexicon;
  return {
    numbers: grammarOf(lexicon),
    capitalMonths: date.capitalMonths ?? false,
    monthFirst: date.monthFirst ?? false,
    bareMeridiem: date.bareMeridiem ?? false,
    /** As written, by the folded word. */
    accented: new Map(splitPhrases(date.accented ?? '').map((word) => [foldText(word), word])),
    months: compilePhrases(byNumber(date.months)),
    weekdays: compileWeekdays(lexicon),
    doubtful: foldedSet(date.doubtful),
    ordinals: compilePhrases(byNumber(date.ordinals)),
    ordinalMarks: foldedSet(date.ordinalMarks),
    dayLabel: foldedSet(date.dayLabel ?? ''),
    dayParts: compilePhrases(byName(date.dayParts)),
    relativeDays: compilePhrases(byName(date.relativeDays)),
    followingDays: compilePhrases(byName(date.followingDays)),
    ofThing: foldedSet(date.ofThing),
    linking: foldedSet(date.linking),
    linkedTo: foldedSet(date.linkedTo),
    overnight: compileSet(date.overnight),
    agoBefore: compileSet(date.agoBefore),
    /** From the article's day, or later or earlier than the day told last. */
    spanAfter: compilePhrases<'ago' | 'later' | 'earlier'>([
      [date.agoAfter, 'ago'],
      [date.laterAfter, 'later'],
      [date.earlierAfter, 'earlier'],
    ]),
    past: compileSet(date.past),
    next: compileSet(date.next),
    current: compileSet(date.current),
    told: compileSet(date.told),
    toldAfter: compileSet(date.toldAfter),
    periods: compilePhrases<'week' | 'weekend' | 'month' | 'year'>([
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
    partsBefore: compilePhrases(byName(date.partsBefore)),
    nightOf: compileSet(date.nightOf),
    nightTo: compileSet(date.nightTo),
    ...compileClock(lexicon),
    /** Every word that may stand between the pieces of one date. */
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
}

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
    /** 1 where the minutes are past the hour that follows, -1 where they are before it. */
    minutesLink: compilePhrases<1 | -1>([
      [date.minutesPast, 1],
      [date.minutesTo, -1],
    ]),
    weakLinks: foldedSet(date.weakLinks),
    toHour: compilePhrases(byNumber(date.toHour)),
    minutesNamed: compilePhrases(byNumber(date.minutesNamed)),
    minutesLess: compileSet(date.minutesLess),
    minutesJoin: compileSet(date.minutesJoin),
    zones: compilePhrases(byName(date.zones)),
  };
}

/** Weekdays alone and, where a language glues them, with the part of the day: Freitag, Freitagabend. */
function compileWeekdays({ date }: Lexicon) {
  const pairs: [string, { weekday: number; part: DayPart | null }][] = [];
  for (const [names, weekday] of byNumber(date.weekdays)) {
    pairs.push([names, { weekday, part: null }]);
    for (const [endings, part] of byName(date.gluedParts)) {
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

/** Whether a word stands in a text with the accent that makes it this word. */
export function hasItsAccent(text: string, { norm, start, end }: Token, { accented }: DateGrammar): boolean {
  const written = accented.get(norm);
  return written === undefined || text.slice(start, end).normalize('NFC').toLowerCase() === written;
}

import type { DayPart } from '../lexicon/lexicon.ts';
import type { Hedge } from '../model.ts';
import { dayOf, type IsoDay } from './calendar.ts';
import { type DateAtom, readDateAtoms } from './date-atoms.ts';
import type { DateGrammar } from './date-grammar.ts';
import { clockOf, type DateContext, resolveAtom } from './date-resolve.ts';
import { matchBefore } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A date or time of a text; offsets are UTF-16 units of that text. */
export type DateMention = {
  /** ISO 8601, as precise as the text (2017, 2017-05, 2017-05-05, 2017-05-05T20:35, with an offset where a zone is known); null when it cannot be resolved. */
  value: string | null;
  precision: 'year' | 'month' | 'day' | 'minute';
  hedge: Hedge;
  /** Resolved against the article, the text before or the story's period, not said in full. */
  relative: boolean;
  /** A day of a month without its year. */
  yearless: boolean;
  dayPart: DayPart | null;
  /** Time of day as HH:MM, also where the day is unknown. */
  clock: string | null;
  start: number;
  end: number;
};

/** Mentions with the tokens they cover, for keeping numbers out of them, and the day told last, for the text after. */
export type ReadDates = { mentions: DateMention[]; taken: boolean[]; last: IsoDay | null };

/** Every date and clock time of the tokens, in reading order. */
export function readDates(text: string, tokens: Token[], grammar: DateGrammar, context: DateContext): ReadDates {
  const atoms = joinAtoms(tokens, readDateAtoms(text, tokens, grammar), grammar);
  const taken = new Array<boolean>(tokens.length).fill(false);
  const mentions: DateMention[] = [];
  let last: IsoDay | null = null;
  for (const atom of atoms) {
    const resolved = resolveAtom(atom, context, last);
    const day = resolved.precision === 'day' || resolved.precision === 'minute' ? dayOf(resolved.value) : null;
    if (day && atom.offset === undefined) last = day;
    mentions.push(mentionOf(tokens, atom, resolved));
    if (!atom.open && atom.following === undefined) taken.fill(true, atom.from, atom.to);
  }
  return { mentions, taken, last: last ?? dayOf(context.last) };
}

function mentionOf(tokens: Token[], atom: DateAtom, resolved: ReturnType<typeof resolveAtom>): DateMention {
  return {
    ...resolved,
    hedge: atom.hedge ?? 'exact',
    yearless:
      atom.day !== undefined && atom.month !== undefined && atom.year === undefined && atom.yearOffset === undefined,
    dayPart: atom.dayPart ?? null,
    clock: clockOf(atom),
    start: (tokens[atom.from] as Token).start,
    end: (tokens[atom.to - 1] as Token).end,
  };
}

/** Puts neighbouring pieces together: weekday and date, date and part of the day, date and clock, the two days of a night. */
function joinAtoms(tokens: Token[], atoms: DateAtom[], grammar: DateGrammar): DateAtom[] {
  const joined: DateAtom[] = [];
  for (const atom of atoms) {
    const before = joined.at(-1);
    const whole = before && (joinNight(tokens, before, atom, grammar) ?? joinPair(tokens, before, atom, grammar));
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(openNight(tokens, atom, grammar));
  }
  return joined.filter(isDated);
}

/** A part of the day alone is no date. */
function isDated(atom: DateAtom): boolean {
  return Object.keys(atom).some((key) => key !== 'from' && key !== 'to' && key !== 'dayPart');
}

/** "dans la nuit de vendredi", "in der Nacht zum Samstag": the night begins on the first day, or the day before the second. */
function openNight(tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  if (atom.weekday === undefined && atom.day === undefined) return atom;
  const from =
    grammar.glue.has(tokens[atom.from - 1]?.norm ?? '') && !matchBefore(grammar.nightOf, tokens, atom.from)
      ? atom.from - 1
      : atom.from;
  if (
    (matchBefore(grammar.nightTo, tokens, atom.from) ?? matchBefore(grammar.nightTo, tokens, from)) &&
    atom.weekday !== undefined &&
    atom.day === undefined
  ) {
    return { ...atom, weekday: (atom.weekday + 6) % 7, dayPart: 'night' };
  }
  return matchBefore(grammar.nightOf, tokens, from) ? { ...atom, dayPart: 'night' } : atom;
}

/** The second day of a night is taken into the first: "de vendredi à samedi", "du 5 au 6 mai". */
function joinNight(tokens: Token[], before: DateAtom, atom: DateAtom, grammar: DateGrammar): DateAtom | null {
  if (before.dayPart !== 'night' || atom.hour !== undefined || atom.dayPart !== undefined) return null;
  const sameSort =
    (before.weekday !== undefined && atom.weekday !== undefined) ||
    (before.day !== undefined && atom.day !== undefined);
  const gap = tokens.slice(before.to, atom.from);
  if (!sameSort || gap.length > 2 || !gap.some((token) => grammar.until.has(token.norm))) return null;
  return {
    ...before,
    to: atom.to,
    ...(atom.month !== undefined && before.month === undefined ? dayBeforeOf(atom) : {}),
  };
}

function dayBeforeOf(atom: DateAtom): Partial<DateAtom> {
  return { month: atom.month, year: atom.year };
}

const PARTS: (keyof DateAtom)[] = ['year', 'month', 'day', 'weekday', 'offset', 'following', 'hour', 'dayPart'];

/** Two pieces that complete each other with nothing but glue between them. */
function joinPair(tokens: Token[], before: DateAtom, atom: DateAtom, grammar: DateGrammar): DateAtom | null {
  const gap = tokens.slice(before.to, atom.from);
  if (before.open || atom.open || gap.length > 4 || !gap.every((token) => isGlue(token, grammar))) return null;
  const clash = PARTS.some((part) => before[part] !== undefined && atom[part] !== undefined);
  if (clash && !agree(before, atom)) return null;
  if (!completes(before, atom)) return null;
  const merged: DateAtom = { ...before, ...atom, from: before.from, to: atom.to };
  if (atom.hour !== undefined && atom.dayPart === undefined) merged.hour = hourOfPart(before.dayPart, atom.hour);
  if (merged.month !== undefined && merged.day !== undefined) delete merged.weekday;
  return merged;
}

/** "Friday evening around nine" is 21 h; small hours after an evening stay as they are. */
function hourOfPart(part: DateAtom['dayPart'], hour: number): number {
  const earliest = part === 'afternoon' ? 1 : part === 'evening' ? 4 : 12;
  return hour >= earliest && hour < 12 ? hour + 12 : hour;
}

/** A weekday with its number agrees with the date that repeats it. */
function agree(before: DateAtom, atom: DateAtom): boolean {
  return (
    before.dayPart !== undefined &&
    before.hour === undefined &&
    atom.hour !== undefined &&
    before.dayPart === (atom.dayPart ?? before.dayPart)
  );
}

/** Does one piece name the day and the other the time, or one the weekday and the other the day? */
function completes(before: DateAtom, atom: DateAtom): boolean {
  const names = (piece: DateAtom) =>
    piece.day !== undefined ||
    piece.weekday !== undefined ||
    piece.offset?.unit === 'days' ||
    piece.following !== undefined;
  const times = (piece: DateAtom) => piece.hour !== undefined || piece.dayPart !== undefined;
  if (names(before) && times(atom) && !names(atom)) return before.hour === undefined;
  if (times(before) && !names(before) && names(atom)) return atom.hour === undefined && before.dayPart !== 'midnight';
  if (times(before) && times(atom) && !names(atom) && names(before)) return before.hour === undefined;
  return (
    before.weekday !== undefined && before.direction === 'plain' && atom.month !== undefined && atom.day !== undefined
  );
}

function isGlue(token: Token, grammar: DateGrammar): boolean {
  return token.kind === 'mark' ? /^[,(|·]$/.test(token.norm) : grammar.between.has(token.norm);
}

import { matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { hourInPart } from './clocks.ts';
import type { DateAtom } from './date-atom.ts';
import { isGlue } from './date-glue.ts';
import type { DateGrammar } from './date-grammar.ts';

/** Pieces of one date have at most this many small words and marks between them. */
const WIDEST_GAP = 4;
const PARTS: (keyof DateAtom)[] = ['year', 'month', 'day', 'weekday', 'offset', 'following', 'hour', 'dayPart', 'zone'];
/** What alone is no date. */
const PARTIAL = new Set(['from', 'to', 'dayPart', 'zone']);

/** Puts neighbouring pieces together: weekday and date, date and part of the day, date and clock, the two days of a night. */
export function joinAtoms(tokens: Token[], atoms: DateAtom[], grammar: DateGrammar): DateAtom[] {
  const joined: DateAtom[] = [];
  for (const atom of atoms) {
    const before = joined.at(-1);
    const whole = before && (joinNight(tokens, before, atom, grammar) ?? joinPair(tokens, before, atom, grammar));
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(openNight(tokens, atom, grammar));
  }
  return joined.filter((atom) => Object.keys(atom).some((key) => !PARTIAL.has(key)));
}

/** "dans la nuit de vendredi", "in der Nacht zum Samstag", "late Friday": the night begins on the first day, or the day before the second. */
function openNight(tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  if (atom.weekday === undefined && atom.day === undefined) return atom;
  const from =
    grammar.glue.has(tokens[atom.from - 1]?.norm ?? '') && !matchBefore(grammar.nightOf, tokens, atom.from)
      ? atom.from - 1
      : atom.from;
  if (
    (matchBefore(grammar.nightTo, tokens, atom.from) ?? matchBefore(grammar.nightTo, tokens, from)) &&
    (atom.weekday ?? atom.month) !== undefined
  ) {
    return { ...atom, shift: -1, dayPart: 'night' };
  }
  if (matchBefore(grammar.nightOf, tokens, from)) return { ...atom, dayPart: 'night' };
  const part = matchBefore(grammar.partsBefore, tokens, atom.from);
  return part && atom.dayPart === undefined && atom.weekday !== undefined ? { ...atom, dayPart: part.value } : atom;
}

/** The second day of a night is taken into the first: "de vendredi à samedi", "du 5 au 6 mai", "Friday into Saturday". */
function joinNight(tokens: Token[], before: DateAtom, atom: DateAtom, grammar: DateGrammar): DateAtom | null {
  const gap = tokens.slice(before.to, atom.from);
  if (joinsNextDay(gap, before, atom, grammar)) return { ...before, to: atom.to, dayPart: before.dayPart ?? 'night' };
  if (
    !/^(?:mid)?night$/.test(before.dayPart ?? '') ||
    before.shift ||
    atom.hour !== undefined ||
    atom.dayPart !== undefined
  )
    return null;
  const sameSort =
    (before.weekday !== undefined && atom.weekday !== undefined) ||
    (before.day !== undefined && atom.day !== undefined);
  if (!sameSort || gap.length > 2 || !gap.some((token) => grammar.until.has(token.norm))) return null;
  return {
    ...before,
    to: atom.to,
    ...(atom.month !== undefined && before.month === undefined ? dayBeforeOf(atom) : {}),
  };
}

/** "Friday into Saturday", "von Freitag auf Samstag": the night between two days, though none is named. */
function joinsNextDay(gap: Token[], before: DateAtom, atom: DateAtom, grammar: DateGrammar): boolean {
  if (gap.length !== 1 || !grammar.intoNext.has(gap[0]?.norm ?? '') || before.hour !== undefined) return false;
  return before.weekday !== undefined && atom.weekday === (before.weekday + 1) % 7;
}

function dayBeforeOf(atom: DateAtom): Partial<DateAtom> {
  return { month: atom.month, year: atom.year };
}

/** Two pieces that complete each other with nothing but glue between them. */
function joinPair(tokens: Token[], before: DateAtom, atom: DateAtom, grammar: DateGrammar): DateAtom | null {
  const gap = tokens.slice(before.to, atom.from);
  if (before.open || atom.open || gap.length > WIDEST_GAP || !gap.every((token) => isGlue(token, grammar))) return null;
  if (before.hour !== undefined && atom.hour !== undefined) return joinClocks(gap, before, atom);
  const clash = PARTS.some((part) => before[part] !== undefined && atom[part] !== undefined);
  if (clash && !agree(before, atom)) return null;
  if (isNamed(before) && isNamed(atom)) return joinNames(before, atom);
  return completes(gap, before, atom) ? merge(before, atom) : null;
}

function merge(before: DateAtom, atom: DateAtom): DateAtom {
  const merged: DateAtom = { ...before, ...atom, from: before.from, to: atom.to };
  if (merged.hour !== undefined && merged.dayPart !== undefined) merged.hour = hourInPart(merged.dayPart, merged.hour);
  if (merged.month !== undefined && merged.day !== undefined) delete merged.weekday;
  return merged;
}

/** "20:35 (18:35 GMT)": the same time twice, the one with its zone in full is kept. */
function joinClocks(gap: Token[], before: DateAtom, atom: DateAtom): DateAtom | null {
  if (gap.length !== 1 || gap[0]?.norm !== '(' || atom.zone === undefined) return null;
  if (isNamed(before) || before.zone !== undefined) return { ...before, to: atom.to };
  return { ...atom, from: before.from, ...(before.hedge ? { hedge: before.hedge } : {}) };
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

function isNamed(atom: DateAtom): boolean {
  return (
    atom.day !== undefined || atom.weekday !== undefined || atom.offset?.unit === 'days' || atom.following !== undefined
  );
}

/** One day named twice: "Friday 5 May", "yesterday, Friday", "the next day, Saturday", "le 5 mai, le soir même". */
function joinNames(before: DateAtom, atom: DateAtom): DateAtom | null {
  const isDate = atom.month !== undefined && atom.day !== undefined;
  if (before.weekday !== undefined && before.direction === 'plain' && isDate) return merge(before, atom);
  if (atom.following === 0) return merge(before, { ...atom, following: before.following });
  const isPlain = atom.weekday !== undefined && atom.direction === 'plain' && atom.day === undefined;
  if ((before.offset ?? before.following) === undefined || !(isDate || isPlain)) return null;
  if (isDate || before.following === 0) return merge({ ...before, offset: undefined, following: undefined }, atom);
  return merge(before, { ...atom, weekday: undefined });
}

/** Does one piece name the day and the other the time, or does one add to the other's time its zone or part of the day? */
function completes(gap: Token[], before: DateAtom, atom: DateAtom): boolean {
  const times = (piece: DateAtom) => piece.hour !== undefined || piece.dayPart !== undefined;
  if (atom.zone !== undefined && atom.hour === undefined) return before.hour !== undefined;
  if (!times(before)) return isNamed(before) && times(atom);
  if (isNamed(atom)) return atom.hour === undefined;
  if (before.hour === undefined) return isNamed(before) && atom.hour !== undefined && before.dayPart !== 'midnight';
  const isPart = atom.hour === undefined && atom.dayPart !== undefined && !/^(?:midnight|noon)$/.test(atom.dayPart);
  return isPart && !gap.some((token) => token.kind === 'mark');
}

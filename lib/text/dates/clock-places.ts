import { matchAt } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import type { DateAtom } from './date-atom.ts';
import { isGlue, skipGlue } from './date-glue.ts';
import type { DateGrammar } from './date-grammar.ts';

const DOTTED_MERIDIEM = /^[ \u00a0\u202f]?([ap])\.[ \u00a0\u202f]?m\./i;
const MERIDIEM = /^[ \u00a0\u202f]?([ap])(?:\.[ \u00a0\u202f]?m\.|\.?m\b\.?)/i;
/** At most this many small words and marks stand between a day and its time. */
const NEAR = 4;

/** a.m. or p.m. after an offset; without points only where "am" is no preposition. */
export function meridiemAt(text: string, end: number, grammar: DateGrammar): RegExpExecArray | null {
  const pattern = grammar.bareMeridiem ? MERIDIEM : DOTTED_MERIDIEM;
  return pattern.exec(text.slice(end, end + 8));
}

/** Is a number that ends before token `at` free to be an hour, because no noun or unit follows that it would count? */
export function isFree(text: string, tokens: Token[], at: number, grammar: DateGrammar): boolean {
  const next = tokens[at];
  if (!next) return true;
  if (meridiemAt(text, (tokens[at - 1] as Token).end, grammar)) return true;
  if (matchAt(grammar.numbers.units, tokens, at)) return false;
  if (next.kind !== 'word' || grammar.numbers.stopWords.has(next.norm) || matchAt(grammar.clockAfter, tokens, at))
    return true;
  return (
    matchAt(grammar.dayParts, tokens, at) !== null ||
    isDayName(tokens, at, grammar) ||
    matchAt(grammar.zones, tokens, at) !== null
  );
}

/** Does a day or a part of it stand beside the tokens [from, to), over glue only? */
export function isBesideDay(
  tokens: Token[],
  from: number,
  to: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): boolean {
  return (
    isDayName(tokens, dayAfter(tokens, to, grammar), grammar) ||
    partAt(tokens, to, grammar) ||
    followsDay(tokens, from, grammar, before)
  );
}

/** Does a part of the day stand beside the tokens [from, to), or right beyond the weekday? */
export function isBesidePart(
  tokens: Token[],
  from: number,
  to: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): boolean {
  if (partAt(tokens, to, grammar)) return true;
  const weekday = matchAt(grammar.weekdays, tokens, dayAfter(tokens, to, grammar));
  if (weekday && (weekday.value.part || partAt(tokens, weekday.to, grammar))) return true;
  return before?.dayPart !== undefined && followsDay(tokens, from, grammar, before);
}

function partAt(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return matchAt(grammar.dayParts, tokens, at) !== null;
}

function dayAfter(tokens: Token[], at: number, grammar: DateGrammar): number {
  return skipGlue(tokens, tokens[at]?.norm === ',' ? at + 1 : at, grammar);
}

function isDayName(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  if (grammar.doubtful.has(tokens[at]?.norm ?? '')) return false;
  const table = matchAt(grammar.weekdays, tokens, at) ?? matchAt(grammar.relativeDays, tokens, at);
  return (table ?? matchAt(grammar.followingDays, tokens, at)) !== null;
}

export function followsDay(tokens: Token[], from: number, grammar: DateGrammar, before: DateAtom | undefined): boolean {
  if (!before || before.hour !== undefined || from - before.to > NEAR) return false;
  const named = before.weekday ?? before.day ?? before.offset ?? before.following ?? before.dayPart;
  return named !== undefined && tokens.slice(before.to, from).every((token) => isGlue(token, grammar));
}

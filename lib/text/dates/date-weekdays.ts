import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import type { DateAtom } from './date-atom.ts';
import { readDay, readMonthName } from './date-days.ts';
import { skipGlue } from './date-glue.ts';
import { type DateGrammar, hasItsAccent } from './date-grammar.ts';
import { directionAfter, directionAt, type FoundDirection } from './date-periods.ts';

/** "vendredi", "last Friday", "vendredi dernier", "Freitagabend", "Friday 5"; short forms only before a date. */
export function readWeekday(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = directionAt(tokens, at, grammar);
  const name = matchAt(grammar.weekdays, tokens, before ? before.to : at);
  if (!name || !isWeekday(text, tokens, name.from, name.to, grammar)) return null;
  const after = directionAfter(tokens, name.to, grammar) ?? toldAfter(text, tokens, name.to, grammar);
  const direction = after?.direction ?? before?.direction ?? 'plain';
  const atom: DateAtom = { from: at, to: after?.to ?? name.to, weekday: name.value.weekday, direction };
  if (name.value.part) return { ...atom, dayPart: name.value.part };
  return direction === 'plain' ? addDayNumber(text, tokens, atom, grammar) : atom;
}

/** "Friday 5": the number is the day's unless a month or a unit claims it. */
function addDayNumber(text: string, tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  const at = /^[.,]$/.test(tokens[atom.to]?.norm ?? '') ? atom.to + 1 : skipGlue(tokens, atom.to, grammar);
  const day = tokens[at]?.kind === 'number' ? readDay(tokens, at, grammar) : null;
  if (
    !day ||
    matchAt(grammar.numbers.units, tokens, day.to) ||
    readMonthName(tokens, skipGlue(tokens, day.to, grammar), grammar)
  )
    return atom;
  const next = tokens[day.to];
  const counts =
    next?.kind === 'word' && !grammar.numbers.stopWords.has(next.norm) && !matchAt(grammar.dayParts, tokens, day.to);
  return counts || /^[./:h-]$/.test(text[tokens[day.to - 1]?.end ?? 0] ?? '')
    ? atom
    : { ...atom, day: day.value, to: day.to };
}

/** Short and doubtful names: "mar." only before a date, "segunda" only after a preposition and before no noun. */
function isWeekday(text: string, tokens: Token[], at: number, to: number, grammar: DateGrammar): boolean {
  const token = tokens[at] as Token;
  if (to - at > 1 || !grammar.doubtful.has(token.norm)) return true;
  const next = tokens[to]?.norm === '.' ? tokens[to + 1] : tokens[to];
  if (token.norm.length <= 4)
    return next?.kind === 'number' || (next !== undefined && grammar.months.starts.has(next.norm));
  const led =
    grammar.glue.has(tokens[at - 1]?.norm ?? '') ||
    matchBefore(grammar.inMonth, tokens, at) !== null ||
    directionBefore(tokens, at, grammar);
  const free =
    next?.kind !== 'word' ||
    grammar.numbers.stopWords.has(next.norm) ||
    matchAt(grammar.dayParts, tokens, to) !== null ||
    directionAt(tokens, to, grammar) !== null;
  return led && free && !/^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** "ce vendredi-là", "el viernes mismo". */
function toldAfter(text: string, tokens: Token[], at: number, grammar: DateGrammar): FoundDirection | null {
  const found = matchAt(grammar.toldAfter, tokens, at);
  return found && hasItsAccent(text, tokens[at] as Token, grammar) ? { direction: 'told', to: found.to } : null;
}

function directionBefore(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return [grammar.past, grammar.next, grammar.current, grammar.told].some(
    (table) => matchBefore(table, tokens, at) !== null,
  );
}

import type { DayPart } from '../lexicon/lexicon.ts';
import type { DateAtom, Direction } from './date-atoms.ts';
import { readDay, readMonthName, skipGlue } from './date-days.ts';
import type { DateGrammar } from './date-grammar.ts';
import { readNumeral } from './numerals.ts';
import { matchAt, matchBefore } from './phrases.ts';
import type { Token } from './tokens.ts';

/** "hier soir", "avant-hier", "la veille", "the next day". */
export function readRelativeDay(tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const relative = matchAt(grammar.relativeDays, tokens, at);
  if (relative) {
    const [count, part] = relative.value.split(' ');
    const atom: DateAtom = { from: at, to: relative.to, offset: { count: Number(count), unit: 'days' } };
    return part ? { ...atom, dayPart: part as DayPart } : atom;
  }
  const following = matchAt(grammar.followingDays, tokens, at);
  if (!following || matchAt(grammar.numbers.fixed, tokens, at)) return null;
  return { from: at, to: following.to, following: following.value };
}

/** "il y a deux semaines", "two days ago", "vor drei Tagen"; open where the number is not said. */
export function readAgo(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = matchAt(grammar.agoBefore, tokens, at);
  const start = before ? before.to : at;
  if (!before && !mayBeginAgo(tokens, at, grammar)) return null;
  const amount = readNumeral(text, tokens, start, grammar.numbers);
  const unit = amount && matchAt(grammar.numbers.units, tokens, amount.to);
  if (!amount || !unit || !/^(?:days|weeks|months|years)$/.test(unit.value)) return null;
  const after = before ? null : matchAt(grammar.agoAfter, tokens, unit.to);
  if (!before && !after) return null;
  const atom: DateAtom = { from: at, to: after ? after.to : unit.to };
  if (amount.value === null || !Number.isInteger(amount.value)) return { ...atom, open: true };
  return { ...atom, offset: { count: -amount.value, unit: unit.value as 'days' } };
}

/** A number is tried as the start of "two days ago" only where the language has such a word within reach. */
function mayBeginAgo(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  if (grammar.agoAfter.starts.size === 0) return false;
  for (let next = at + 2; next <= at + 6 && next < tokens.length; next++)
    if (matchAt(grammar.agoAfter, tokens, next)) return true;
  return false;
}

/** "last month", "l'an dernier", "cette semaine", "ce week-end": a month or year, open where it is a week. */
export function readPeriod(tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = directionAt(tokens, at, grammar);
  const period = matchAt(grammar.periods, tokens, before ? at + 1 : at);
  if (!period) return null;
  const after = directionAt(tokens, period.to, grammar);
  const direction = after && after !== 'current' ? after : before;
  if (!direction) return null;
  const to = after && after !== 'current' ? period.to + 1 : period.to;
  const atom: DateAtom = { from: at, to, direction };
  if (period.value === 'week' || period.value === 'weekend') return { ...atom, open: true };
  const count = direction === 'past' ? -1 : direction === 'next' ? 1 : 0;
  return { ...atom, offset: { count, unit: period.value === 'month' ? 'months' : 'years' } };
}

/** "vendredi", "last Friday", "vendredi dernier", "Friday 5"; short forms only before a number. */
export function readWeekday(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = directionAt(tokens, at, grammar);
  const name = matchAt(grammar.weekdays, tokens, before ? at + 1 : at);
  if (!name || !isWeekday(text, tokens, name.from, name.to, grammar)) return null;
  const after = directionAt(tokens, name.to, grammar);
  const late = after && after !== 'current' ? after : null;
  const direction = late ?? before ?? 'plain';
  const atom: DateAtom = { from: at, to: late ? name.to + 1 : name.to, weekday: name.value, direction };
  const stop = tokens[atom.to]?.norm === '.' || tokens[atom.to]?.norm === ',' ? atom.to + 1 : atom.to;
  const day = direction === 'plain' && tokens[stop]?.kind === 'number' ? readDay(tokens, stop, grammar) : null;
  const dated =
    day &&
    (matchAt(grammar.numbers.units, tokens, day.to) ||
      readMonthName(tokens, skipGlue(tokens, day.to, grammar), grammar));
  return day && !dated && !/^[./-]$/.test(text[tokens[day.to - 1]?.end ?? 0] ?? '')
    ? { ...atom, day: day.value, to: day.to }
    : atom;
}

function isWeekday(text: string, tokens: Token[], at: number, to: number, grammar: DateGrammar): boolean {
  const token = tokens[at] as Token;
  if (to - at > 1 || !grammar.doubtful.has(token.norm)) return true;
  const next = tokens[to]?.norm === '.' ? tokens[to + 1] : tokens[to];
  if (token.norm.length <= 5 && token.norm.length !== 5)
    return next?.kind === 'number' || grammar.months.starts.has(next?.norm ?? '');
  const led =
    matchBefore(grammar.inMonth, tokens, at) !== null ||
    grammar.glue.has(tokens[at - 1]?.norm ?? '') ||
    grammar.current.has(tokens[at - 1]?.norm ?? '');
  const free =
    next?.kind !== 'word' ||
    grammar.numbers.stopWords.has(next.norm) ||
    grammar.dayParts.starts.has(next.norm) ||
    grammar.past.has(next.norm);
  return led && free && !/^\p{Lu}/u.test(text.slice(token.start, token.end));
}

function directionAt(tokens: Token[], at: number, grammar: DateGrammar): Direction | null {
  const word = tokens[at]?.norm ?? '';
  if (grammar.past.has(word)) return 'past';
  if (grammar.next.has(word)) return 'next';
  return grammar.current.has(word) ? 'current' : null;
}

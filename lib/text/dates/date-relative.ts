import type { DayPart } from '../../lexicon/lexicon.ts';
import { matchAt } from '../phrases.ts';
import { readNumeral } from '../quantities/numerals.ts';
import type { Token } from '../tokens.ts';
import type { DateAtom } from './date-atom.ts';
import { skipGlue } from './date-glue.ts';
import { type DateGrammar, hasItsAccent } from './date-grammar.ts';

/** "hier soir", "avant-hier", "la veille", "the next day". */
export function readRelativeDay(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const relative = matchAt(grammar.relativeDays, tokens, at);
  const following = matchAt(grammar.followingDays, tokens, at);
  if (following && following.to > (relative?.to ?? at) && tellsDay(text, tokens, following, grammar)) {
    const [count, part] = following.value.split(' ');
    return withPart({ from: at, to: following.to, following: Number(count) }, part);
  }
  if (!relative) return null;
  const [count, part] = relative.value.split(' ');
  return withPart({ from: at, to: relative.to, offset: { count: Number(count), unit: 'days' } }, part);
}

function withPart(atom: DateAtom, part: string | undefined): DateAtom {
  return part ? { ...atom, dayPart: part as DayPart } : atom;
}

/** Not "la veille du scrutin", "the day before the vote", "ce soir la campagne": those are days of something else. */
function tellsDay(
  text: string,
  tokens: Token[],
  { from, to }: { from: number; to: number },
  grammar: DateGrammar,
): boolean {
  if (matchAt(grammar.numbers.fixed, tokens, from)) return false;
  return hasItsAccent(text, tokens[to - 1] as Token, grammar) && !isOfThing(tokens, to, grammar);
}

/** Does what follows a look back or ahead make it the day of something else? */
function isOfThing(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  const next = tokens[at];
  if (!next || next.kind === 'mark') return false;
  if (grammar.ofThing.has(next.norm)) return true;
  if (!grammar.linking.has(tokens[at - 1]?.norm ?? '')) return false;
  return grammar.linkedTo.size > 0 ? grammar.linkedTo.has(next.norm) : !matchAt(grammar.clockBefore, tokens, at);
}

/** "overnight" that is no adjective and stands by no day. */
export function readOvernight(
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): DateAtom | null {
  const found = matchAt(grammar.overnight, tokens, at);
  const word = tokens[at - 1]?.norm ?? '';
  if (!found || grammar.numbers.determiners.has(word) || grammar.numbers.articles.has(word)) return null;
  const night = matchAt(grammar.nightTo, tokens, at) ?? matchAt(grammar.nightOf, tokens, at) ?? found;
  const beside = [night.to, skipGlue(tokens, night.to, grammar)].some((day) => matchAt(grammar.weekdays, tokens, day));
  if (beside || night.to > found.to || (before && at - before.to <= 2)) return null;
  return { from: at, to: found.to, offset: { count: -1, unit: 'days' }, dayPart: 'night', loose: true };
}

/** "il y a deux semaines", "two days ago", "zwei Tage später"; open where the number before "ago" is not said. */
export function readAgo(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = matchAt(grammar.agoBefore, tokens, at);
  const start = before ? before.to : at;
  if (!before && !mayBeginAgo(tokens, at, grammar)) return null;
  const amount = readNumeral(text, tokens, start, grammar.numbers);
  const unit = amount && matchAt(grammar.numbers.units, tokens, amount.to);
  if (!amount || !unit || !/^(?:days|weeks|months|years)$/.test(unit.value)) return null;
  const after = before ? null : matchAt(grammar.spanAfter, tokens, unit.to);
  if (!before && !after) return null;
  if (after && after.value !== 'ago') return readLater(tokens, at, amount.value, unit.value, after, grammar);
  const atom: DateAtom = { from: at, to: after ? after.to : unit.to };
  if (amount.value === null || !Number.isInteger(amount.value)) return { ...atom, open: true };
  return { ...atom, offset: { count: -amount.value, unit: unit.value as 'days' } };
}

/** "two days later", "deux jours plus tôt": days or weeks from the day told last; not "dos días después de la votación". */
function readLater(
  tokens: Token[],
  at: number,
  count: number | null,
  unit: string,
  after: { value: string; to: number },
  grammar: DateGrammar,
): DateAtom | null {
  if (count === null || !Number.isInteger(count) || (unit !== 'days' && unit !== 'weeks')) return null;
  if (isOfThing(tokens, after.to, grammar)) return null;
  const days = unit === 'weeks' ? count * 7 : count;
  return { from: at, to: after.to, following: after.value === 'later' ? days : -days };
}

/** A number is tried as the start of "two days ago" only where the language has such a word within reach. */
function mayBeginAgo(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  for (let next = at + 2; next <= at + 6 && next < tokens.length; next++)
    if (matchAt(grammar.spanAfter, tokens, next)) return true;
  return false;
}

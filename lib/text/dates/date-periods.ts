import { matchAt } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import type { DateAtom, Direction } from './date-atom.ts';
import type { DateGrammar } from './date-grammar.ts';

/** "last month", "l'an dernier", "cette semaine", "ce week-end": a month or year, open where it is a week. */
export function readPeriod(tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const before = directionAt(tokens, at, grammar);
  const period = matchAt(grammar.periods, tokens, before ? before.to : at);
  if (!period) return null;
  const after = directionAfter(tokens, period.to, grammar);
  const direction = after?.direction ?? before?.direction;
  if (!direction || direction === 'told') return null;
  const atom: DateAtom = { from: at, to: after?.to ?? period.to, direction };
  if (period.value === 'week' || period.value === 'weekend') return { ...atom, open: true };
  const count = direction === 'past' ? -1 : direction === 'next' ? 1 : 0;
  return { ...atom, offset: { count, unit: period.value === 'month' ? 'months' : 'years' } };
}

/** Which way a word points, and where it ends. */
export type FoundDirection = { direction: Direction; to: number };

/** A word at token `at` that points back, ahead, to this time or to the time told. */
export function directionAt(tokens: Token[], at: number, grammar: DateGrammar): FoundDirection | null {
  for (const direction of ['told', 'past', 'next', 'current'] as const) {
    const found = matchAt(grammar[direction], tokens, at);
    if (found) return { direction, to: found.to };
  }
  return null;
}

/** "vendredi dernier": only what points back or ahead may follow. */
export function directionAfter(tokens: Token[], at: number, grammar: DateGrammar): FoundDirection | null {
  const found = directionAt(tokens, at, grammar);
  return found && found.direction !== 'current' && found.direction !== 'told' ? found : null;
}

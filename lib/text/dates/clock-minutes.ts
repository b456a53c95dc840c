import { matchAt } from '../phrases.ts';
import { readNumberWords } from '../quantities/number-words.ts';
import type { Token } from '../tokens.ts';
import type { DateGrammar } from './date-grammar.ts';

/** An hour as it is said; it ends before token `to`. */
export type Hour = { hour: number; minute: number; to: number };

/** A small number; it ends before token `to`. */
export type Small = { value: number; to: number };
/** Minutes told after their hour, negative where they are still missing; `said` where only a clock is read so. */
export type Minutes = Small & { said: boolean };

/** Minutes told in whole fives may stand before their hour without a word of the clock; others are scores and ranges. */
export const STEP = 5;

/** The minutes after an hour: "35", "et quart", "moins vingt", "y treinta y cinco". `word`: a word of the hour stands between. */
export function readMinutesAfter(tokens: Token[], at: number, grammar: DateGrammar, word: boolean): Minutes | null {
  const named = matchAt(grammar.minutesNamed, tokens, at);
  if (named) return { value: named.value, to: named.to, said: named.value < 0 };
  const less = matchAt(grammar.minutesLess, tokens, at);
  const join = less ?? matchAt(grammar.minutesJoin, tokens, at);
  const from = join ? join.to : at;
  const number = isArticle(tokens, from, grammar) ? null : readSmallNumber(tokens, from, grammar);
  if (!number || number.value < 1 || number.value > 59) return null;
  // "between 20 hours and 22 hours": another hour.
  if (matchAt(grammar.clockWords, tokens, number.to)) return null;
  if (!word && number.value < 10 && number.value !== STEP) return null;
  const to = skipMinuteWord(tokens, number.to, grammar);
  return { value: less ? -number.value : number.value, to, said: true };
}

/** An hour with the minutes told after it. */
export function timeOf(number: Small, minutes: Minutes | null, to: number): Hour {
  const hour = { hour: number.value, minute: 0, to };
  return minutes ? { ...addMinutes(hour, minutes.value), to: minutes.to } : hour;
}

/** A quarter to one is 12.45 and ten past midnight 0.10. */
export function addMinutes(time: Hour, minutes: number): Hour {
  const sum = time.hour * 60 + time.minute + minutes;
  const hour = Math.floor(sum / 60);
  return { hour: hour === 0 ? 12 : hour % 24, minute: sum % 60, to: time.to };
}

/** A word that is one only where something counts with it. */
export function isArticle(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return grammar.numbers.articles.has(tokens[at]?.norm ?? '');
}

/** Passes over the word "minutes". */
export function skipMinuteWord(tokens: Token[], at: number, grammar: DateGrammar): number {
  const unit = matchAt(grammar.numbers.units, tokens, at);
  return unit?.value === 'minutes' && (tokens[at]?.norm.length ?? 0) > 1 ? unit.to : at;
}

/** A number of one or two digits, or in words. */
export function readSmallNumber(tokens: Token[], at: number, grammar: DateGrammar): Small | null {
  const token = tokens[at];
  if (token?.kind === 'number') return /^\d{1,2}$/.test(token.norm) ? { value: Number(token.norm), to: at + 1 } : null;
  return readNumberWords(tokens, at, grammar.numbers);
}

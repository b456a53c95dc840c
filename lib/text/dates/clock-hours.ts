import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import {
  addMinutes,
  type Hour,
  isArticle,
  readMinutesAfter,
  readSmallNumber,
  type Small,
  STEP,
  skipMinuteWord,
  timeOf,
} from './clock-minutes.ts';
import { followsDay, isBesideDay, isFree, meridiemAt } from './clock-places.ts';
import type { DateAtom } from './date-atom.ts';
import { type DateGrammar, hasItsAccent } from './date-grammar.ts';

/** An hour in figures or words with its minutes on either side: "vers 21 heures", "nine in the evening", "zehn vor neun". */
export function readHour(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Hour | null {
  const twelve = readTwelve(tokens, at, grammar);
  if (twelve) return twelve;
  const part = matchAt(grammar.toHour, tokens, at);
  const number = readSmallNumber(tokens, at, grammar);
  const minutes = readMinutesFirst(text, tokens, at, number, grammar, before);
  if (minutes) return minutes;
  if (part) return readPartOfHour(text, tokens, at, grammar, before);
  if (!number || number.value > 24) return null;
  const word = matchAt(grammar.clockWords, tokens, number.to);
  return word
    ? readClockWord(text, tokens, at, number, word, grammar, before)
    : readBareHour(text, tokens, at, number, grammar, before);
}

/** "zwanzig nach acht", "a quarter to nine", "vijf over half negen", "vinte para as nove". */
function readMinutesFirst(
  text: string,
  tokens: Token[],
  at: number,
  number: Small | null,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Hour | null {
  const name = matchAt(grammar.minuteNames, tokens, at);
  const minutes = name ?? (isArticle(tokens, at, grammar) ? null : number);
  if (!minutes || minutes.value < 1 || minutes.value > 30) return null;
  const from = skipMinuteWord(tokens, minutes.to, grammar);
  const link = matchAt(grammar.minutesLink, tokens, from);
  const hour = link && readNamedHour(tokens, link.to, grammar);
  if (!link || !hour || !isFree(text, tokens, hour.to, grammar)) return null;
  if (matchBefore(grammar.numbers.rangeOpen, tokens, at)) return null;
  const weak = grammar.weakLinks.has(tokens[link.to - 1]?.norm ?? '') && !name && from === minutes.to;
  const led = matchBefore(grammar.clockAt, tokens, at) !== null;
  if (!led && minutes.value % STEP !== 0) return null;
  if (weak && !led && !isBesideDay(tokens, at, hour.to, grammar, before)) return null;
  return addMinutes(hour, link.value * minutes.value);
}

/** "minuit moins vingt": midnight or noon with minutes; without them it is a part of the day. */
function readTwelve(tokens: Token[], at: number, grammar: DateGrammar): Hour | null {
  const twelve = readNamedTwelve(tokens, at, grammar);
  const minutes = twelve && readMinutesAfter(tokens, twelve.to, grammar, false);
  return minutes ? { ...addMinutes(twelve, minutes.value), to: minutes.to } : null;
}

function readNamedTwelve(tokens: Token[], at: number, grammar: DateGrammar): Hour | null {
  const part = matchAt(grammar.dayParts, tokens, at);
  if (part?.value !== 'midnight' && part?.value !== 'noon') return null;
  return { hour: part.value === 'noon' ? 12 : 24, minute: 0, to: part.to };
}

/** The hour that minutes were counted to or from: nine, neun Uhr, halb neun, midnight. */
function readNamedHour(tokens: Token[], at: number, grammar: DateGrammar): Hour | null {
  const twelve = readNamedTwelve(tokens, at, grammar);
  if (twelve) return twelve;
  const part = matchAt(grammar.toHour, tokens, at);
  const number = readSmallNumber(tokens, part ? part.to : at, grammar);
  if (!number || number.value < 1 || number.value > 24) return null;
  const word = matchAt(grammar.clockWords, tokens, number.to);
  if (!word && number.value > 12) return null;
  const hour = { hour: number.value, minute: 0, to: word ? word.to : number.to };
  return part ? addMinutes(hour, part.value - 60) : hour;
}

/** "um halb neun" is half past eight, "dreiviertel neun" a quarter to nine. */
function readPartOfHour(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Hour | null {
  const hour = readNamedHour(tokens, at, grammar);
  if (!hour) return null;
  const said = isOClock(tokens, at, grammar) || isBesideDay(tokens, at, hour.to, grammar, before);
  return said && isFree(text, tokens, hour.to, grammar) ? hour : null;
}

/** "vers 21 heures", "20 Uhr 35", "neuf heures moins vingt"; a span of hours is none, which "Uhr" and "o'clock" never are. */
function readClockWord(
  text: string,
  tokens: Token[],
  at: number,
  number: Small,
  { from, to }: { from: number; to: number },
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Hour | null {
  const minutes = readMinutesAfter(tokens, to, grammar, true);
  const part = matchAt(grammar.dayParts, tokens, minutes?.to ?? to) ?? matchAt(grammar.dayParts, tokens, to);
  const said =
    isStrong(text, tokens, at, grammar) ||
    isOClock(tokens, at, grammar) ||
    minutes?.said ||
    part ||
    !matchAt(grammar.numbers.units, tokens, from) ||
    (before?.to === at && followsDay(tokens, at, grammar, before));
  if (!said || (minutes === null && !part && matchAt(grammar.notClockAfter, tokens, to))) return null;
  return timeOf(number, minutes, to);
}

/** "alle nove", "a las nueve y media", "nine in the evening", "at nine on Friday": an hour without a word for it. */
function readBareHour(
  text: string,
  tokens: Token[],
  at: number,
  number: Small,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Hour | null {
  const strong = isStrong(text, tokens, at, grammar);
  const led = strong || matchBefore(grammar.clockAt, tokens, at) !== null;
  const joins = led && !matchBefore(grammar.numbers.rangeOpen, tokens, at - 1);
  const minutes = joins ? readMinutesAfter(tokens, number.to, grammar, false) : null;
  const time = timeOf(number, minutes, number.to);
  if (!isFree(text, tokens, time.to, grammar)) return null;
  const told = meridiemAt(text, (tokens[time.to - 1] as Token).end, grammar) && number.value <= 12;
  if (strong || told) return time;
  if (number.value > 12 || matchAt(grammar.minutesLink, tokens, time.to)) return null;
  const part = matchAt(grammar.clockParts, tokens, time.to);
  const plain = !isArticle(tokens, at, grammar) || isOClock(tokens, at, grammar);
  if (part && plain && isFree(text, tokens, part.to, grammar)) return time;
  return led && isBesideDay(tokens, at, time.to, grammar, before) ? time : null;
}

/** Is the number said to be a time by a preposition? */
export function isOClock(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return matchBefore(grammar.clockBefore, tokens, at) !== null || matchBefore(grammar.clockAbout, tokens, at) !== null;
}

/** Is the number an hour by what leads to it alone: "a las nueve", "às nove"? */
export function isStrong(text: string, tokens: Token[], at: number, grammar: DateGrammar): boolean {
  const found = matchBefore(grammar.clockStrong, tokens, at);
  return found !== null && (found.to - found.from > 1 || hasItsAccent(text, tokens[found.from] as Token, grammar));
}

import type { DateAtom } from './date-atoms.ts';
import type { DateGrammar } from './date-grammar.ts';
import { readNumberWords } from './number-words.ts';
import { matchAt, matchBefore } from './phrases.ts';
import type { Token } from './tokens.ts';

const COLON = /^([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/;
const LETTER_H = /^([01]?\d|2[0-4])[ \u00a0\u202f]?[hH][ \u00a0\u202f]?([0-5]\d)(?![\d])/;
const POINT = /^([01]?\d|2[0-4])\.([0-5]\d)(?![\d.])/;
const DOTTED_MERIDIEM = /^[ \u00a0\u202f]?([ap])\.[ \u00a0\u202f]?m\./i;
const MERIDIEM = /^[ \u00a0\u202f]?([ap])(?:\.[ \u00a0\u202f]?m\.|\.?m\b\.?)/i;

/** a.m. or p.m. after an offset; without points only in English, where "am" is no preposition. */
function meridiemAt(text: string, end: number, grammar: DateGrammar): RegExpExecArray | null {
  const pattern = grammar.numbers.lexicon.language === 'en' ? MERIDIEM : DOTTED_MERIDIEM;
  return pattern.exec(text.slice(end, end + 8));
}

type Hour = { hour: number; minute: number; end: number };

/** A clock time at token `at`: 20h35, 20:35, 8:35 p.m., 20.35 Uhr, "vers 21 heures", "a las nueve", with its zone. */
export function readClock(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const token = tokens[at] as Token;
  if (token.kind === 'mark' || /[\d.,:/$€£]/.test(text[token.start - 1] ?? '')) return null;
  const figures = token.kind === 'number' ? readFigures(text, tokens, at, grammar) : null;
  const time = figures ?? readHour(text, tokens, at, grammar);
  if (!time || time.hour > 24 || (time.hour === 24 && time.minute > 0)) return null;
  const about = matchBefore(grammar.clockAbout, tokens, at) !== null;
  const atom: DateAtom = { from: at, to: tokenAfter(tokens, at, time.end), hour: time.hour % 24, minute: time.minute };
  return addZone(tokens, addHalfOfDay(text, tokens, about ? { ...atom, hedge: 'about' } : atom, grammar), grammar);
}

/** Hours and minutes in figures. With a point between they need a word of the clock before or after. */
function readFigures(text: string, tokens: Token[], at: number, grammar: DateGrammar): Hour | null {
  const token = tokens[at] as Token;
  const rest = text.slice(token.start, token.start + 12);
  const match = COLON.exec(rest) ?? LETTER_H.exec(rest);
  if (match) return withClockWord(tokens, at, hourOf(match, token.start), grammar);
  const point = POINT.exec(rest);
  if (!point) return null;
  const end = token.start + point[0].length;
  const said =
    matchAt(grammar.clockWords, tokens, at + 1) ||
    meridiemAt(text, end, grammar) ||
    isStrong(text, tokens, at, grammar);
  return said ? withClockWord(tokens, at, hourOf(point, token.start), grammar) : null;
}

/** "20:35 Uhr": the word belongs to the time. */
function withClockWord(tokens: Token[], at: number, hour: Hour, grammar: DateGrammar): Hour {
  const word = matchAt(grammar.clockWords, tokens, tokenAfter(tokens, at, hour.end));
  return word ? { ...hour, end: (tokens[word.to - 1] as Token).end } : hour;
}

function hourOf(match: RegExpExecArray, start: number): Hour {
  return { hour: Number(match[1]), minute: Number(match[2]), end: start + match[0].length };
}

/** A whole hour in figures or words, with minutes after it: "vers 21 heures", "9 pm", "20 Uhr 35", "alle nove". */
function readHour(text: string, tokens: Token[], at: number, grammar: DateGrammar): Hour | null {
  const half = matchAt(grammar.halfTo, tokens, at);
  if (half) return readHalfTo(tokens, at, half.to, grammar);
  const number = readSmallNumber(tokens, at, grammar);
  if (!number || number.value > 24) return null;
  const end = (tokens[number.to - 1] as Token).end;
  if (meridiemAt(text, end, grammar) && number.value <= 12) return { hour: number.value, minute: 0, end };
  const strong = isStrong(text, tokens, at, grammar);
  const word = matchAt(grammar.clockWords, tokens, number.to);
  if (!word) return strong ? readBareHour(tokens, number, grammar) : null;
  const minute = readMinutes(tokens, word.to, grammar);
  const said =
    strong ||
    isOClock(tokens, at, grammar) ||
    (minute !== null && !minute.half) ||
    followsDayPart(tokens, word.to, grammar) ||
    clockOnly(tokens, number.to);
  if (
    !said ||
    (minute === null && matchAt(grammar.notClockAfter, tokens, word.to) && !followsDayPart(tokens, word.to, grammar))
  )
    return null;
  return { hour: number.value, minute: minute?.value ?? 0, end: (tokens[(minute?.to ?? word.to) - 1] as Token).end };
}

/** "um halb neun" is half past eight. */
function readHalfTo(tokens: Token[], at: number, from: number, grammar: DateGrammar): Hour | null {
  const number = readSmallNumber(tokens, from, grammar);
  if (!number || number.value < 1 || number.value > 12 || !isOClock(tokens, at, grammar)) return null;
  return { hour: number.value === 1 ? 12 : number.value - 1, minute: 30, end: (tokens[number.to - 1] as Token).end };
}

function isOClock(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return matchBefore(grammar.clockBefore, tokens, at) !== null || matchBefore(grammar.clockAbout, tokens, at) !== null;
}

/** Portuguese "às" tells an hour, "as" is an article; folded they are one. */
function isStrong(text: string, tokens: Token[], at: number, grammar: DateGrammar): boolean {
  const found = matchBefore(grammar.clockStrong, tokens, at);
  return (
    found !== null &&
    !(found.to - found.from === 1 && /^as$/i.test(text.slice(tokens[found.from]?.start, tokens[found.from]?.end)))
  );
}

/** "Uhr", "o'clock": words that are never a span of hours. */
function clockOnly(tokens: Token[], at: number): boolean {
  return /^(?:uhr|o)$/.test(tokens[at]?.norm ?? '');
}

function followsDayPart(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  return matchAt(grammar.dayParts, tokens, at) !== null;
}

/** "alle nove", "a las nueve y media": an hour where what follows is no noun. */
function readBareHour(tokens: Token[], number: { value: number; to: number }, grammar: DateGrammar): Hour | null {
  const half = matchAt(grammar.halfPast, tokens, number.to);
  const to = half ? half.to : number.to;
  const next = tokens[to];
  const free = next?.kind !== 'word' || grammar.numbers.stopWords.has(next.norm) || followsDayPart(tokens, to, grammar);
  return free ? { hour: number.value, minute: half ? 30 : 0, end: (tokens[to - 1] as Token).end } : null;
}

/** "20 Uhr 35"; "trois heures et demie" is a time of day only where something else says so. */
function readMinutes(
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
): { value: number; to: number; half?: true } | null {
  const half = matchAt(grammar.halfPast, tokens, at);
  if (half) return { value: 30, to: half.to, half: true };
  const number = readSmallNumber(tokens, at, grammar);
  return number && number.value >= 1 && number.value < 60 && !grammar.numbers.articles.has(tokens[at]?.norm ?? '')
    ? number
    : null;
}

function readSmallNumber(tokens: Token[], at: number, grammar: DateGrammar): { value: number; to: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number') return /^\d{1,2}$/.test(token.norm) ? { value: Number(token.norm), to: at + 1 } : null;
  return readNumberWords(tokens, at, grammar.numbers);
}

/** Adds twelve hours for p.m. and for "du soir", "de la noche". */
function addHalfOfDay(text: string, tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  const end = (tokens[atom.to - 1] as Token).end;
  const meridiem = meridiemAt(text, end, grammar);
  const hour = atom.hour as number;
  if (meridiem) {
    const to = tokenAfter(tokens, atom.to - 1, end + meridiem[0].length);
    return { ...atom, to, hour: (hour % 12) + (meridiem[1]?.toLowerCase() === 'p' ? 12 : 0) };
  }
  const part = matchAt(grammar.dayParts, tokens, atom.to);
  if (!part || part.value === 'midnight' || part.value === 'noon') return atom;
  const late = part.value === 'evening' || part.value === 'afternoon' || (part.value === 'night' && hour >= 6);
  return { ...atom, to: part.to, dayPart: part.value, hour: late && hour < 12 ? hour + 12 : hour };
}

function addZone(tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  const at = /^[(,]$/.test(tokens[atom.to]?.norm ?? '') ? atom.to + 1 : atom.to;
  const zone = matchAt(grammar.zones, tokens, at);
  return zone ? { ...atom, to: zone.to, zone: zone.value } : atom;
}

function tokenAfter(tokens: Token[], at: number, end: number): number {
  let to = at + 1;
  while (to < tokens.length && (tokens[to] as Token).start < end) to += 1;
  return to;
}

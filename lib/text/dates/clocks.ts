import type { DayPart } from '../../lexicon/lexicon.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import { type Token, tokenAfter } from '../tokens.ts';
import { isOClock, isStrong, readHour } from './clock-hours.ts';
import { isBesidePart, meridiemAt } from './clock-places.ts';
import type { DateAtom } from './date-atom.ts';
import type { DateGrammar } from './date-grammar.ts';

const COLON = /^([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/;
const LETTER_H = /^([01]?\d|2[0-4])[ \u00a0\u202f]?[hH][ \u00a0\u202f]?([0-5]\d)(?![\d])/;
const POINT = /^([01]?\d|2[0-4])\.([0-5]\d)(?![\d.])/;
const SHIFT = /^[ \u00a0]?([+−–-])[ \u00a0]?(\d{1,2})(?![\d:.,])/;
/** Before this hour a part of the day leaves an hour as it is: one at night is no thirteen. */
const EARLIEST: Partial<Record<DayPart, number>> = { noon: 1, afternoon: 1, evening: 4, night: 6 };

type Time = { hour: number; minute: number; to: number };

/** A clock time at token `at`: 20h35, 20:35, 8:35 p.m., 20.35 Uhr, "vers 21 heures", "a las nueve", with its zone. */
export function readClock(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): DateAtom | null {
  const token = tokens[at] as Token;
  if (token.kind === 'mark' || /[\d.,:/$€£]/.test(text[token.start - 1] ?? '')) return null;
  const figures = token.kind === 'number' ? readFigures(text, tokens, at, grammar, before) : null;
  const time = figures ?? readHour(text, tokens, at, grammar, before);
  if (!time || time.hour > 24 || (time.hour === 24 && time.minute > 0)) return null;
  const about = matchBefore(grammar.clockAbout, tokens, at) !== null;
  const atom: DateAtom = { from: at, to: time.to, hour: time.hour % 24, minute: time.minute };
  return addZone(
    text,
    tokens,
    addHalfOfDay(text, tokens, about ? { ...atom, hedge: 'about' } : atom, grammar),
    grammar,
  );
}

/** Hours and minutes in figures. With a point between they need a word of the clock or a part of the day beside them. */
function readFigures(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): Time | null {
  const token = tokens[at] as Token;
  const rest = text.slice(token.start, token.start + 12);
  const match = COLON.exec(rest) ?? LETTER_H.exec(rest);
  if (match) return timeOf(tokens, at, match, grammar);
  const point = POINT.exec(rest);
  if (!point) return null;
  const said =
    matchAt(grammar.clockWords, tokens, at + 1) ||
    meridiemAt(text, token.start + point[0].length, grammar) ||
    isStrong(text, tokens, at, grammar) ||
    (isOClock(tokens, at, grammar) && isBesidePart(tokens, at, at + 1, grammar, before));
  return said ? timeOf(tokens, at, point, grammar) : null;
}

/** The time of figures; the word in "20:35 Uhr" belongs to it, unless a zone begins with it ("heure de Paris"). */
function timeOf(tokens: Token[], at: number, match: RegExpExecArray, grammar: DateGrammar): Time {
  const to = tokenAfter(tokens, at, (tokens[at] as Token).start + match[0].length);
  const word = matchAt(grammar.zones, tokens, to) ? null : matchAt(grammar.clockWords, tokens, to);
  return { hour: Number(match[1]), minute: Number(match[2]), to: word ? word.to : to };
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
  if (!part || part.value === 'midnight') return atom;
  const isDark = part.value === 'evening' || part.value === 'night';
  if (hour === 12 && atom.minute === 0 && isDark) return { from: atom.from, to: part.to, dayPart: 'midnight' };
  return { ...atom, to: part.to, dayPart: part.value, hour: hourInPart(part.value, hour) };
}

/** The hour of 24 that an hour of twelve is in a part of the day: nine in the evening is 21; small hours stay as they are. */
export function hourInPart(part: DayPart, hour: number): number {
  return hour >= (EARLIEST[part] ?? 12) && hour < (part === 'noon' ? 5 : 12) ? hour + 12 : hour;
}

/** The zone said after a time, in brackets or not: "heure de Paris", "(horário de Brasília)". */
function addZone(text: string, tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  if (atom.hour === undefined) return atom;
  const zone = readZone(text, tokens, /^[(,]$/.test(tokens[atom.to]?.norm ?? '') ? atom.to + 1 : atom.to, grammar);
  return zone ? { ...atom, to: zone.to, zone: zone.zone as string } : atom;
}

/** A zone at token `at`, with the bracket that closes after it. */
export function readZone(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const zone = matchAt(grammar.zones, tokens, at);
  if (!zone) return null;
  const end = (tokens[zone.to - 1] as Token).end;
  const shift = zone.value === '+00:00' ? SHIFT.exec(text.slice(end, end + 6)) : null;
  if (shift) return { from: at, to: tokenAfter(tokens, zone.to - 1, end + shift[0].length), zone: offsetOf(shift) };
  const closes = tokens[zone.to]?.norm === ')' && tokens[at - 1]?.norm === '(';
  return { from: at, to: closes ? zone.to + 1 : zone.to, zone: zone.value };
}

/** "GMT+2", "UTC-3". */
function offsetOf(shift: RegExpExecArray): string {
  return `${shift[1] === '+' ? '+' : '-'}${(shift[2] ?? '').padStart(2, '0')}:00`;
}

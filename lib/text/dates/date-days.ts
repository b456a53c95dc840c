import { matchAt, matchBefore } from '../phrases.ts';
import { readNumberWords } from '../quantities/number-words.ts';
import type { Token } from '../tokens.ts';
import type { DateAtom } from './date-atom.ts';
import { skipGlue } from './date-glue.ts';
import type { DateGrammar } from './date-grammar.ts';
import { readPeriod } from './date-periods.ts';

type Read = { value: number; to: number };

/** "5 mai 2017", "May 5th, 2017", "le cinq mai", "du 20 au 21 mars": one atom, or two for a stretch of days. */
export function readCalendarDay(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom[] | null {
  const monthFirst = readMonthDay(text, tokens, at, grammar);
  if (monthFirst) return monthFirst;
  const day = readDay(tokens, at, grammar);
  if (!day) return null;
  const month = readMonthName(tokens, skipGlue(tokens, day.to, grammar), grammar);
  if (month) return [withYear(tokens, { from: at, to: month.to, day: day.value, month: month.value }, grammar)];
  const second = readSecondDay(text, tokens, day, grammar);
  if (!second) return isLabelled(tokens, at, day, grammar) ? [{ from: at, to: day.to, day: day.value }] : null;
  const last = withYear(tokens, second, grammar);
  return [
    { from: at, to: day.to, day: day.value, month: last.month as number, ...(last.year ? { year: last.year } : {}) },
    last,
  ];
}

/** "No dia 5": a day without its month, in figures and with nothing counted after it. */
function isLabelled(tokens: Token[], at: number, day: Read, grammar: DateGrammar): boolean {
  if (tokens[at]?.kind !== 'number' || !grammar.dayLabel.has(tokens[at - 1]?.norm ?? '')) return false;
  return matchAt(grammar.numbers.units, tokens, day.to) === null;
}

/** The "au 21 mars" of "du 20 au 21 mars". */
function readSecondDay(text: string, tokens: Token[], first: Read, grammar: DateGrammar): DateAtom | null {
  const joined = grammar.until.has(tokens[first.to]?.norm ?? '');
  const dashed = /^\s?[-–—]\s?$/.test(text.slice(tokens[first.to - 1]?.end, tokens[first.to]?.start));
  const mark = /^[–—-]$/.test(tokens[first.to]?.norm ?? '');
  if (!joined && !dashed && !mark) return null;
  const at = skipGlue(tokens, joined || mark ? first.to + 1 : first.to, grammar);
  const day = readDay(tokens, at, grammar);
  const month = day && readMonthName(tokens, skipGlue(tokens, day.to, grammar), grammar);
  return day && month && day.value > first.value
    ? { from: at, to: month.to, day: day.value, month: month.value }
    : null;
}

/** "May 5", "May 5th", "May 5-7, 2017"; not "in May 2 files": a month name that is doubtful needs its capital. */
function readMonthDay(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom[] | null {
  const month = grammar.monthFirst ? readMonthName(tokens, at, grammar) : null;
  if (!month || !isNamed(text, tokens, at, grammar)) return null;
  const point = tokens[month.to]?.norm === '.' ? month.to + 1 : month.to;
  const next = tokens[point]?.norm === 'the' ? point + 1 : point;
  const day = readDay(tokens, next, grammar);
  if (!day || (tokens[next]?.norm.length ?? 0) > 12) return null;
  if (
    tokens[next]?.kind === 'number' &&
    /^\s*(?:GB|MB|TB|%|million|gigabytes)/.test(text.slice((tokens[day.to - 1] as Token).end))
  )
    return null;
  return [withYear(tokens, { from: at, to: day.to, day: day.value, month: month.value }, grammar)];
}

/** A day of a month: digits with or without an ordinal's mark, an ordinal word, a number word up to 31. */
export function readDay(tokens: Token[], at: number, grammar: DateGrammar): Read | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readDayDigits(tokens, at, grammar);
  const ordinal = matchAt(grammar.ordinals, tokens, at);
  if (ordinal) return ordinal;
  const words = readNumberWords(tokens, at, grammar.numbers);
  return words && words.value >= 1 && words.value <= 31 ? words : null;
}

function readDayDigits(tokens: Token[], at: number, grammar: DateGrammar): Read | null {
  const token = tokens[at] as Token;
  const value = Number(token.norm);
  if (!/^\d{1,2}$/.test(token.norm) || value < 1 || value > 31) return null;
  const next = tokens[at + 1];
  return { value, to: next && next.start === token.end && grammar.ordinalMarks.has(next.norm) ? at + 2 : at + 1 };
}

/** The month named at a token, its full stop included ("sept."). */
export function readMonthName(tokens: Token[], at: number, grammar: DateGrammar): Read | null {
  const match = matchAt(grammar.months, tokens, at);
  if (!match) return null;
  const short =
    (tokens[at]?.norm.length ?? 0) <= 5 &&
    tokens[match.to]?.norm === '.' &&
    tokens[match.to]?.start === tokens[at]?.end;
  return { value: match.value, to: short && tokens[match.to + 1]?.kind === 'number' ? match.to + 1 : match.to };
}

/** A month that stands without a day: "en mars", "décembre 2016", "mi-avril", "early May". */
export function readMonth(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const part = matchAt(grammar.monthParts, tokens, at);
  const monthAt = part ? skipGlue(tokens, part.to, grammar) : at;
  const month = readMonthName(tokens, monthAt, grammar);
  if (!month || !isNamed(text, tokens, monthAt, grammar)) return null;
  const dated = withYear(tokens, { from: at, to: month.to, month: month.value }, grammar);
  if (part) return { ...dated, hedge: 'about' };
  if (dated.year !== undefined) return dated;
  return matchBefore(grammar.inMonth, tokens, at) || matchBefore(grammar.current, tokens, at) ? dated : null;
}

/** Doubtful names ("may", "mars") are months only with a capital in languages that write one. */
function isNamed(text: string, tokens: Token[], at: number, grammar: DateGrammar): boolean {
  const token = tokens[at] as Token;
  if (!grammar.capitalMonths || !grammar.doubtful.has(token.norm)) return true;
  return /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

function withYear(tokens: Token[], atom: DateAtom, grammar: DateGrammar): DateAtom {
  const comma = tokens[atom.to]?.norm === ',' ? atom.to + 1 : atom.to;
  const at = skipGlue(tokens, comma, grammar);
  const year = yearAt(tokens, at, grammar);
  if (year) return { ...atom, to: year.to, year: year.value };
  const period = readPeriod(tokens, at, grammar) ?? readPeriod(tokens, comma, grammar);
  return period?.offset?.unit === 'years' ? { ...atom, to: period.to, yearOffset: period.offset.count } : atom;
}

function yearAt(tokens: Token[], at: number, grammar: DateGrammar): Read | null {
  const token = tokens[at];
  if (token?.kind === 'number')
    return /^(?:19|20)\d{2}$/.test(token.norm) ? { value: Number(token.norm), to: at + 1 } : null;
  const words = readNumberWords(tokens, at, grammar.numbers);
  return words && words.to - at >= 2 && words.value >= 1900 && words.value < 2100 ? words : null;
}

/** A year that stands alone. Round hundreds before a word count things ("2000 documents"); so does what a hedge precedes. */
export function readYear(text: string, tokens: Token[], at: number, grammar: DateGrammar): DateAtom | null {
  const token = tokens[at] as Token;
  if (token.kind !== 'number' || !/^(?:19|20)\d{2}$/.test(token.norm)) return null;
  if (/[\p{L}\d$€£#@/_]/u.test(text[token.start - 1] ?? ' ')) return null;
  if (/^[-‑]$/.test(text[token.start - 1] ?? ' ') && /\p{L}/u.test(text[token.start - 2] ?? ' ')) return null;
  const year = Number(token.norm);
  const preposition = matchBefore(grammar.beforeYear, tokens, at);
  const hedge = matchBefore(grammar.numbers.hedgesBefore, tokens, at);
  if (hedge && (!preposition || hedge.from < preposition.from)) return null;
  const introduced = preposition !== null;
  const next = tokens[at + 1];
  const numbers = grammar.numbers;
  if (next && matchAt(numbers.units, tokens, at + 1)) return null;
  const counts = next?.kind === 'word' && !numbers.stopWords.has(next.norm) && next.start - token.end <= 1;
  if (counts && !introduced && year % 100 === 0) return null;
  if (next?.kind === 'word' && next.start === token.end) return null;
  return { from: at, to: at + 1, year };
}

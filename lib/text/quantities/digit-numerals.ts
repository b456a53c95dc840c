import type { Grammar } from '../grammar.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { readDigits } from './digits.ts';
import { type Numeral, numeral } from './numeral.ts';

/** Units in which three decimals are written; 14,500 MB or 150,000 dollars are thousands in any language. */
const FINELY_MEASURED = /^(?:GB|TB|percent|other)$/;
/** Units that end the names of papers and channels: 24 heures, 20 Minutes. */
const TITLE_UNITS = /^(?:minutes|hours)$/;
const LETTER = /\p{L}/u;
const CURRENCY = /[$€£¥]/;
/** What, touching a number, makes it part of an identifier: a tag, a path, a score, a version. */
const JOINING = /[#@/_\\=]/;

/** A number in digits with the multiplier after it; null for parts of names and identifiers (G7, 4chan, 10.0.1, 9/11). */
export function readDigitNumeral(text: string, tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || touchesName(text, token)) return null;
  const ordinal = ordinalEnd(text, tokens, at, grammar);
  const scale = readScale(text, tokens, at, grammar);
  const unit = matchAt(grammar.units, tokens, at + 1)?.value ?? null;
  const measured = scale.value > 1 || (unit !== null && FINELY_MEASURED.test(unit));
  const digits = readDigits(token.norm, grammar.lexicon.decimal, measured);
  if (!digits) return null;
  if (ordinal) return numeral(at, ordinal, digits.value, { form: 'ordinal', plain: digits.plain });
  if (scale.value === 1 && (unit === null || TITLE_UNITS.test(unit)) && isLabelled(text, tokens, at, grammar))
    return numeral(at, labelEnd(text, tokens, at), digits.value, { form: 'label', plain: digits.plain });
  if (scale.to === at + 1 && touchesUnknownWord(tokens, at, grammar)) return null;
  const value = Number((digits.value * scale.value).toPrecision(15));
  return numeral(at, scale.to, value, { form: 'digits', plain: digits.plain && scale.value === 1, scale: scale.value });
}

function touchesName(text: string, token: Token): boolean {
  const before = text[token.start - 1] ?? ' ';
  const beforeThat = text[token.start - 2] ?? ' ';
  const after = text[token.end] ?? ' ';
  const afterThat = text[token.end + 1] ?? ' ';
  if (LETTER.test(before) || JOINING.test(before) || (JOINING.test(after) && after !== '#')) return true;
  if (/[-‑]/.test(before) && LETTER.test(beforeThat)) return true;
  if (/^[-‑]\p{Lu}(?!\p{L})/u.test(text.slice(token.end, token.end + 3))) return true;
  if (/[.:,]/.test(before) && /\d/.test(beforeThat)) return true;
  return /[.:,]/.test(after) && /\d/.test(afterThat);
}

/** "9Go" touches a unit, "150k" a multiplier, "4chan" something that makes it a name. */
function touchesUnknownWord(tokens: Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.start !== token.end) return false;
  return matchAt(grammar.units, tokens, at + 1) === null;
}

/** The multiplier after digits: a word ("mille", "million"), or a short form, which if one letter must touch ("150k"). */
function readScale(text: string, tokens: Token[], at: number, grammar: Grammar): { value: number; to: number } {
  let value = 1;
  let to = at + 1;
  for (let turn = 0; turn < 2; turn++) {
    const next = tokens[to];
    if (next?.kind !== 'word') break;
    const part = grammar.morphemes.get(next.norm);
    const short = part ? null : shortScale(text, tokens, at, to, grammar);
    const by = part?.kind === 'scale' && part.value >= 1000 ? part.value : short;
    if (!by) break;
    value *= by;
    to += 1;
    if (short && short >= 1000 && text[next.end] === '.' && next.norm.length > 2) to += 1;
  }
  return { value, to };
}

function shortScale(text: string, tokens: Token[], at: number, to: number, grammar: Grammar): number | null {
  const next = tokens[to] as Token;
  const raw = text.slice(next.start, next.end);
  const touches = next.start === (tokens[to - 1] as Token).end;
  const priced = CURRENCY.test(tokens[at - 1]?.norm ?? '') || CURRENCY.test(tokens[to + 1]?.norm ?? '');
  if (raw === 'm' && priced && touches) return 1e6;
  if (raw.length === 1 && !touches && !priced) return null;
  return grammar.shortScales.get(raw) ?? (raw === 'K' && touches ? 1000 : null);
}

/** Where an ordinal ends ("5e", "1st", German "5."), 0 when it is none. A full stop counts only before a word on the same line. */
function ordinalEnd(text: string, tokens: Token[], at: number, grammar: Grammar): number {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next || next.start !== token.end || !grammar.ordinalMarks.has(next.norm)) return 0;
  if (next.kind === 'word') return at + 2;
  return token.norm.length <= 2 && /^\.[ \u00a0]\p{L}/u.test(text.slice(next.start, next.start + 3)) ? at + 2 : 0;
}

/** "article 5", "n° 78-17", "Boeing 747": a label before it, or a capitalised name before it and no noun after it. */
function isLabelled(text: string, tokens: Token[], at: number, grammar: Grammar): boolean {
  const before = /[°º]/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at;
  const point = tokens[before - 1]?.norm === '.' ? before - 1 : before;
  if (before !== at) return true;
  const label = matchBefore(grammar.labels, tokens, point);
  if (label && (tokens[at] as Token).start - (tokens[point - 1] as Token).end <= 3) return true;
  return followsName(text, tokens, at, grammar);
}

function followsName(text: string, tokens: Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at] as Token;
  const name = tokens[at - 1];
  const before = tokens[at - 2];
  const next = tokens[at + 1];
  if (name?.kind !== 'word' || token.start - name.end !== 1 || !/^\d{1,4}$/.test(token.norm)) return false;
  if (!/^\p{Lu}/u.test(text.slice(name.start, name.end)) || grammar.stopWords.has(name.norm)) return false;
  if (!before || /^[.!?:«"“]$/.test(before.norm)) return false;
  return (!next || next.kind === 'mark' || grammar.stopWords.has(next.norm)) && !matchAt(grammar.units, tokens, at + 1);
}

/** A label goes on over hyphens: 323-1, 78-17. */
function labelEnd(text: string, tokens: Token[], at: number): number {
  let to = at + 1;
  while (
    tokens[to]?.kind === 'number' &&
    /^[-‑–.]$/.test(text.slice((tokens[to - 1] as Token).end, (tokens[to] as Token).start))
  )
    to += 1;
  return to;
}

import { foldText } from './tokens.ts';

/** A sentence's place in its text: [start, end). */
export type Sentence = { start: number; end: number };

/**
 * A full stop, question or exclamation mark or ellipsis, what closes with it, then white space; or none, where a word
 * ends in small letters and the next begins with a capital ("files.On Friday"), as extraction leaves them.
 */
const BREAK =
  /[.!?…]+["”»“’')\]]*(?:[\u00a0\u202f ]*»)?[\s\u00a0\u202f]+|(?<=\p{Ll}{2})[.!?…]["”»’)]?(?=["“„«]?\p{Lu}\p{Ll})/gu;
const OPENERS = /^["“„«‹'‘([¿¡–—-]*[\u00a0\u202f ]*["“„«‹'‘¿¡]*[\p{Lu}\p{N}#@]/u;
/** A lone capital before the point: "M.", "J.-B.". */
const INITIAL = /(?:^|[\s.('’-])\p{Lu}$/u;
/** One or two figures before the point are an ordinal where the language writes them so ("5. Mai"), a year ends its sentence. */
const ORDINAL = /(?:^|\s)\d{1,2}$/;
/** What heads a list of points: "1. Where does it come from?" */
const NUMBERED = /^["“„«]?\d{1,2}$/;

/** What a language's sentences cannot end with: words with a full stop (folded, no dot), the marks of its ordinals. */
export type Endings = { abbreviations: ReadonlySet<string>; ordinalMarks: ReadonlySet<string> };

/**
 * Splits a block into sentences. A mark ends a sentence when what follows begins like one (capital, figure, opening
 * quotation mark) and what precedes is neither an initial nor one of the language's own (`endings`).
 * Intl.Segmenter is not used: it breaks after "M." and takes seconds on long texts in some engines.
 */
export function findSentences(text: string, endings: Endings): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (next >= text.length || !endsSentence(text, start, match.index, next, match[0], endings)) continue;
    sentences.push({ start, end });
    start = next;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(
  text: string,
  start: number,
  at: number,
  next: number,
  mark: string,
  { abbreviations, ordinalMarks }: Endings,
): boolean {
  if (!OPENERS.test(text.slice(next, next + 8))) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = text.slice(Math.max(0, at - 16), at);
  if (INITIAL.test(before) || NUMBERED.test(text.slice(start, at).slice(0, 4))) return false;
  if (ordinalMarks.has('.') && ORDINAL.test(before)) return false;
  const word = /[\p{L}\p{M}.]+$/u.exec(before)?.[0] ?? '';
  return !abbreviations.has(foldText(word));
}

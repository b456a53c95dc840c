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
/** One or two figures before the point are an ordinal ("5. Mai"), a year ends its sentence. */
const ORDINAL = /(?:^|\s)\d{1,2}$/;

/**
 * Splits a block into sentences. A mark ends a sentence when what follows begins like one (capital, figure, opening
 * quotation mark) and what precedes is neither an initial nor one of the language's `abbreviations` (folded, no dot).
 * Intl.Segmenter is not used: it breaks after "M." and takes seconds on long texts in some engines.
 */
export function findSentences(text: string, abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (next >= text.length || !endsSentence(text, match.index, next, match[0], abbreviations)) continue;
    sentences.push({ start, end });
    start = next;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(
  text: string,
  at: number,
  next: number,
  mark: string,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (!OPENERS.test(text.slice(next, next + 8))) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = text.slice(Math.max(0, at - 16), at);
  if (INITIAL.test(before) || ORDINAL.test(before)) return false;
  const word = /[\p{L}\p{M}.]+$/u.exec(before)?.[0] ?? '';
  return !abbreviations.has(foldText(word));
}

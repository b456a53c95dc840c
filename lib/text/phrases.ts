import type { Phrases } from '../lexicon/lexicon.ts';
import { type Token, tokenise } from './tokens.ts';

type Entry<T> = { words: string[]; value: T };
/** Phrases that can be looked up at a token; the longest wins. `ends` finds those that end at a token. */
export type PhraseTable<T> = { starts: Map<string, Entry<T>[]>; ends: Map<string, Entry<T>[]> };
/** A phrase found in tokens: its value and the tokens it covers, [from, to). */
export type PhraseMatch<T> = { value: T; from: number; to: number };

const ELIDED: Record<string, string> = { de: 'd', di: 'd', que: 'qu' };

/** Splits a comma-separated list of a lexicon. */
export function splitPhrases(phrases: Phrases): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Builds the table of a lexicon field: [phrases, value] pairs; a later pair does not displace an equal earlier phrase. */
export function compilePhrases<T>(pairs: readonly (readonly [Phrases, T])[]): PhraseTable<T> {
  const table: PhraseTable<T> = { starts: new Map(), ends: new Map() };
  for (const [phrases, value] of pairs) {
    for (const phrase of splitPhrases(phrases)) {
      const words = tokenise(phrase).map((token) => token.norm);
      if (words.length === 0) continue;
      for (const variant of withElision(words)) {
        insert(table.starts, variant[0] as string, { words: variant, value });
        insert(table.ends, variant.at(-1) as string, { words: variant, value });
      }
    }
  }
  return table;
}

/** "moins de" is written "moins d'" before a vowel: both are looked up. */
function withElision(words: string[]): string[][] {
  const elided = ELIDED[words.at(-1) ?? ''];
  return elided && words.length > 1 ? [words, [...words.slice(0, -1), elided]] : [words];
}

/** A table whose only answer is that the phrase is there. */
export function compileSet(phrases: Phrases): PhraseTable<true> {
  return compilePhrases([[phrases, true]]);
}

function insert<T>(map: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const entries = map.get(key) ?? [];
  entries.push(entry);
  entries.sort((a, b) => b.words.length - a.words.length);
  map.set(key, entries);
}

/** The longest phrase that begins at token `at`. */
export function matchAt<T>(table: PhraseTable<T>, tokens: Token[], at: number): PhraseMatch<T> | null {
  const token = tokens[at];
  if (!token) return null;
  for (const entry of table.starts.get(token.norm) ?? []) {
    if (covers(entry.words, tokens, at)) return { value: entry.value, from: at, to: at + entry.words.length };
  }
  return null;
}

/** The longest phrase that ends just before token `before`. */
export function matchBefore<T>(table: PhraseTable<T>, tokens: Token[], before: number): PhraseMatch<T> | null {
  const token = tokens[before - 1];
  if (!token) return null;
  for (const entry of table.ends.get(token.norm) ?? []) {
    const from = before - entry.words.length;
    if (from >= 0 && covers(entry.words, tokens, from)) return { value: entry.value, from, to: before };
  }
  return null;
}

function covers(words: string[], tokens: Token[], at: number): boolean {
  return words.every((word, index) => tokens[at + index]?.norm === word);
}

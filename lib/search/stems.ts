import { foldText } from '../text/tokens.ts';
import type { SearchLanguage } from './languages.ts';

/** Stems are asked for the same words over and over; a corpus of news knows no more words than this. */
const MOST_REMEMBERED = 50_000;
/** Of a word written as one with others, no part is shorter than this. */
const FEWEST_LETTERS_OF_PART = 3;

/** The word itself and its stems, folded, each once: those of the word as written, since endings have accents, and those of the word without any, since readers leave them out. */
export type StemsOf = (word: string) => string[];

/** Makes a function that gives the stems of words in these languages; a query's word may be the last part of a text's ("Ruhe", "Wahlruhe"), not the other way round. */
export function makeStemsOf(languages: readonly SearchLanguage[], ofQuery: boolean): StemsOf {
  const remembered = new Map<string, string[]>();
  return (word) => {
    const lower = word.toLowerCase();
    const known = remembered.get(lower);
    if (known) return known;
    const folded = foldText(lower);
    const forms = new Set([folded]);
    for (const { stem, gluesWords } of languages) {
      const short = stem(lower);
      forms.add(short).add(stem(folded));
      if (gluesWords) for (const part of ofQuery ? [`-${short}`] : lastParts(short)) forms.add(part);
    }
    forms.delete('');
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(lower, [...forms]);
    return [...forms];
  };
}

/** What may be the last part of a word written as one: "-uhe", "-ruhe", "-lruhe" … of "wahlruhe"; cut anywhere, since only whole words of a query are looked for. */
function lastParts(word: string): string[] {
  const count = Math.max(0, word.length - 2 * FEWEST_LETTERS_OF_PART + 1);
  return Array.from({ length: count }, (_, at) => `-${word.slice(at + FEWEST_LETTERS_OF_PART)}`);
}

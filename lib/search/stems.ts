import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { foldText } from '../text/tokens.ts';

/** Stems are asked for the same words over and over; a corpus of news knows no more words than this. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string[]>();

/** The word itself and its French and English stems, folded, each once. Stems need the accents, so the word comes as written. */
export function stemsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const known = remembered.get(lower);
  if (known) return known;
  const forms = [...new Set([foldText(lower), foldText(stemFrench(lower)), foldText(stemEnglish(lower))])].filter(
    (form) => form !== '',
  );
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(lower, forms);
  return forms;
}

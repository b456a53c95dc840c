import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { english } from '../lexicon/en.ts';
import { french } from '../lexicon/fr.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { FactLabel, FactValue, Text } from '../model.ts';
import { foldText } from '../text/tokens.ts';
import { valueWords } from './value-words.ts';

/** Says a fact's value; '' where there is nothing to say. */
export type WriteValue = (value: FactValue, label: FactLabel | undefined) => string;

/** A language records are found by and shown in. */
export type SearchLanguage = {
  /** BCP 47: the key of the pack's labels, of its dates and numbers. */
  language: string;
  lexicon: Lexicon;
  /** What the forms of a word have in common, folded; the word comes in lower case with its accents. */
  stem: (word: string) => string;
  /** Words are written as one ("Datenmenge"), and found by their parts. */
  gluesWords: boolean;
  writeValue: WriteValue;
};

/** A search language of a Snowball `stemmer`; words of most are written apart. */
export function searchLanguage(
  language: string,
  lexicon: Lexicon,
  stemmer: (word: string) => string,
  writeValue: WriteValue,
): SearchLanguage {
  const primary = primaryOf(language);
  const stem = (word: string) => foldText(stemmer(word));
  return { language, lexicon, stem, gluesWords: primary === 'de' || primary === 'nl', writeValue };
}

/** The languages gists are written in; records are found by them whatever the reader's. */
export const gistLanguages: readonly [SearchLanguage, SearchLanguage] = [
  searchLanguage('fr', french, stemFrench, (value, label) => valueWords(value, label, 'fr')),
  searchLanguage('en', english, stemEnglish, (value, label) => valueWords(value, label, 'en')),
];

/** Whether texts of a language mix French and English words, as gists and the quotations beside them do. */
export const isGistLanguage = (language: string): language is 'fr' | 'en' => language === 'fr' || language === 'en';

/** The key of a pack's text for a language: its own (pt-BR), else that of all its countries (pt), else English. */
export const keyIn = (text: Text, language: string): string =>
  [language, primaryOf(language)].find((key) => text[key] !== undefined) ?? 'en';

/** The primary subtag: "pt" of "pt-BR". */
export function primaryOf(language: string): string {
  return language.split('-')[0] ?? '';
}

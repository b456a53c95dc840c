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

/** The languages gists are written in; records are found by them whatever the reader's. */
export const gistLanguages: readonly [SearchLanguage, SearchLanguage] = [
  {
    language: 'fr',
    lexicon: french,
    stem: (word) => foldText(stemFrench(word)),
    gluesWords: false,
    writeValue: (value, label) => valueWords(value, label, 'fr'),
  },
  {
    language: 'en',
    lexicon: english,
    stem: (word) => foldText(stemEnglish(word)),
    gluesWords: false,
    writeValue: (value, label) => valueWords(value, label, 'en'),
  },
];

/** Whether texts of a language mix French and English words, as gists and the quotations beside them do. */
export const isGistLanguage = (language: string): language is 'fr' | 'en' => language === 'fr' || language === 'en';

/** The key of a pack's text for a language: its own (pt-BR), else that of all its countries (pt), else English. */
export const keyIn = (text: Text, language: string): string =>
  [language, primaryOf(language)].find((key) => text[key] !== undefined) ?? 'en';

/** The primary subtag: "pt" of "pt-BR". */
export const primaryOf = (language: string): string => language.split('-')[0] ?? '';

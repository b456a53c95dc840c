import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { Lexicon } from './lexicon.ts';
import { dutch } from './nl.ts';
import { portuguese } from './pt.ts';

/** Every language the program reads, by BCP 47 primary subtag. */
export const lexicons: Record<string, Lexicon> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** The lexicon of a language, English where there is none. */
export function lexiconFor(language: string | null): Lexicon {
  return (language !== null && Object.hasOwn(lexicons, language) && lexicons[language]) || english;
}

import { english } from './en.ts';
import { french } from './fr.ts';
import type { Lexicon } from './lexicon.ts';

/** Every language the program reads, by BCP 47 primary subtag. */
export const lexicons: Record<string, Lexicon> = { fr: french, en: english };

/** The lexicon of a language, English where there is none. */
export function lexiconFor(language: string | null): Lexicon {
  return (language !== null && Object.hasOwn(lexicons, language) && lexicons[language]) || english;
}

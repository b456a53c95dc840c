import type { Lexicon } from '../lexicon/lexicon.ts';
import { gistLanguages, primaryOf, type SearchLanguage, searchLanguage, type WriteValue } from './languages.ts';

/** What a language needs to be searched: its words, and how they are cut to what their forms have in common. */
type Words = [Lexicon, { stemmer: (word: string) => string }];

/** Words of the languages that are not always searched; one is loaded, the reader's. */
const words: Record<string, () => Promise<Words>> = {
  de: async () => [(await import('../lexicon/de.ts')).german, await import('@orama/stemmers/german')],
  es: async () => [(await import('../lexicon/es.ts')).spanish, await import('@orama/stemmers/spanish')],
  it: async () => [(await import('../lexicon/it.ts')).italian, await import('@orama/stemmers/italian')],
  nl: async () => [(await import('../lexicon/nl.ts')).dutch, await import('@orama/stemmers/dutch')],
  pt: async () => [(await import('../lexicon/pt.ts')).portuguese, await import('@orama/stemmers/portuguese')],
};

/** The reader's language for `createSearch`, whose values are said by `writeValue`; English where we have no words of it. */
export async function loadSearchLanguage(language: string, writeValue: WriteValue): Promise<SearchLanguage> {
  const primary = primaryOf(language);
  const known = gistLanguages.find((one) => one.language === primary);
  if (known) return { ...known, writeValue };
  const load = Object.hasOwn(words, primary) ? words[primary] : undefined;
  if (!load) return { ...gistLanguages[1], writeValue };
  const [lexicon, { stemmer }] = await load();
  return searchLanguage(language, lexicon, stemmer, writeValue);
}

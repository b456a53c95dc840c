import type { Lexicon } from '../lexicon/lexicon.ts';
import { gistLanguages, primaryOf, type SearchLanguage, searchLanguage, type WriteValue } from './languages.ts';

/** Word lists of the languages that are not always searched; one is loaded, the reader's. */
const lexicons: Record<string, () => Promise<Lexicon>> = {
  de: async () => (await import('../lexicon/de.ts')).german,
  es: async () => (await import('../lexicon/es.ts')).spanish,
  it: async () => (await import('../lexicon/it.ts')).italian,
  nl: async () => (await import('../lexicon/nl.ts')).dutch,
  pt: async () => (await import('../lexicon/pt.ts')).portuguese,
};

/** The reader's language for `createSearch`, whose values are said by `writeValue`; English where we have no words of it. */
export async function loadSearchLanguage(language: string, writeValue: WriteValue): Promise<SearchLanguage> {
  const primary = primaryOf(language);
  const known = gistLanguages.find((one) => one.language === primary);
  if (known) return { ...known, writeValue };
  const load = Object.hasOwn(lexicons, primary) ? lexicons[primary] : undefined;
  return load ? searchLanguage(language, await load(), writeValue) : { ...gistLanguages[1], writeValue };
}

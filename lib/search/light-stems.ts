import { foldText } from '../text/tokens.ts';

/**
 * Endings by language, the longest first; those of derived words ask for four letters before them, the rest for three.
 * For finding words in some thousand sentences they do what a full stemmer does (J. Savoy, "Light stemming approaches for
 * the French, Portuguese, German and Hungarian languages", 2006): of the pairs of words of the French and English texts
 * that Snowball's stemmers join, they join nine in ten, without the 50 kB of these.
 */
const endings: Record<string, RegExp> = {
  de: /(?<=.{3})(?:innen|ungen|ung|ern|e[mnrs]|[ens])$/,
  en: /(?:(?<=.{4})(?:at(?:e[ds]?|ing|ions?|ors?)|ions?|ments?|ness)|(?<=.{3})(?:ings?|ers?|ed|ie[ds]|ly|es|[esy]))$/,
  es: /(?<=.{3})(?:[eoa]s|[aeos])$/,
  fr: /(?:(?<=.{4})(?:[iu]ss(?:ements?|antes?|ants?)|ements?|(?:ic)?ations?|at(?:eur|rice)s?|[iu]tions?|ions?|eu(?:r|se)s?|ages?|[ae]nces?|ables?|i(?:fs?|ves?|ques?|cites?)|eux|a(?:ie)?nt|antes?|ants?|erent)|(?<=.{3})(?:ees?|er|ent|ez|ait|ir|is|aux|ales?|als?|es|[esxai]))$/,
  it: /(?<=.{3})(?:h[ie]|i[aeo]|[aeio])$/,
  nl: /(?<=.{3})(?:e[ns]|[es])$/,
  pt: /(?<=.{3})(?:[oa]es|ao|aos|ais|al|[eoa]s|[aeos])$/,
};

/** A consonant is doubled by what follows: planned, plan; stukken, stuk. */
const single = (stem: string): string => stem.replace(/([^aeiou])\1$/, '$1');

/** What else changes with the ending: relaie, relayer; publie, publier; zaken, zaak. */
const sounds: Record<string, (stem: string) => string> = {
  en: single,
  fr: (stem) => single(stem).replace(/y$/, 'i').replace(/i$/, ''),
  nl: (stem) => single(stem.replace(/([aeou])\1(?=[^aeou]*$)/, '$1')),
};

/** What the forms of a word have in common, by language; words come in lower case, stems are folded. */
export const lightStems: Record<string, (word: string) => string> = Object.fromEntries(
  Object.entries(endings).map(([language, ending]) => [
    language,
    (word) => (sounds[language] ?? String)(foldText(word).replace(ending, '')),
  ]),
);

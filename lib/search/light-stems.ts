import { foldText } from '../text/tokens.ts';

/** Shorter words keep their ending. */
const FEWEST_LETTERS_LEFT = 3;

/**
 * Endings of number, gender and case. For finding nouns and adjectives in some hundred labels they do what a full
 * stemmer does (J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages", 2006),
 * without the 8 kB of one and without its false friends ("pubblico" is no "pubblicazione").
 */
const endings: Record<string, RegExp> = {
  de: /(?:innen|ungen|ung|ern|em|en|er|es|e|n|s)$/,
  es: /(?:es|os|as|[aeos])$/,
  it: /(?:h[ie]|i[aeo]|[aeio])$/,
  nl: /(?:en|es|e|s)$/,
  pt: /(?:oes|aos|aes|ao|ais|al|es|os|as|[aeos])$/,
};

const cut = (word: string, ending: RegExp): string => {
  const short = word.replace(ending, '');
  return short.length < FEWEST_LETTERS_LEFT ? word : short;
};

/** Stems by language, of words in lower case; folded. */
export const lightStems: Record<string, (word: string) => string> = Object.fromEntries(
  Object.entries(endings).map(([language, ending]) => [
    language,
    language === 'nl' ? (word: string) => shorten(cut(foldText(word), ending)) : (word) => cut(foldText(word), ending),
  ]),
);

/** Dutch doubles a vowel or a consonant by what follows: zaak, zaken; stuk, stukken. */
const shorten = (stem: string): string => stem.replace(/([aeou])\1(?=[^aeou]*$)/, '$1').replace(/([^aeiou])\1$/, '$1');

import { foldText, type Token, tokenise } from '../text/tokens.ts';
import { isGistLanguage, type SearchLanguage } from './languages.ts';
import { findAmounts, touches } from './search-numbers.ts';
import { makeStemsOf, type StemsOf } from './stems.ts';

/** A word, number or quantity of a text: where it stands, what it is typed as, and all it is found under. */
export type SearchTerm = { start: number; end: number; typed: string; forms: string[]; stop: boolean };
/** Reads terms. */
export type ReadTerms = {
  /** Of a query, which may be in any of the languages; numbers with their units are one term. */
  query: (text: string) => SearchTerm[];
  /** Of a record's text in one language; `numbers`: whether to read those too (slower). */
  text: (text: string, language: string, numbers?: boolean) => SearchTerm[];
  /** The stems of a query's word. */
  stemsOf: StemsOf;
};

const LONGEST_TEXT = 4_000;

/** What is known of some languages: stems, synonyms by their rough singular, word lists. */
type Words = {
  ofQuery: boolean;
  languages: SearchLanguage[];
  stemsOf: StemsOf;
  classes: Map<string, string[]>;
  stopWords: Set<string>;
};

/** Makes a reader of terms that knows which words are taken for one another. */
export function makeReadTerms(synonyms: readonly string[][], languages: readonly SearchLanguage[]): ReadTerms {
  const known = (some: readonly SearchLanguage[], ofQuery: boolean): Words => ({
    ofQuery,
    languages: [...some],
    stemsOf: makeStemsOf(some, ofQuery),
    classes: classesOf(synonyms, some),
    stopWords: new Set(some.flatMap(({ lexicon }) => foldText(lexicon.stopWords).split(', '))),
  });
  const ofQuery = known(languages, true);
  const ofGist = known(
    languages.filter(({ language }) => isGistLanguage(language)),
    false,
  );
  const own = new Map(languages.map((one) => [one.language, known([one], false)]));
  const read = (text: string, words: Words, numbers: boolean): SearchTerm[] => {
    const short = text.slice(0, LONGEST_TEXT);
    const tokens = tokenise(short).filter(({ kind }) => kind !== 'mark');
    const terms = readWords(short, tokens, words);
    return numbers && terms.length > 0 ? mergeAmounts(short, terms, words) : terms;
  };
  return {
    query: (text) => read(text, ofQuery, true),
    text: (text, language, numbers = false) =>
      read(text, (isGistLanguage(language) ? null : own.get(language)) ?? ofGist, numbers),
    stemsOf: ofQuery.stemsOf,
  };
}

/** Classes by the keys of their words. */
function classesOf(synonyms: readonly string[][], languages: readonly SearchLanguage[]): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  synonyms.forEach((words, at) => {
    for (const word of words) {
      const norms = tokenise(word).map(({ norm }) => norm);
      const keys = norms.length === 1 ? keysOf(norms[0] ?? '', languages) : [norms.map(baseOf).join(' ')];
      for (const key of keys) classes.set(key, [...new Set([...(classes.get(key) ?? []), `=${at}`])]);
    }
  });
  return classes;
}

/** Rough singular: enough for a list of words written by hand. */
const baseOf = (norm: string): string => (norm.length > 3 ? norm.replace(/(?:es|s|e)$/, '') : norm);

/** What a word of the list is looked up under: full stems of French and English would take "public" for "publication". */
const keysOf = (norm: string, languages: readonly SearchLanguage[]): string[] => [
  ...new Set([
    baseOf(norm),
    ...languages.filter(({ language }) => !isGistLanguage(language)).map(({ stem }) => stem(norm)),
  ]),
];

function readWords(text: string, tokens: Token[], words: Words): SearchTerm[] {
  const { ofQuery, languages, stemsOf, classes, stopWords } = words;
  const classOf = (...keys: string[]): string[] => keys.flatMap((key) => classes.get(key) ?? []);
  return tokens.map((token, at) => {
    const { start, end, kind, norm } = token;
    if (kind === 'number') return { start, end, typed: plainNumber(norm), forms: [plainNumber(norm)], stop: false };
    const raw = text.slice(start, end);
    const forms = [...stemsOf(raw), ...classOf(...keysOf(norm, languages))];
    if (!ofQuery) forms.push(...camelParts(raw, stemsOf));
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (next?.kind === 'word') forms.push(...classOf(`${baseOf(norm)} ${baseOf(next.norm)}`));
    if (before?.kind === 'word') forms.push(...classOf(`${baseOf(before.norm)} ${baseOf(norm)}`));
    // Of a text the first of two words bears them joined, which its beginning finds too; of a query the second, as the first is a beginning of them.
    const [one, other] = ofQuery ? [before, token] : [token, next];
    if (one?.kind === 'word' && other?.kind === 'word') forms.push(...joinedForms(text, one, other, words));
    return { start, end, typed: norm, forms: [...new Set(forms)], stop: norm.length === 1 || stopWords.has(norm) };
  });
}

/** Two words as one where a hyphen joins them; in a query a space will do. */
function joinedForms(text: string, one: Token, other: Token, { ofQuery, stemsOf }: Words): string[] {
  const [start, end] = [one, other].map((token) => text.slice(token.start, token.end));
  return (ofQuery ? /^[-‐‑ ]$/ : /^[-‐‑]$/).test(text.slice(one.end, other.start)) ? stemsOf(`${start}${end}`) : [];
}

/** "71 000", "71.000" and "71,000" as digits; a decimal part keeps a point. */
function plainNumber(norm: string): string {
  const [, whole = norm, decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(norm) ?? [];
  return whole.replace(/[^\d]/g, '') + (decimals === undefined ? '' : `.${decimals}`);
}

/** A name of two words in one ("HashTag") is also found under its parts. */
function camelParts(raw: string, stemsOf: StemsOf): string[] {
  const parts = raw.match(/\p{Lu}+\p{Ll}+/gu) ?? [];
  return parts.length > 1 ? parts.flatMap(stemsOf) : [];
}

/** Puts one term in the place of the words a quantity is made of; words that hedge it are as good as none. */
function mergeAmounts(text: string, terms: SearchTerm[], { languages }: Words): SearchTerm[] {
  const { amounts, asides, days } = findAmounts(
    text,
    languages.map(({ lexicon }) => lexicon),
  );
  const rest = terms
    .filter((term) => !amounts.some(touches(term)))
    .map((term) => ({
      ...term,
      forms: [...term.forms, ...days.filter(touches(term)).flatMap(({ forms }) => forms)],
      stop: term.stop || asides.some(touches(term)),
    }));
  const found = amounts.map(({ start, end, forms }) => ({ start, end, typed: forms[0] ?? '', forms, stop: false }));
  return [...rest, ...found].sort((a, b) => a.start - b.start);
}

import type { Query } from 'minisearch';
import type { ReadTerms, SearchTerm } from './search-terms.ts';
import type { StemsOf } from './stems.ts';

const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
/** Shorter parts of a word written as one, and shorter stems of a mistyped word, are found in too many others. */
const FEWEST_LETTERS_OF_PART = 4;
const FEWEST_LETTERS_OF_RUN = 2;
/** Of a beginning this short, an outlet's name is what is typed. */
const MOST_LETTERS_FOR_OUTLETS = 2;

/** What a query asks for and what it will not have ("-word"). */
export type Asking = { terms: SearchTerm[]; without: SearchTerm[] };

/** What a query asks for: its words without the commonest small ones, or these where there is nothing else. Signs that are not seen are left out; wide and joined letters are read as plain ones. */
export function readQuery(query: string, readTerms: ReadTerms): Asking {
  const plain = query
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, '');
  const unwanted: string[] = [];
  const wanted = plain.replace(/(^| )[-−](\p{L}[^ ]*)/gu, (_, before: string, word: string) => {
    unwanted.push(word);
    return before;
  });
  return { terms: tellingTerms(wanted, readTerms), without: tellingTerms(unwanted.join(', '), readTerms) };
}

function tellingTerms(words: string, readTerms: ReadTerms): SearchTerm[] {
  const all = readTerms.query(words).slice(0, MOST_TERMS * 2);
  const telling = all.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

/** Whether a term stands for all words that begin so: neither words of a date nor the shortest ones, by which only outlets' names are meant. */
export const isBeginning = ({ typed, forms }: SearchTerm): boolean =>
  (/^\d/.test(typed) || typed.length > MOST_LETTERS_FOR_OUTLETS) && !forms.some((form) => /^\d{4}-\d\d/.test(form));

/** A term as one of its forms or as a beginning. What words that mean the same are found under ("=3") holds their stems too. */
export function plainTree(term: SearchTerm): Query {
  const { typed, forms } = term;
  const shared = forms.filter((form) => form.startsWith('='));
  const others = (shared.length > 0 ? shared : forms).filter((form) => form !== typed);
  const beginnings: Query = { queries: [typed], prefix: true };
  const itself: Query[] = isBeginning(term) ? [beginnings] : [typed, { ...beginnings, fields: ['outlet'] }];
  return { combineWith: 'OR', queries: [...others, ...itself] };
}

/** A term taken for mistyped: a short beginning of anything, a word with one error, and where words are written as one (`gluesWords`), both parts of such a word. */
export function mistypedTree({ typed }: SearchTerm, stemsOf: StemsOf, gluesWords: boolean): Query {
  if (typed.length <= MOST_LETTERS_FOR_OUTLETS) return { queries: [typed], prefix: true, fields: ['gist', 'voices'] };
  const queries: Query[] = [typed];
  if (/^\D{5}/.test(typed)) queries.push({ queries: [typed], fuzzy: 1 });
  for (const swapped of swaps(typed))
    queries.push(...stemsOf(swapped).filter((stem) => stem.length >= FEWEST_LETTERS_OF_PART));
  if (gluesWords)
    for (const parts of cuts(typed, FEWEST_LETTERS_OF_PART))
      queries.push({
        combineWith: 'AND',
        queries: parts.map((part) => ({ combineWith: 'OR', queries: stemsOf(part) })),
      });
  return { combineWith: 'OR', queries };
}

/** Words that may have been run together ("lesoir"): each two that make up the term. */
export const runTogether = ({ typed }: SearchTerm): [string, string][] =>
  typed.length > 2 * FEWEST_LETTERS_OF_RUN ? cuts(typed, FEWEST_LETTERS_OF_RUN) : [];

function cuts(word: string, fewest: number): [string, string][] {
  const count = Math.max(0, word.length - 2 * fewest + 1);
  return Array.from({ length: count }, (_, at) => [word.slice(0, at + fewest), word.slice(at + fewest)]);
}

/** The word with each pair of neighbouring letters exchanged: the commonest slip, and two edits to an edit distance. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return letter === before ? [] : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}

import type { Query } from 'minisearch';
import type { ReadTerms, SearchTerm } from './search-terms.ts';
import type { StemsOf } from './stems.ts';

/** How forgiving a query is read: words and their beginnings; one typing error besides; one word of three or more amiss. */
export type Leniency = 'plain' | 'typos' | 'all-but-one';

const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
/** Shorter words have too many neighbours for an error to be forgiven. */
const FEWEST_LETTERS_FOR_TYPOS = 4;
/** Shorter parts of a word written as one are found in too many others. */
const FEWEST_LETTERS_OF_PART = 4;

/** The terms a query asks for: its words without the commonest small ones, or these where there is nothing else. */
export function queryTerms(query: string, readTerms: ReadTerms): SearchTerm[] {
  const all = readTerms.query(query.slice(0, LONGEST_QUERY)).slice(0, MOST_TERMS * 2);
  const telling = all.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

/** How the words of a query are read. */
export type QueryReading = {
  leniency: Leniency;
  stemsOf: StemsOf;
  /** Words may be written as one: under `typos` both parts of such a word will do. */
  gluesWords: boolean;
};

/** All terms must be there (under `all-but-one`, but one), each as one of its forms, as a beginning, or with a typing error. */
export function queryTree(terms: readonly SearchTerm[], reading: QueryReading): Query {
  if (reading.leniency !== 'all-but-one')
    return { combineWith: 'AND', queries: terms.map((term) => termTree(term, reading)) };
  const rests = terms.map((left) =>
    queryTree(
      terms.filter((term) => term !== left),
      { ...reading, leniency: 'plain' },
    ),
  );
  return { combineWith: 'OR', queries: rests };
}

function termTree({ typed, forms }: SearchTerm, { leniency, stemsOf, gluesWords }: QueryReading): Query {
  const queries: Query[] = forms.map((form) => form);
  if (typed.length > 1 || /^\d/.test(typed)) queries.push({ queries: [typed], prefix: true });
  if (leniency === 'typos' && typed.length >= FEWEST_LETTERS_FOR_TYPOS && !/\d/.test(typed)) {
    queries.push({ queries: [typed], fuzzy: 1 });
    for (const swapped of swaps(typed)) queries.push(...stemsOf(swapped));
    if (gluesWords) queries.push(...cuts(typed, stemsOf));
  }
  return { combineWith: 'OR', queries };
}

/** The word cut in two in every place, both parts to be found: "Wahleinmischung", also with an s or n between them. */
function cuts(word: string, stemsOf: StemsOf): Query[] {
  const count = Math.max(0, word.length - 2 * FEWEST_LETTERS_OF_PART + 1);
  return Array.from({ length: count }, (_, at) => {
    const [first, last] = [word.slice(0, at + FEWEST_LETTERS_OF_PART), word.slice(at + FEWEST_LETTERS_OF_PART)];
    return {
      combineWith: 'AND' as const,
      queries: [first, last].map((part) => ({ combineWith: 'OR' as const, queries: stemsOf(part) })),
    };
  });
}

/** The word with each pair of neighbouring letters exchanged: the commonest slip, and two edits to an edit distance. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return letter === before ? [] : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}

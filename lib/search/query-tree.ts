import type { Query } from 'minisearch';
import type { SearchTerm } from './search-terms.ts';
import { stemsOf } from './stems.ts';

/** How forgiving a query is read: words and their beginnings; one typing error besides; one word of three or more amiss. */
export type Leniency = 'plain' | 'typos' | 'all-but-one';

const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
/** Shorter words have too many neighbours for an error to be forgiven. */
const FEWEST_LETTERS_FOR_TYPOS = 4;

/** The terms a query asks for: its words without the commonest small ones, or these where there is nothing else. */
export function queryTerms(
  query: string,
  readTerms: (text: string, quantities: boolean) => SearchTerm[],
): SearchTerm[] {
  const all = readTerms(query.slice(0, LONGEST_QUERY), true).slice(0, MOST_TERMS * 2);
  const telling = all.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

/** All terms must be there (under `all-but-one`, but one), each as one of its forms, as a beginning, or with a typing error. */
export function queryTree(terms: readonly SearchTerm[], leniency: Leniency): Query {
  if (leniency !== 'all-but-one')
    return { combineWith: 'AND', queries: terms.map((term) => termTree(term, leniency === 'typos')) };
  const rests = terms.map((left) =>
    queryTree(
      terms.filter((term) => term !== left),
      'plain',
    ),
  );
  return { combineWith: 'OR', queries: rests };
}

function termTree({ typed, forms }: SearchTerm, typos: boolean): Query {
  const queries: Query[] = forms.map((form) => form);
  if (typed.length > 1 || /^\d/.test(typed)) queries.push({ queries: [typed], prefix: true });
  if (typos && typed.length >= FEWEST_LETTERS_FOR_TYPOS && !/\d/.test(typed)) {
    queries.push({ queries: [typed], fuzzy: 1 });
    for (const swapped of swaps(typed)) queries.push(...stemsOf(swapped));
  }
  return { combineWith: 'OR', queries };
}

/** The word with each pair of neighbouring letters exchanged: the commonest slip, and two edits to an edit distance. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return letter === before ? [] : [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}

import type MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import { mistypedTree, plainTree, runTogether } from './query-tree.ts';
import type { SearchTerm } from './search-terms.ts';
import type { StemsOf } from './stems.ts';

/** An outlet's name is what a reader types most; figures come next; a frame or a date seldom is what is meant; an address holds the words of a headline. */
const BOOST = { outlet: 8, gist: 1.5, facts: 2, voices: 1.5, frames: 0.8, date: 0.8, address: 0.4 };
export const FIELDS = ['outlet', 'gist', 'facts', 'voices', 'frames', 'date', 'address'] as const;
/** A record as it is indexed: words of each field, apart by spaces. */
export type Indexed = { id: string } & Record<(typeof FIELDS)[number], string>;
/** A beginning and a typing error count for less than the word. */
const WEIGHTS = { prefix: 0.25, fuzzy: 0.25 };
/** A query of this many words may have one that is found nowhere. */
const FEWEST_TO_LOSE_ONE = 3;

/** How well a record answers, and by which terms of the index. */
export type Found = { id: string; score: number; terms: string[] };
/** The index and how words of a query are taken apart. */
export type Searched = { index: MiniSearch<Indexed>; stemsOf: StemsOf; gluesWords: boolean };

/** The records that answer all terms, best first; of three terms or more, all but one where no record has all. A term found nowhere is taken for mistyped, and all are where nothing else helps. */
export function findRecords(terms: readonly SearchTerm[], searched: Searched): Found[] {
  const plain = terms.map((term) => {
    const found = look(searched.index, plainTree(term));
    return found.length > 0 ? found : findMistyped(term, searched);
  });
  const all = gather(plain, terms.length);
  if (all.length > 0 || terms.length === 1) return all;
  const lenient = terms.map((term, at) => gather([plain[at] ?? [], findMistyped(term, searched)], 1));
  const forgiven = gather(lenient, terms.length);
  return forgiven.length === 0 && terms.length >= FEWEST_TO_LOSE_ONE ? gather(plain, terms.length - 1) : forgiven;
}

/** A term with an error in it, or two words run together. */
function findMistyped(term: SearchTerm, { index, stemsOf, gluesWords }: Searched): Found[] {
  const found = look(index, mistypedTree(term, stemsOf, gluesWords));
  if (found.length > 0) return found;
  return gather(
    runTogether(term).map(([first, last]) => {
      const having = look(index, last);
      return having.length === 0 ? [] : gather([having, look(index, first)], 2);
    }),
    1,
  );
}

/** The ids of records that have any of these terms. */
export function findAny(terms: readonly SearchTerm[], { index }: Searched): Set<string> {
  return new Set(terms.flatMap((term) => look(index, plainTree(term)).map(({ id }) => id)));
}

const look = (index: Searched['index'], query: Query): Found[] =>
  index.search(query, { boost: BOOST, weights: WEIGHTS }) as unknown as Found[];

/** What stands in at least so many of the answers. The shortest comes first, since the others need not bring what can no longer be enough. */
function gather(answers: readonly Found[][], least: number): Found[] {
  if (answers.length === 1) return answers[0] ?? [];
  const sums = new Map<string, Found & { times: number }>();
  for (const [at, answer] of answers.toSorted((one, other) => one.length - other.length).entries())
    for (const { id, score, terms } of answer) {
      const known = sums.get(id);
      if (!known && at <= answers.length - least) sums.set(id, { id, score, terms: [...terms], times: 1 });
      if (!known) continue;
      known.score += score;
      known.terms.push(...terms);
      known.times++;
    }
  return [...sums.values()].filter(({ times }) => times >= least).sort((one, other) => other.score - one.score);
}

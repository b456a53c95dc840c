import { memoise } from '../memoise.ts';
import type { SharedQuote, Span, StoryRecord } from '../model.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { alignQuotes } from './align-quotes.ts';

/** Records hold six words of a source at most: four in common out of them are an utterance, fewer are a phrase. */
const FEWEST_SHARED = 4;
/** Part of the record's words that must come back for two passages to be one utterance. */
const LIKENESS = 0.6;
/** Words that one version may have more than the other. */
const MORE_WORDS = 3;
const LONGEST_QUOTE = 4_000;

/** The words a record holds of a source, read once. */
type Passage = { record: string; words: string; norms: ReadonlySet<string>; fewest: number };

/** Finds the page's quotations in the words the records hold of their sources; same words in the same language only. */
export function findSharedQuotes(quotes: readonly Span[], records: readonly StoryRecord[]): SharedQuote[] {
  if (quotes.length === 0) return [];
  const byNorm = new Map<string, Passage[]>();
  for (const passage of records.flatMap(passagesOf))
    for (const norm of passage.norms) byNorm.set(norm, [...(byNorm.get(norm) ?? []), passage]);
  return quotes.flatMap((span) => {
    const text = span.text.slice(0, LONGEST_QUOTE);
    const tokens = wordsOf(text);
    return findLikely(tokens, byNorm).flatMap(({ record, words, norms, fewest }) => {
      const window = findWindow(text, tokens, norms);
      if (window === null) return [];
      const { a, b } = alignQuotes(window, words);
      const same = b.filter((piece) => piece.same).map((piece) => piece.text);
      const shared = wordsOf(same.join(' ')).length;
      return shared >= FEWEST_SHARED && shared >= fewest ? [{ span, record, page: a, there: b }] : [];
    });
  });
}

const passagesOf = memoise((record: StoryRecord): Passage[] =>
  [...new Set(record.facts.map(({ words }) => words))].flatMap((words): Passage[] => {
    const norms = new Set(wordsOf(words).map(({ norm }) => norm));
    return norms.size < FEWEST_SHARED ? [] : [{ record: record.id, words, norms, fewest: norms.size * LIKENESS }];
  }),
);

/** Passages that have enough words of a quotation, in whatever order and place. */
function findLikely(tokens: Token[], byNorm: ReadonlyMap<string, Passage[]>): Passage[] {
  const counts = new Map<Passage, number>();
  for (const norm of new Set(tokens.map((token) => token.norm)))
    for (const passage of byNorm.get(norm) ?? []) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_SHARED).map(([passage]) => passage);
}

const wordsOf = (text: string): Token[] => tokenise(text).filter(({ kind }) => kind !== 'mark');

/** The stretch of a quotation, little longer than the record's words, that has most of them; null when it has too few. */
function findWindow(text: string, tokens: Token[], norms: ReadonlySet<string>): string | null {
  const width = norms.size + MORE_WORDS;
  const shared = tokens.map(({ norm }) => (norms.has(norm) ? 1 : 0));
  let inside = 0;
  let most = 0;
  let end = 0;
  shared.forEach((one, at) => {
    inside += one - (shared[at - width] ?? 0);
    if (one === 0 || inside < most) return;
    most = inside;
    end = at + 1;
  });
  if (most < FEWEST_SHARED) return null;
  const from = shared.indexOf(1, Math.max(0, end - width));
  return text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end);
}

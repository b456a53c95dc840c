import type { Span, StoryRecord } from '../model.ts';
import { type AlignedQuotes, alignQuotes } from './align-quotes.ts';

/** Records hold six words of a source at most: four in common out of them are an utterance, fewer are a phrase. */
const FEWEST_SHARED = 4;
/** Part of the record's words that must come back for two passages to be one utterance. */
const LIKENESS = 0.6;

/** A quotation of the page that a record gives too, with the words in which they differ. */
export type SharedQuote = { span: Span; record: string; words: string } & AlignedQuotes;

/** Finds the page's quotations in the words the records hold of their sources; same words in the same language only. */
export function findSharedQuotes(quotes: readonly Span[], records: readonly StoryRecord[]): SharedQuote[] {
  return quotes.flatMap((span) =>
    records.flatMap(({ id, facts }) => {
      const found: SharedQuote[] = [];
      for (const { words } of facts) {
        if (found.some((each) => each.words === words)) continue;
        const window = nearestWindow(span.text, words);
        const aligned = alignQuotes(window, words);
        const shared = aligned.b
          .filter(({ same }) => same)
          .reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
        if (shared >= FEWEST_SHARED && shared >= LIKENESS * words.split(/\s+/).length)
          found.push({ span, record: id, words, ...aligned });
      }
      return found;
    }),
  );
}

/** The part of a long quotation that begins at the first and ends at the last word it shares with a short one. */
function nearestWindow(quote: string, words: string): string {
  const { a } = alignQuotes(quote, words);
  const first = a.findIndex(({ same }) => same);
  if (first < 0) return '';
  const last = a.findLastIndex(({ same }) => same);
  return a
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('')
    .trim();
}

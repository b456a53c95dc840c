import type { SharedQuote, Span, StoryRecord } from '../model.ts';
import { alignQuotes } from './align-quotes.ts';

/** Records hold six words of a source at most: four in common out of them are an utterance, fewer are a phrase. */
const FEWEST_SHARED = 4;
/** Part of the record's words that must come back for two passages to be one utterance. */
const LIKENESS = 0.6;

/** Finds the page's quotations in the words the records hold of their sources; same words in the same language only. */
export function findSharedQuotes(quotes: readonly Span[], records: readonly StoryRecord[]): SharedQuote[] {
  return quotes.flatMap((span) =>
    records.flatMap(({ id, facts }) => {
      const found: SharedQuote[] = [];
      for (const words of new Set(facts.map((fact) => fact.words))) {
        const { a, b } = alignQuotes(nearestWindow(span.text, words), words);
        const shared = countWords(b.filter(({ same }) => same).map(({ text }) => text));
        if (shared >= FEWEST_SHARED && shared >= LIKENESS * countWords([words]))
          found.push({ span, record: id, page: a, there: b });
      }
      return found;
    }),
  );
}

const countWords = (texts: string[]): number => texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);

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

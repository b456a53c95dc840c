/** Runs of words a page has in common with the words the records hold of their sources. */
import { memoise } from '../memoise.ts';
import type { Article, StoryRecord } from '../model.ts';
import { foldText } from '../text/tokens.ts';

/** Three runs of three words or more in common, word for word, are more than chance in texts on one event. */
const SHARED_RUNS = 3;
const RUN_WORDS = 3;
/** The part of a record's runs that makes a text without an address that very article. */
const SAME_TEXT = 0.8;
/** Characters of a page that are looked through. */
const READ_LENGTH = 60_000;

/** Tells of each record whether the page prints passages of it. */
export function sharesPassages({ blocks }: Article): (record: StoryRecord) => boolean {
  const text = foldPage(blocks);
  return (record) => countSharedRuns(text, record).shared >= SHARED_RUNS;
}

/** The record of an article that came without an address: the one of which it has at least four runs in five. */
export function findByWords({ blocks }: Article, records: readonly StoryRecord[]): StoryRecord | null {
  const text = foldPage(blocks);
  return (
    records.find((record) => {
      const { shared, of } = countSharedRuns(text, record);
      return shared >= SHARED_RUNS && shared >= SAME_TEXT * of;
    }) ?? null
  );
}

/** How many of the runs of words a record holds stand in a folded text. */
function countSharedRuns(text: string, record: StoryRecord): { shared: number; of: number } {
  const runs = runsOf(record);
  return { shared: runs.filter((run) => text.includes(run)).length, of: runs.length };
}

/** The runs of words a record holds, folded and with a space at both ends. */
const runsOf = memoise((record: StoryRecord): string[] => {
  const folded = new Set(record.facts.map(({ words }) => foldWords(words)));
  return [...folded].filter((words) => words.split(' ').length >= RUN_WORDS).map((words) => ` ${words} `);
});

const foldPage = (blocks: string[]): string => ` ${foldWords(blocks.join(' ').slice(0, READ_LENGTH))} `;
const foldWords = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

import { memoise } from '../memoise.ts';
import type { Article, FrameFinding, StoryRecord } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import { foldText } from '../text/tokens.ts';
import { pageDate } from './as-of.ts';
import { mainFrame } from './group-records.ts';

/** Three runs of three words or more in common, word for word, are more than chance in texts on one event. */
const SHARED_RUNS = 3;
const RUN_WORDS = 3;
/** The part of a record's runs that makes a text without an address that very article. */
const SAME_TEXT = 0.8;
/** A credit stands in the byline, a dateline or a closing line; longer than this it is prose. */
const CREDIT_LENGTH = 90;
const READ_LENGTH = 60_000;
const DAY = 86_400_000;

export type Wire = { agency: string | null; records: string[] } | null;

/** The agency a page credits, and the records that most likely print the same copy: by its words, or by agency, day and main frame. */
export function findWire(
  article: Article,
  frames: FrameFinding[],
  records: readonly StoryRecord[],
  story: Story,
): Wire {
  const credited = findAgency(article, story);
  const text = foldPage(article.blocks);
  const main = mainFrame(frames);
  const date = pageDate(article);
  const same = records.filter((record) => {
    const dispatch =
      credited !== null &&
      record.wires.includes(credited.id) &&
      main !== null &&
      mainFrame(record.frames) === main &&
      isWithinDay(record.published, date);
    return dispatch || sharesPassages(text, record);
  });
  return credited === null && same.length === 0
    ? null
    : { agency: credited?.name ?? null, records: same.map(({ id }) => id) };
}

function findAgency({ byline, blocks }: Article, story: Story): { id: string; name: string } | null {
  const first = blocks[0] ?? '';
  const last = blocks.slice(-2).filter((block) => block.length <= CREDIT_LENGTH);
  const dateline = /^[^.!?]{0,60}?[-–—]/.exec(first.slice(0, CREDIT_LENGTH))?.[0] ?? '';
  const closing = /\([^()]{2,40}\)\s*\.?\s*$/.exec((blocks.at(-1) ?? '').slice(-CREDIT_LENGTH))?.[0] ?? '';
  const credits = [byline, dateline, closing, ...last];
  return (
    story.groups.agencies.find(({ aliases }) =>
      credits.some((credit) => aliases.some((alias) => standsIn(credit, alias))),
    ) ?? null
  );
}

/** Whether a name stands in a credit as a word, in its own capitals. */
function standsIn(credit: string, name: string): boolean {
  for (let at = credit.indexOf(name); at >= 0; at = credit.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}]/u.test(credit.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(credit.charAt(at + name.length)))
      return true;
  return false;
}

function sharesPassages(text: string, record: StoryRecord): boolean {
  return countSharedRuns(text, record).shared >= SHARED_RUNS;
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

const foldPage = (blocks: string[]): string => ` ${foldWords(blocks.join(' ').slice(0, READ_LENGTH))} `;
const foldWords = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isWithinDay(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= DAY;
}

import type { Article, FrameFinding } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import type { Against } from './against.ts';
import { mainFrame } from './group-records.ts';
import { sharesPassages } from './shared-runs.ts';

/** A credit stands in the byline, a dateline or a closing line; longer than this it is prose. */
const CREDIT_LENGTH = 90;
const DAY = 86_400_000;

/** The agency whose copy a page prints; null where it credits none and shares no passage. */
export type Wire = { agency: string | null; records: string[] } | null;

/** The agency a page credits, and the records that most likely print the same copy: by its words, or by agency, day and main frame. */
export function findWire(article: Article, frames: FrameFinding[], { date, records }: Against, story: Story): Wire {
  const credited = findAgency(article, story);
  const shared = sharesPassages(article);
  const main = mainFrame(frames);
  const same = records.filter((record) => {
    const dispatch =
      credited !== null &&
      record.wires.includes(credited.id) &&
      main !== null &&
      mainFrame(record.frames) === main &&
      isWithinDay(record.published, date);
    return dispatch || shared(record);
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

function isWithinDay(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= DAY;
}

import type { Article, StoryRecord } from '../model.ts';
import { asOf } from './as-of.ts';

/** What a page is compared with. */
export type Against = {
  /** The date the page is judged by: when it was first published, else last changed, else none. */
  date: string | null;
  /** Id of the page's own record, which is never held against it. */
  own: string | null;
  /** All other records … */
  records: readonly StoryRecord[];
  /** … and those of them that were there by the page's date. */
  comparable: readonly StoryRecord[];
};

/** What a page is compared with, given its own record. */
export function againstOf(
  { published, modified }: Article,
  all: readonly StoryRecord[],
  own: StoryRecord | null,
): Against {
  const date = published ?? modified;
  const records = all.filter((record) => record !== own);
  const comparable = records.filter((record) => asOf(record.published, date) === 'before');
  return { date, own: own?.id ?? null, records, comparable };
}

/** The corpus in the database: the bundled pack and its records, for whoever searches or lists them. */

import type { StoryFiles } from '../story/load-story.ts';
import { recordsSchema } from '../story/pack-schema.ts';
import * as z from '../zod.ts';
import { withDatabase } from './database.ts';

/** Everything of a pack but its records, as parsed files; checked again by `loadStory` when used. */
const packRowSchema = z.object({
  story: z.string(),
  version: z.string(),
  /** How many records belong to it: fewer in the store means that some were lost. */
  records: z.int(),
  files: z.record(z.string(), z.unknown()),
});

/** Which pack, and which version of it. */
export type CorpusCard = { story: string; version: string };

const isRecord = (row: unknown) => recordsSchema.safeParse([row]).success;

/** Loads the files of the stored story for `loadStory`; `null` where it is absent, damaged or not of the wanted version. */
export function loadCorpus(wanted?: CorpusCard): Promise<StoryFiles | null> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['pack', 'records']);
    const [[stored], records] = await Promise.all([
      transaction.objectStore('pack').getAll(wanted?.story, 1),
      transaction.objectStore('records').getAll(),
    ]);
    const pack = packRowSchema.safeParse(stored).data;
    const isWanted = pack !== undefined && (!wanted || pack.version === wanted.version);
    const isWhole = pack?.records === records.length && records.every(isRecord);
    return isWanted && isWhole ? ({ ...pack.files, records, cues: {} } as unknown as StoryFiles) : null;
  });
}

/** Writes a pack in place of what is stored, all or nothing. */
export function saveCorpus(card: CorpusCard, files: StoryFiles): Promise<number> {
  const { records, cues: _, ...rest } = files;
  const rows = recordsSchema.parse(records);
  return withDatabase(async (database) => {
    const transaction = database.transaction(['pack', 'records'], 'readwrite');
    await transaction.objectStore('pack').put({ ...card, records: rows.length, files: rest });
    await transaction.objectStore('records').clear();
    for (const row of rows) await transaction.objectStore('records').put(row);
    await transaction.done;
    return rows.length;
  });
}

/** Fills the store where the pack is not there as it should be; returns the number of records. */
export async function fillCorpus(card: CorpusCard, files: StoryFiles): Promise<number> {
  const stored = await loadCorpus(card);
  return stored ? (stored.records as unknown[]).length : saveCorpus(card, files);
}

/** Reports kept by page key and content hash, so that a second visit is answered at once. */

import type { Report } from '../model.ts';
import * as z from '../zod.ts';
import { withDatabase } from './database.ts';
import { reportSchema } from './report-schema.ts';

/** Kept at most; a report is about 60 kB, so all of them about 12 MB. */
export const maxReports = 200;

const rowSchema = z.object({
  page: z.string(),
  hash: z.string(),
  engine: z.string(),
  pack: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  report: reportSchema,
});

/** `page` is the page key (address without what does not name the page), `hash` the article's content hash. */
export type ReportKey = { page: string; hash: string };
/** Versions of the code and of the pack a report was made with; another version makes it stale. */
export type ReportVersions = { engine: string; pack: string };

/** Loads a report made from this very text by these versions, `null` where there is none; an unreadable row is dropped. */
export function loadReport(key: ReportKey, versions: ReportVersions): Promise<Report | null> {
  return withDatabase(async (database) => {
    const stored = await database.get('reports', [key.page, key.hash]);
    if (stored === undefined) return null;
    const row = rowSchema.safeParse(stored);
    const fresh = row.success && row.data.engine === versions.engine && row.data.pack === versions.pack;
    if (fresh) return row.data.report;
    await database.delete('reports', [key.page, key.hash]);
    return null;
  });
}

/** Saves a report and drops the oldest ones beyond the limit, in one transaction. */
export function saveReport(key: ReportKey, versions: ReportVersions, report: Report, savedAt: number): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('reports', 'readwrite');
    await transaction.store.put({ ...key, ...versions, savedAt, report });
    let surplus = (await transaction.store.count()) - maxReports;
    for (let row = await transaction.store.index('savedAt').openCursor(); row && surplus > 0; surplus--) {
      await row.delete();
      row = await row.continue();
    }
    await transaction.done;
  });
}

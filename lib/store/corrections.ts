/** "This is wrong": what the reader marked on a page, kept on this device only. */
import * as z from '../zod.ts';
import { withDatabase } from './database.ts';

const rowSchema = z.object({ page: z.string(), part: z.string(), savedAt: z.number() });
/** A mark: the page's key, the part of its report, when (milliseconds since 1970). */
export type Correction = z.infer<typeof rowSchema>;

/** Saves or takes back a mark; doing either twice changes nothing. */
export function saveCorrection(correction: Correction, undo: boolean): Promise<void> {
  return withDatabase(async (database) => {
    if (undo) await database.delete('corrections', [correction.page, correction.part]);
    else await database.put('corrections', correction);
  });
}

/** Loads all marks; unreadable rows are left out. */
export function loadCorrections(): Promise<Correction[]> {
  return withDatabase(async (database) => {
    const rows = await database.getAll('corrections');
    return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
  });
}

/** The parts of a page the reader has called wrong; none where the store cannot be read. */
export async function loadWrong(page: string): Promise<string[]> {
  const marks = await loadCorrections().catch(() => []);
  return marks.filter((mark) => mark.page === page).map((mark) => mark.part);
}

/** A page's comparison as a file, from what is known of its tab: the formats weigh nothing in the page. */
import type { ExportFile, ExportId } from '../../lib/export/format.ts';
import { makeExportFile } from '../../lib/export/make-file.ts';
import { uiLanguage } from '../wiring/messages.ts';
import { loadTab } from './tab-memory.ts';

/** Writes the report of a tab's page (`page` is its key, null for whatever the tab shows); null where none is known any more. */
export async function exportTab(tabId: number, page: string | null, format: ExportId): Promise<ExportFile | null> {
  const memory = await loadTab(tabId);
  if (!memory?.report || (page !== null && memory.page !== page)) return null;
  const accessed = new Date().toISOString().slice(0, 10);
  return makeExportFile(format, memory.report, { accessed, locale: uiLanguage() });
}

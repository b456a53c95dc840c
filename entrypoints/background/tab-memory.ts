/** What is known of each tab's page, in session storage: it outlives a stopped background and ends with the browser. */
import browser from 'webextension-polyfill';
import { reportSchema } from '../../lib/store/report-schema.ts';
import * as z from '../../lib/zod.ts';

const memorySchema = z.object({
  /** Page key of what was read. */
  page: z.string(),
  relation: z.enum(['about', 'mentions', 'unrelated', 'unreadable']),
  /** The report of a page that is the story or mentions it. */
  report: z.nullable(reportSchema),
});
export type TabMemory = z.infer<typeof memorySchema>;

const keyOf = (tabId: number) => `tab:${tabId}`;

/** What is known but not stored yet: a page is answered before its memory is written. */
const unsaved = new Map<number, TabMemory>();

/** Loads what is known of a tab's page, `null` where nothing is. */
export async function loadTab(tabId: number): Promise<TabMemory | null> {
  const noted = unsaved.get(tabId);
  if (noted) return noted;
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return memorySchema.safeParse(stored[key]).data ?? null;
}

/** Notes what is known of a tab's page; `saveTab` writes it. */
export function noteTab(tabId: number, memory: TabMemory): void {
  unsaved.set(tabId, memory);
}

/** Writes what was noted of a tab's page, unless it has been forgotten since. */
export async function saveTab(tabId: number): Promise<void> {
  const memory = unsaved.get(tabId);
  if (!memory) return;
  await browser.storage.session.set({ [keyOf(tabId)]: memory });
  if (unsaved.get(tabId) === memory) unsaved.delete(tabId);
}

export function forgetTab(tabId: number): Promise<void> {
  unsaved.delete(tabId);
  return browser.storage.session.remove(keyOf(tabId));
}

const askedKey = (tabId: number) => `asked:${tabId}`;

/** Notes that the reader asked for this page with a click: it is shown even where it only mentions the story. */
export const saveAsked = (tabId: number, page: string): Promise<void> =>
  browser.storage.session.set({ [askedKey(tabId)]: page });

export async function wasAsked(tabId: number, page: string): Promise<boolean> {
  const stored = await browser.storage.session.get(askedKey(tabId));
  return stored[askedKey(tabId)] === page;
}

/** The scripts a page can get, and when. */
import { runInTab } from './registration.ts';

const reader = 'reader.js';
const overlay = 'overlay.js';

/** Has the page read. `named`: it will hardly turn out unrelated, so the panel comes first and shows itself, still empty. */
export const readTab = (tabId: number, named: boolean): Promise<boolean> =>
  named ? runInTab(tabId, overlay, reader) : runInTab(tabId, reader);

/** Has the page read because the reader of it asked; nothing is shown before it is known. */
export const readAskedTab = (tabId: number): Promise<boolean> => runInTab(tabId, reader, overlay);

/** Brings the panel to a page that is about to be shown one. */
export const bringPanel = (tabId: number): Promise<boolean> => runInTab(tabId, overlay);

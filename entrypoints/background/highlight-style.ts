/** Colours of the highlights, as an extension's stylesheet: no node and no sheet of ours is in the page's lists. */
import browser from 'webextension-polyfill';
import { HIGHLIGHT_CSS } from '../../lib/page/highlight.ts';

/** In Firefox only a user's own sheets reach into the shadow trees of a page; Chromium draws no ground of a highlight from one. */
const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Inserts the sheet once into a tab's page; a tab that has gone meanwhile is no failure. */
export async function insertHighlightStyle(tabId: number): Promise<void> {
  const sheet = { target: { tabId }, css: HIGHLIGHT_CSS, origin } as const;
  try {
    await browser.scripting.removeCSS(sheet);
    await browser.scripting.insertCSS(sheet);
  } catch {
    return;
  }
}

/** The shortcut: opens or folds the panel, and reads the page first where there is none. */
import browser from 'webextension-polyfill';
import { tellOverlay } from '../../lib/messaging/tell-overlay.ts';
import { comparePage } from './extension-pages.ts';
import { bringPanel } from './page-scripts.ts';
import { loadTab } from './tab-memory.ts';

export async function onCommand(command: string): Promise<void> {
  if (command !== 'toggle-panel') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const isKnown = Boolean((await loadTab(tab.id))?.report) && (await bringPanel(tab.id));
  const answer = isKnown ? await tellOverlay(tab.id, 'toggle', { open: null }) : null;
  if (!answer) await comparePage(tab.id);
}

/** What the popup and the first-run page may ask for. */
import browser from 'webextension-polyfill';
import { pageKey } from '../../lib/address/identity.ts';
import type { ExtensionHandlers } from '../../lib/messaging/listen.ts';
import { parseWebAddress } from '../../lib/messaging/sender.ts';
import { tellOverlay } from '../../lib/messaging/tell-overlay.ts';
import { saveOff } from '../../lib/store/settings.ts';
import { showBadge } from './badge.ts';
import { prepareCorpus } from './corpus.ts';
import { exportTab } from './export.ts';
import { bringPanel, readAskedTab } from './page-scripts.ts';
import { findPageState } from './page-state.ts';
import { loadGrants, runInTab } from './registration.ts';
import { forgetTab, saveAsked } from './tab-memory.ts';

const sentinelFile = 'sentinel.js';

/** Reads and compares a page because the reader asked, even where the panel is off. */
export async function comparePage(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const url = parseWebAddress(tab.url ?? '');
  if (!url) return;
  await saveAsked(tabId, pageKey(url.href));
  await readAskedTab(tabId);
}

/** Tabs of a host, or all that we can see, after a switch was thrown. */
async function applySwitch(isHere: (host: string) => boolean, on: boolean): Promise<null> {
  const tabs = await browser.tabs.query({});
  const ours = tabs.filter((tab) => isHere(parseWebAddress(tab.url ?? '')?.hostname ?? ''));
  await Promise.all(
    ours.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      if (on) return runInTab(tabId, sentinelFile);
      return Promise.all([tellOverlay(tabId, 'leave', {}), forgetTab(tabId), showBadge(tabId, null)]);
    }),
  );
  return null;
}

export const extensionHandlers: ExtensionHandlers = {
  pageState: ({ tabId }) => findPageState(tabId),
  async comparePage({ tabId }) {
    await comparePage(tabId);
    return findPageState(tabId);
  },
  async panel({ tabId, open }) {
    if (open) await bringPanel(tabId);
    return (await tellOverlay(tabId, 'toggle', { open })) ?? { open: false };
  },
  async siteSwitch({ host, on }) {
    await saveOff('site', { host, page: '' }, !on);
    return applySwitch((name) => name === host, on);
  },
  async everywhereSwitch({ on }) {
    await saveOff('everywhere', { host: '', page: '' }, !on);
    return applySwitch((name) => name !== '', on);
  },
  exportTab: ({ tabId, format }) => exportTab(tabId, null, format),
  corpus: prepareCorpus,
  grants: () => loadGrants(),
};

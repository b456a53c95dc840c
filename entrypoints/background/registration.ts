/** The sentinel runs where, and only where, the reader has allowed it. */
import browser from 'webextension-polyfill';
import { tellOverlay } from '../../lib/messaging/tell-overlay.ts';
import { createTurns } from '../../lib/store/in-turn.ts';

const sentinelId = 'sentinel';
const sentinelFile = 'sentinel.js';
const everySite = ['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*'];
const inTurn = createTurns();

/** Match patterns the reader has granted, sorted; extension and file schemes left out. */
async function loadGranted(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>').sort();
}

/** What has been granted, in the words of the first-run page. */
export async function loadGrants(): Promise<{ mode: 'outlets' | 'click' | 'everywhere'; granted: string[] }> {
  const granted = await loadGranted();
  if (granted.some((origin) => everySite.includes(origin))) return { mode: 'everywhere', granted };
  return { mode: granted.length > 0 ? 'outlets' : 'click', granted };
}

const scriptFor = (matches: string[]) => ({
  id: sentinelId,
  js: [sentinelFile],
  matches,
  runAt: 'document_idle' as const,
  allFrames: false,
  persistAcrossSessions: true,
});

async function sync(): Promise<void> {
  const wanted = await loadGranted();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [sentinelId] });
  const same = registered?.matches && [...registered.matches].sort().join() === wanted.join();
  if (same) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [sentinelId] });
  if (wanted.length > 0) await browser.scripting.registerContentScripts([scriptFor(wanted)]);
}

/** Makes the registration follow the permissions; calls queue up, so that two changes never interleave. */
export const syncRegistration = (): Promise<void> => inTurn(sync);

/** Runs the sentinel in tabs that were open before the permission (or this version) came. */
export async function watchOpenTabs(): Promise<void> {
  const granted = await loadGranted();
  if (granted.length === 0) return;
  const tabs = await browser.tabs.query({ url: granted, discarded: false });
  await Promise.all(tabs.map((tab) => runInTab(tab.id, sentinelFile)));
}

/** Runs our scripts in a tab's top frame, one after the other; false where the browser does not let us. */
export async function runInTab(tabId: number | undefined, ...files: string[]): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  } catch {
    return false;
  }
}

/** Takes the panel out of tabs whose permission was withdrawn: without it their address is hidden from us. */
export async function leaveForbiddenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const hidden = tabs.filter((tab) => tab.id !== undefined && !tab.url);
  await Promise.all(hidden.map((tab) => tellOverlay(tab.id as number, 'leave', {})));
}

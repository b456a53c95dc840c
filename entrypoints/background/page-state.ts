/** What the popup says of a tab's page. */
import browser from 'webextension-polyfill';
import { pageKey } from '../../lib/address/identity.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { parseWebAddress } from '../../lib/messaging/sender.ts';
import { tellOverlay } from '../../lib/messaging/tell-overlay.ts';
import { loadWrong } from '../../lib/store/corrections.ts';
import { findOffScope, loadOff } from '../../lib/store/settings.ts';
import { loadTab } from './tab-memory.ts';

type Probe = 'html' | 'pdf' | 'other' | 'forbidden' | 'restricted';

/** Sites of the browsers' own stores, where no extension may run; Firefox does not say so in its error. */
const stores =
  /^(addons\.mozilla\.org|chromewebstore\.google\.com|chrome\.google\.com|support\.mozilla\.org|.*\.mozilla\.net)$/;

/** Tries to run in the page: tells what document it is, or why we may not. */
async function probePage(tabId: number, url: URL): Promise<Probe> {
  if (stores.test(url.hostname)) return 'restricted';
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    const type = String(frame?.result ?? '');
    if (type === 'application/pdf') return 'pdf';
    return type === 'text/html' || type === 'application/xhtml+xml' ? 'html' : 'other';
  } catch (error) {
    if (/\.pdf$/i.test(url.pathname)) return 'pdf';
    return /gallery|cannot be scripted|error page/i.test(String(error)) ? 'restricted' : 'forbidden';
  }
}

/** Tells the state of a web page that is neither switched off nor another kind of document. */
async function readState(tabId: number, page: string): Promise<PageState> {
  const [memory, status, wrong] = await Promise.all([
    loadTab(tabId),
    tellOverlay(tabId, 'status', {}),
    loadWrong(page),
  ]);
  if (status?.reading) return { kind: 'reading' };
  if (memory?.page !== page) return { kind: 'report', relation: 'unrelated', report: null, panelOpen: false };
  if (memory.relation === 'unreadable') return { kind: 'unreadable' };
  return { kind: 'report', relation: memory.relation, report: memory.report, panelOpen: status?.open ?? false, wrong };
}

const isAllowed = (url: URL) => browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });

/** Finds the state of a tab's page; a tab whose address is hidden from us is a page of the browser. */
export async function findPageState(tabId: number): Promise<PageState> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const address = tab?.url ?? '';
  if (address.startsWith('file:')) return { kind: 'file' };
  const url = parseWebAddress(address);
  if (!url) return { kind: 'restricted' };
  const page = pageKey(url.href);
  const scope = findOffScope(await loadOff(), url.hostname, page);
  const isKnown = (await loadTab(tabId))?.page === page;
  if (scope && !isKnown) return { kind: 'off', scope };
  const probe = await probePage(tabId, url);
  if (probe === 'forbidden') return { kind: 'not-allowed' };
  if (probe === 'restricted' || probe === 'pdf') return { kind: probe };
  if (probe === 'other') return { kind: 'unreadable' };
  const state = await readState(tabId, page);
  return isKnown || state.kind === 'reading' || (await isAllowed(url)) ? state : { kind: 'not-allowed' };
}

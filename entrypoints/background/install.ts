/** First start and every start: registration follows permissions, the corpus is in the store, open tabs are served. */
import browser from 'webextension-polyfill';
import { prepareCorpus } from './corpus.ts';
import { createMenus } from './menus.ts';
import { syncRegistration, watchOpenTabs } from './registration.ts';

/** Opens the page that explains the extension and asks once for the outlets. */
export const openFirstRun = () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });

async function start(): Promise<void> {
  await syncRegistration();
  await prepareCorpus().catch((error: unknown) => console.warn('corpus', error));
}

export async function onInstalled({ reason }: { reason: string }): Promise<void> {
  createMenus();
  if (reason === 'install') await openFirstRun();
  await start();
  await watchOpenTabs();
}

export const onStartup = start;

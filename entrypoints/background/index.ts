import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../../lib/messaging/listen.ts';
import { onCommand } from './commands.ts';
import { extensionHandlers } from './extension-pages.ts';
import { onInstalled, onStartup } from './install.ts';
import { onMenuClicked } from './menus.ts';
import { leaveForbiddenTabs, syncRegistration, watchOpenTabs } from './registration.ts';
import { forgetTab } from './tab-memory.ts';
import { pageHandlers } from './visit.ts';

/** A failure in an event has nobody to tell; it must not end the background. */
const quietly =
  <A extends unknown[]>(work: (...args: A) => Promise<unknown>) =>
  (...args: A): void => {
    work(...args).catch((error: unknown) => console.warn(error));
  };

/** Registers every listener at once: a background woken by an event that finds no listener would lose the event. */
export default defineBackground({
  type: 'module',
  main() {
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
    browser.runtime.onMessage.addListener((message, sender, sendResponse: (reply: unknown) => void) => {
      void answerMessage(message, sender, self, { page: pageHandlers, extension: extensionHandlers }).then(
        sendResponse,
      );
      return true;
    });
    browser.runtime.onInstalled.addListener(quietly(onInstalled));
    browser.runtime.onStartup.addListener(quietly(onStartup));
    browser.permissions.onAdded.addListener(quietly(async () => syncRegistration().then(watchOpenTabs)));
    browser.permissions.onRemoved.addListener(quietly(async () => syncRegistration().then(leaveForbiddenTabs)));
    browser.contextMenus.onClicked.addListener(quietly(onMenuClicked));
    browser.commands.onCommand.addListener(quietly(onCommand));
    browser.tabs.onRemoved.addListener(quietly(forgetTab));
  },
});

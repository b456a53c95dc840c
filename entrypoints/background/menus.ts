/** "Compare this page" in the context menu; the click itself is the permission (`activeTab`). */
import browser from 'webextension-polyfill';
import { comparePage } from './extension-pages.ts';

const compareId = 'compare-page';

/** Menus outlive the background, so they are made once an installation. */
export function createMenus(): void {
  void browser.contextMenus.removeAll().then(() =>
    browser.contextMenus.create({
      id: compareId,
      title: browser.i18n.getMessage('menu_comparePage'),
      contexts: ['page', 'selection', 'link'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    }),
  );
}

export async function onMenuClicked(info: { menuItemId: string | number }, tab?: { id?: number }): Promise<void> {
  if (info.menuItemId === compareId && tab?.id !== undefined) await comparePage(tab.id);
}

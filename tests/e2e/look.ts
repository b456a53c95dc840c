/** What the journeys look at in a page and in the extension. */
import type { Browser } from 'webextension-polyfill';
import { type Driver, type Start, type Tab, until } from './driver.ts';

export type Seen = {
  text: string;
  folded: boolean;
  busy: boolean;
  dock: 'left' | 'right';
  box: { left: number; top: number; width: number; height: number };
  /** The room the panel has: the window without its scroll bar. */
  room: { width: number; height: number };
  links: string[];
};

/** The sidebar as a reader sees it, `null` where there is none. */
export const lookAtSidebar = (tab: Tab): Promise<Seen | null> =>
  tab.run(() => {
    const host = [...document.documentElement.children].find((element) => element.shadowRoot);
    const panel = host?.shadowRoot?.querySelector<HTMLElement>('aside');
    if (!panel || !host?.shadowRoot) return null;
    // Browsers leave out of `innerText` what they have not drawn yet below the fold.
    if (host.shadowRoot.adoptedStyleSheets.length === 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{content-visibility:visible!important}');
      host.shadowRoot.adoptedStyleSheets = [sheet];
    }
    const { left, top, width, height } = panel.getBoundingClientRect();
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, lines and all
      text: panel.innerText,
      folded: panel.classList.contains('is-folded'),
      // The sections after the figures, and the foot last of all, come in the frames after them.
      busy:
        panel.getAttribute('aria-busy') === 'true' ||
        (panel.querySelector('.glance') !== null && panel.querySelector('.foot') === null),
      dock: panel.classList.contains('left') ? ('left' as const) : ('right' as const),
      room: { width: document.documentElement.clientWidth, height: innerHeight },
      box: { left, top, width, height },
      links: [...panel.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
    };
  });

/** Waits for a sidebar that has read its page. */
export const sidebar = (tab: Tab): Promise<Seen> =>
  until('the sidebar is there', async () => {
    const seen = await lookAtSidebar(tab);
    return seen && !seen.busy ? seen : null;
  });

/** Nodes beside head and body: ours or nobody's. */
export const countStrangers = (tab: Tab): Promise<number> =>
  tab.run(() => [...document.documentElement.children].filter((node) => !/^(head|body)$/.test(node.localName)).length);

/** Clicks what a CSS selector finds inside the sidebar, by the pointer. */
export async function clickInSidebar(tab: Tab, selector: string): Promise<void> {
  const point = await until(`“${selector}” is in the sidebar`, () =>
    tab.run((wanted) => {
      const host = [...document.documentElement.children].find((element) => element.shadowRoot);
      const element = host?.shadowRoot?.querySelector<HTMLElement>(wanted);
      if (!element) return null;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return width > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
    }, selector),
  );
  await tab.click(point.x, point.y);
}

type TabFacts = { id: number; url: string; badge: string; title: string };

/** Badge and title of the tab that shows an address. */
export const tabFacts = (desk: Tab, url: string): Promise<TabFacts> =>
  until(`a tab shows ${url}`, () =>
    desk.run(async (wanted) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      for (const tab of await api.tabs.query({})) {
        if (tab.url !== wanted || tab.id === undefined) continue;
        const [badge, title] = await Promise.all([
          api.action.getBadgeText({ tabId: tab.id }),
          api.action.getTitle({ tabId: tab.id }),
        ]);
        return { id: tab.id, url: tab.url, badge, title };
      }
      return null;
    }, url),
  );

/** Waits until the background has answered for a tab: it keeps what it found in session storage. */
export const settled = (desk: Tab, tabId: number): Promise<string> =>
  until('the background has read the page', () =>
    desk.run(async (id) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const key = `tab:${id}`;
      const stored = (await api.storage.session.get(key)) as Record<string, { relation: string } | undefined>;
      return stored[key]?.relation ?? null;
    }, tabId),
  );

/** Rows of a store of the database. */
export const rowsOf = (desk: Tab, store: string): Promise<Record<string, unknown>[]> =>
  desk.run(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('contrechamp');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );

/** Waits until the sentinel is registered: pages opened before are only read once they load again. */
const registered = (desk: Tab): Promise<true> =>
  until('the sentinel is registered', () =>
    desk
      .run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        return (await api.scripting.getRegisteredContentScripts()).length > 0;
      })
      .then((is) => is || null),
  );

/** A page of the extension to ask from, once the sentinel runs; walks keep one open. */
export async function openDesk(driver: Driver): Promise<Tab> {
  const desk = await driver.extension('popup.html');
  await registered(desk);
  return desk;
}

/** A browser with the extension ready for its first page, and a page of the extension to ask from. */
export async function startAtDesk(start: Start, extension: string): Promise<{ driver: Driver; desk: Tab }> {
  const driver = await start({ extension });
  return { driver, desk: await openDesk(driver) };
}

/** Empties the cache, so that a page is analysed anew. */
export const clearReports = (desk: Tab): Promise<void> =>
  desk.run(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('contrechamp');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('reports', 'readwrite');
          transaction.objectStore('reports').clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

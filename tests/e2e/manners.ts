/** How the panel behaves in pages, difficult ones among them; the same for Chromium and Firefox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type Driver, type Start, type Tab, until } from './driver.ts';
import {
  clickInSidebar,
  countStrangers,
  lookAtSidebar,
  openDesk,
  settled,
  sidebar,
  startAtDesk,
  tabFacts,
} from './look.ts';

const article = 'http://courrier.example/affaire';
const fold = '.tools button:last-child';

const marginOf = (tab: Tab) => tab.run(() => Number.parseFloat(getComputedStyle(document.documentElement).marginRight));
const pushed = (tab: Tab, width = 400) =>
  until('the page is pushed aside', async () => (await marginOf(tab)) === width);
const folded = (tab: Tab) => until('the panel is folded', async () => (await lookAtSidebar(tab))?.folded);
const gone = (tab: Tab) => until('the panel has gone', async () => (await lookAtSidebar(tab)) === null);

/** Walks the behaviour of the panel in one browser. */
export function walkManners(name: string, start: Start, extension: string): void {
  describe(`${name}: the panel in the page`, () => {
    let driver: Driver;
    let desk: Tab;
    let tab: Tab;
    beforeAll(async () => {
      ({ driver, desk } = await startAtDesk(start, extension));
      tab = await driver.open();
    }, 60_000);
    afterAll(() => driver?.close());

    test('leaves the body as it was, adds one node, gives the margin back when folded', async () => {
      await tab.goto('http://calme.example/tarte');
      const bare = driver.newsstand.read(article);
      await tab.goto(article);
      await sidebar(tab);
      await pushed(tab);
      const body = await tab.run(() => document.body.innerHTML);
      expect(bare.replace(/\s+/g, ' ')).toContain(body.trim().slice(0, 2_000).replace(/\s+/g, ' '));
      expect(await countStrangers(tab)).toBe(1);
      await clickInSidebar(tab, fold);
      await folded(tab);
      expect(await marginOf(tab)).toBe(0);
      expect(await tab.run(() => document.documentElement.getAttribute('style'))).toBeNull();
      expect(await tab.run(() => document.body.innerHTML)).toBe(body);
      await clickInSidebar(tab, '.tab');
      await pushed(tab);
    });

    test('pushes the page from 1,200 px on and lies over it below', async () => {
      await tab.resize(1_100, 800);
      await until('the page is left alone', async () => (await marginOf(tab)) === 0);
      const { box, room } = await sidebar(tab);
      expect(box.left).toBe(room.width - 400);
      await tab.resize(1_366, 900);
      await pushed(tab);
    });

    test('is not printed and leaves no margin on paper', async () => {
      await tab.run(() => dispatchEvent(new Event('beforeprint')));
      expect(await marginOf(tab)).toBe(0);
      await tab.run(() => dispatchEvent(new Event('afterprint')));
      await pushed(tab);
    });

    test('never takes the focus, and Esc folds it from inside and from the page', async () => {
      await tab.reload();
      await sidebar(tab);
      expect(await tab.run(() => document.activeElement === document.body)).toBe(true);
      await tab.press('Escape');
      await folded(tab);
      await clickInSidebar(tab, '.tab');
      await until('the panel is open', async () => (await lookAtSidebar(tab))?.folded === false);
    });

    test('remembers width, side and fold for the site', async () => {
      await clickInSidebar(tab, '.tools .pin + button');
      await until('the panel is on the left', async () => (await lookAtSidebar(tab))?.dock === 'left');
      await tab.run(() => {
        const host = [...document.documentElement.children].find((element) => element.shadowRoot);
        host?.shadowRoot?.querySelector<HTMLElement>('.edge')?.focus();
      });
      await tab.press('ArrowRight');
      await until('the panel is wider', async () => (await sidebar(tab)).box.width === 416);
      await until('it is remembered', () =>
        desk.run(async () => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          return JSON.stringify(await api.storage.local.get('places')).includes('416');
        }),
      );
      await tab.reload();
      const seen = await sidebar(tab);
      expect([seen.dock, seen.box.width, seen.box.left]).toEqual(['left', 416, 0]);
    });

    test('what happens inside is not heard by the page, and no message, error or violation of ours is', async () => {
      await tab.goto('http://espion.example/');
      await sidebar(tab);
      await clickInSidebar(tab, '.glance button');
      await clickInSidebar(tab, 'h2');
      await tab.press('ArrowDown');
      const heard = await tab.run(() => (globalThis as unknown as { heard: string[] }).heard);
      expect(heard.filter((event) => event !== 'wheel')).toEqual([]);
    });

    test('does nothing for a thousand faked events', async () => {
      await tab.run(() => {
        const host = [...document.documentElement.children].find((element) => element.shadowRoot);
        const targets = [...(host?.shadowRoot?.querySelectorAll('button,a,input,select,aside') ?? [])];
        for (let i = 0; i < 1_000; i++) {
          const target = targets[i % targets.length];
          target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
          target?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
          );
        }
      });
      const seen = await sidebar(tab);
      expect([seen.folded, seen.dock]).toEqual([false, 'right']);
      expect(await tab.run(() => location.href)).toBe('http://espion.example/');
    });

    test('a page that keeps removing it wins after three times', async () => {
      await tab.goto('http://bagarre.example/');
      await until('the page has won', () => tab.run(() => (globalThis as unknown as { removed: number }).removed >= 4));
      await tab.goto(article);
      await sidebar(tab);
      await tab.goto('http://bagarre.example/');
      const { id } = await tabFacts(desk, 'http://bagarre.example/');
      await settled(desk, id);
      expect(await tab.run(() => (globalThis as unknown as { removed: number }).removed)).toBeLessThanOrEqual(8);
      expect(await countStrangers(tab)).toBe(0);
    });

    test('stands where it should under hostile styles and a strict policy, without a report', async () => {
      for (const url of ['http://hostile.example/', 'http://strict.example/']) {
        await tab.goto(url);
        const { box, room } = await sidebar(tab);
        expect([box.left, box.top, box.width, box.height]).toEqual([room.width - 400, 0, 400, room.height]);
      }
      expect(driver.newsstand.requests.filter((line) => line.includes('/report'))).toEqual([]);
    });

    test('follows a page that changes its story without loading', async () => {
      await tab.goto('http://spa.example/');
      await settled(desk, (await tabFacts(desk, 'http://spa.example/')).id).catch(() => null);
      expect(await lookAtSidebar(tab)).toBeNull();
      await tab.run(() =>
        (globalThis as unknown as { show(path: string, push: boolean): void }).show('/affaire', true),
      );
      await sidebar(tab);
      await tab.back();
      await gone(tab);
      await until('the badge has gone', async () => (await tabFacts(desk, 'http://spa.example/')).badge === '');
    });

    test('comes when a page fills itself in late', async () => {
      await tab.goto('http://tardif.example/');
      await sidebar(tab);
    });

    test('is there again after back and forward', async () => {
      const walk = await driver.open();
      await walk.goto('http://courrier.example/cache');
      await sidebar(walk);
      await walk.goto('http://courrier.example/suite');
      expect(await countStrangers(walk)).toBe(0);
      await walk.back();
      await sidebar(walk);
      expect(await countStrangers(walk)).toBe(1);
      await walk.close();
    });

    test('reads XHTML, and nothing in frames, plain text, JSON or SVG', async () => {
      await tab.goto('http://xhtml.example/');
      await sidebar(tab);
      for (const url of [
        'http://cadres.example/',
        'http://texte.example/brut',
        'http://texte.example/json',
        'http://texte.example/svg',
      ]) {
        await desk.run(async (address) => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          await api.tabs.create({ url: address });
        }, url);
        const { id } = await tabFacts(desk, url);
        await tab.goto(article);
        await sidebar(tab);
        const stored = await desk.run(async (tabId) => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          return (await api.storage.session.get(`tab:${tabId}`)) as Record<string, { relation?: string }>;
        }, id);
        expect(stored[`tab:${id}`]?.relation ?? 'unrelated').toBe('unrelated');
        expect((await tabFacts(desk, url)).badge).toBe('');
      }
    });

    test('an AMP page and its original are one page for the switch', async () => {
      await tab.goto('http://courrier.example/amp/affaire');
      await sidebar(tab);
      await desk.run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        await api.storage.local.set({ off: { everywhere: false, hosts: [], pages: ['courrier.example/affaire'] } });
      });
      for (const url of ['http://courrier.example/amp/affaire', article]) {
        await tab.goto(url);
        const other = await driver.open('http://xhtml.example/');
        await sidebar(other);
        await other.close();
        expect(await countStrangers(tab)).toBe(0);
      }
      await desk.run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        await api.storage.local.remove('off');
      });
    });

    test('on a site that was not allowed it comes with a click on the icon, and not before', async () => {
      const url = 'http://etranger.test/affaire';
      await tab.goto(url);
      await tab.show();
      expect(await lookAtSidebar(tab)).toBeNull();
      await driver.clickIcon(url);
      const { id } = await until('the click has opened the tab to us', () => tabFacts(desk, url));
      await desk.run(async (tabId) => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        await api.runtime.sendMessage({ name: 'comparePage', ask: { tabId } });
      }, id);
      await sidebar(tab);
    });

    test('goes when the permission is withdrawn, and comes back with it', async () => {
      await tab.goto(article);
      await sidebar(tab);
      await driver.setAccess(false);
      await gone(tab);
      await tab.goto('http://courrier.example/cache');
      expect(await countStrangers(tab)).toBe(0);
      await driver.setAccess(true);
      await sidebar(tab);
    });

    test('after the extension was loaded anew there is one live panel in the tab, or none', async () => {
      await tab.goto(article);
      await sidebar(tab);
      await driver.reloadExtension();
      desk = await until('the extension is back', () => openDesk(driver));
      await until('one panel at most', async () => (await countStrangers(tab)) <= 1);
      await tab.reload();
      await sidebar(tab);
      expect(await countStrangers(tab)).toBe(1);
    });
  });
}

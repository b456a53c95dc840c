/** What the product promises of permissions, privacy and speed; the same for Chromium and Firefox. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { caseUrl } from '../newsstand/pages.ts';
import { type Driver, type Start, type Tab, until } from './driver.ts';
import { clearReports, clickInSidebar, lookAtSidebar, rowsOf, sidebar, startAtDesk, tabFacts } from './look.ts';

const about = caseUrl('fr-wire-inquiry-opened');
const visits = [
  about,
  caseUrl('en-2022-campaign-security'),
  'http://recettes.example/tarte',
  'http://calme.example/tarte',
];

/** Everything the extension has written down. */
async function dump(desk: Tab): Promise<string> {
  const rows = await Promise.all(['pack', 'records', 'reports', 'corrections'].map((store) => rowsOf(desk, store)));
  const settings = await desk.run(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: Browser };
    return JSON.stringify(await api.storage.local.get(null));
  });
  return JSON.stringify(rows) + settings;
}

/** The requests of a walk; a browser's own for icons come or do not come as it pleases. */
async function walk(driver: Driver, look: (tab: Tab, url: string) => Promise<void>): Promise<string[]> {
  for (const url of visits) {
    const tab = await driver.open(url);
    await look(tab, url);
    await tab.close();
  }
  return driver.newsstand.requests.filter((line) => line.includes('.example') && !line.includes('favicon')).toSorted();
}

/** Walks the promises in one browser. */
export function walkPromises(name: string, start: Start, extension: string): void {
  describe(`${name}: the promises`, () => {
    let driver: Driver;
    let desk: Tab;
    beforeAll(async () => {
      ({ driver, desk } = await startAtDesk(start, extension));
    }, 60_000);
    afterAll(() => driver?.close());

    test('no request of ours: with the extension a browser asks for exactly what it asks for without', async () => {
      const bare = await start({ extension: null });
      const without = await walk(bare, async () => {});
      await bare.close();
      const ours = await walk(driver, async (tab, url) => {
        if (url !== about) return;
        await sidebar(tab);
        await clickInSidebar(tab, '.fact-row button, .card button');
      });
      expect(ours).toEqual(without);
      const strangers = driver.newsstand.requests.filter((line) =>
        /contrechamp|macronleaks|20minutes|extension/i.test(line),
      );
      expect(strangers).toEqual([]);
    }, 60_000);

    test('no page of ours can reach the network, by any way there is', async () => {
      const before = driver.newsstand.requests.length;
      const results = await desk.run(async () => {
        const address = 'http://canari.example/';
        const failed = (work: () => Promise<unknown>) =>
          work().then(
            () => 'got through',
            () => 'refused',
          );
        const image = () =>
          new Promise((resolve, reject) => {
            const element = new Image();
            element.onload = resolve;
            element.onerror = reject;
            element.src = `${address}image.png`;
          });
        const script = () =>
          new Promise((resolve, reject) => {
            const element = document.createElement('script');
            element.onload = resolve;
            element.onerror = reject;
            element.src = `${address}script.js`;
            document.head.append(element);
          });
        navigator.sendBeacon(`${address}beacon`, 'x');
        return Promise.all([failed(() => fetch(address)), failed(image), failed(script)]);
      });
      expect(results).toEqual(['refused', 'refused', 'refused']);
      expect(driver.newsstand.requests.slice(before).filter((line) => line.includes('canari'))).toEqual([]);
    });

    test('nothing is written down about pages that are not about the story', async () => {
      const written = await dump(desk);
      for (const host of ['recettes.example', 'calme.example']) expect(written).not.toContain(host);
      expect(written).toContain(new URL(about).hostname);
    });

    test('every record of the pack is in the store', async () => {
      const bundled: unknown[] = JSON.parse(readFileSync('assets/stories/macronleaks/records.json', 'utf8'));
      expect(await rowsOf(desk, 'records')).toHaveLength(bundled.length);
    });

    test('the panel is there, reading or ready, 100 ms after the page (300 ms with a cold background)', async () => {
      const tab = await driver.open();
      const wait = async () => {
        await clearReports(desk);
        await tab.goto('http://chrono.example/');
        return until('there is a panel', () =>
          tab.run(() => {
            const { ready, came } = globalThis as unknown as { ready: number; came?: number };
            return came && came - ready;
          }),
        );
      };
      const cold: number[] = [];
      const warm: number[] = [];
      for (const _ of [1, 2, 3]) {
        await driver.stopBackground();
        cold.push(await wait());
        warm.push(await wait(), await wait());
      }
      console.log(`${name}: panel after the page, ms: cold ${cold.map(Math.round)}, warm ${warm.map(Math.round)}`);
      // The machine may be busy with other things: the fastest is held to twice the target, the figures above say the rest.
      expect(Math.min(...warm)).toBeLessThan(200);
      expect(Math.min(...cold)).toBeLessThan(600);
      await tab.close();
    });

    test('a popup says in a sentence what the page is, and offers what can be done', async () => {
      const tab = await driver.open(about);
      await sidebar(tab);
      const { id } = await tabFacts(desk, about);
      const popup = await driver.extension(`popup.html?tab=${id}`);
      const text = await until('the popup knows the page', () =>
        popup.run(() => {
          const card = document.querySelector('.page-card')?.textContent ?? '';
          return document.querySelector('[role=switch]') ? card : null;
        }),
      );
      expect(text.length).toBeGreaterThan(20);
      await popup.close();
      const restricted = await driver.extension('popup.html');
      await until('the popup knows that it may not read', () =>
        restricted.run(
          () =>
            document.querySelector('[role=switch]') === null &&
            (document.querySelector('.page-card')?.textContent?.length ?? 0) > 20,
        ),
      );
      await restricted.close();
      await tab.close();
    });

    test('the first-run page says what is read, lists the outlets and shows what is granted', async () => {
      const page = await driver.extension('welcome.html');
      const outlets: unknown[] = JSON.parse(readFileSync('assets/outlets.json', 'utf8'));
      const seen = await until('the page shows the choice that holds', () =>
        page.run(() => {
          const pressed = document.querySelectorAll('[aria-pressed=true]').length;
          const standing = document.querySelector('[role=status]')?.textContent ?? '';
          return standing ? { pressed, standing, listed: document.querySelectorAll('.outlets li').length } : null;
        }),
      );
      // The tests' build is granted one host, which is none of the three choices.
      expect(seen.pressed).toBe(0);
      expect(seen.standing).toMatch(/ 1 site/);
      expect(seen.listed).toBe(outlets.length);
      await page.close();
    });

    test('one click grants every site, one click takes it back', async () => {
      if (name !== 'Firefox') return; // Chromium's prompt cannot be answered by a program
      const page = await driver.extension('welcome.html');
      const press = async (button: number) => {
        await page.show();
        const point = await page.run((wanted) => {
          const button = document.querySelectorAll('.choice button')[wanted];
          button?.scrollIntoView({ block: 'center' });
          const box = button?.getBoundingClientRect();
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
        }, button);
        await page.click(point.x, point.y);
      };
      const matches = () =>
        desk.run(async () => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          const [script] = await api.scripting.getRegisteredContentScripts();
          return script?.matches?.join(' ') ?? '';
        });
      await press(2);
      await until('the sentinel runs on every site', async () => (await matches()).includes('*://*/*'));
      const tab = await driver.open('http://etranger.test/affaire');
      await sidebar(tab);
      await press(1);
      await until('the sentinel runs there no more', async () => !(await matches()).includes('*://*/*'));
      await until('the panel has left', async () => (await lookAtSidebar(tab)) === null);
      await tab.close();
      await page.close();
    });

    test('install gives no warning', async () => {
      if (name !== 'Chromium') return;
      const manifest = readFileSync('.output/chrome-mv3/manifest.json', 'utf8');
      const warnings = await desk.run(
        async (text) => {
          const { chrome: api } = globalThis as unknown as {
            chrome: { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
          };
          return api.management.getPermissionWarningsByManifest(text);
        },
        manifest.replace(/__MSG_\w+__/g, 'x').replace('"default_locale":"en",', ''),
      );
      expect(warnings).toEqual([]);
    });

    test('no layout shift above 0.05 comes from the panel', async () => {
      if (name !== 'Chromium') return;
      const tab = await driver.open('http://courrier.example/affaire');
      await sidebar(tab);
      await until('the page is pushed aside', () =>
        tab.run(() => getComputedStyle(document.documentElement).marginRight === '400px'),
      );
      const shift = await tab.run(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as unknown as { value: number }[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(shift).toBeLessThan(0.05);
      await tab.close();
    });
  });
}

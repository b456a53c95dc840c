/** What a long day with the extension asks of it: many tabs at once, a page that never loads anew, a store that is wiped. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseUrl } from '../newsstand/pages.ts';
import { type Driver, type Start, type Tab, until } from './driver.ts';
import { countStrangers, lookAtSidebar, rowsOf, sidebar, startAtDesk, tabFacts } from './look.ts';

const about = caseUrl('fr-wire-inquiry-opened');
/** As many tabs as a browser restores in a morning, within what a small machine opens in a minute. */
const manyTabs = 12;
const moves = 40;

/** Walks a long day in one browser. */
export function walkEndurance(name: string, start: Start, extension: string): void {
  describe(`${name}: a long day`, () => {
    let driver: Driver;
    let desk: Tab;
    beforeAll(async () => {
      ({ driver, desk } = await startAtDesk(start, extension));
    }, 60_000);
    afterAll(() => driver?.close());

    test('many tabs opened at once: each has its panel, with the same figures', async () => {
      const tabs = await Promise.all(Array.from({ length: manyTabs }, () => driver.open(about)));
      const texts = new Set<string>();
      for (const tab of tabs) {
        await tab.show();
        texts.add((await sidebar(tab)).text);
        expect(await countStrangers(tab)).toBe(1);
      }
      expect(texts.size).toBe(1);
      for (const tab of tabs) await tab.close();
    }, 120_000);

    test('forty moves within one document: the panel comes and goes with the story, and nothing piles up', async () => {
      const tab = await driver.open('http://spa.example/');
      const move = (path: string) =>
        tab.run((to) => (globalThis as unknown as { show(path: string, push: boolean): void }).show(to, true), path);
      for (let done = 0; done < moves; done += 2) {
        await move('/affaire');
        if (done % 10 === 0) await sidebar(tab);
        await move('/');
      }
      await until('the panel has gone', async () => (await lookAtSidebar(tab)) === null);
      expect(await countStrangers(tab)).toBe(0);
      await until('the badge has gone', async () => (await tabFacts(desk, 'http://spa.example/')).badge === '');
      await move('/affaire');
      expect((await sidebar(tab)).text).toContain('9');
      expect(await countStrangers(tab)).toBe(1);
      await tab.close();
    }, 120_000);

    test('a store that was wiped is filled again, and the panel came without it', async () => {
      const bundled: unknown[] = JSON.parse(readFileSync('assets/stories/macronleaks/records.json', 'utf8'));
      await desk.run(
        () =>
          new Promise<void>((resolve, reject) => {
            const wiping = indexedDB.deleteDatabase('contrechamp');
            wiping.onsuccess = () => resolve();
            wiping.onerror = () => reject(wiping.error);
          }),
      );
      const tab = await driver.open(about);
      await sidebar(tab);
      await tab.close();
      const popup = await driver.extension('popup.html');
      await until('the search finds the corpus again', () =>
        popup.run(() => document.querySelector('.result') !== null || null),
      );
      await popup.close();
      expect(await rowsOf(desk, 'records')).toHaveLength(bundled.length);
    }, 60_000);
  });
}

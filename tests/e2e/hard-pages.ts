/** The panel in pages that are hard by their layout or change while it stands; the same for Chromium and Firefox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, type Start, type Tab, until } from './driver.ts';
import { countStrangers, lookAtSidebar, sidebar, startAtDesk } from './look.ts';
import { areLit, paintOf } from './paint.ts';
import { clickOn, foldedIs, litWords, openAll, roomOf, textsOf } from './sentences/inside.ts';

const pushed = (tab: Tab) => until('the page is pushed aside', async () => (await roomOf(tab)) >= 400);

/** Sum of the layout shifts since the page came, once the last of them has been told. */
const shiftOf = (tab: Tab): Promise<number> =>
  tab.run(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as unknown as { value: number }[]) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );

/** Remembers the words at a place of the window, or tells how far they have moved since, in px. */
const markWords = (tab: Tab): Promise<number> =>
  tab.run(() => {
    const memory = globalThis as unknown as { marked?: Range; markedAt: number };
    if (!memory.marked) {
      const spot = document.caretPositionFromPoint(innerWidth * 0.4, innerHeight * 0.3);
      if (!spot) throw new Error('no words there');
      memory.marked = document.createRange();
      memory.marked.setStart(spot.offsetNode, spot.offset);
      memory.markedAt = memory.marked.getBoundingClientRect().top;
    }
    return Math.abs(memory.marked.getBoundingClientRect().top - memory.markedAt);
  });

const change = (tab: Tab) => tab.run(() => (globalThis as unknown as { change(): void }).change());

/** Walks hard pages in one browser. */
export function walkHardPages(name: string, start: Start, extension: string): void {
  describe(`${name}: hard pages`, () => {
    let driver: Driver;
    let tab: Tab;
    beforeAll(async () => {
      ({ driver } = await startAtDesk(start, extension));
      tab = await driver.open();
    }, 60_000);
    afterAll(() => driver?.close());

    const visit = async (page: string) => {
      await tab.goto(`http://rude.example/${page}`);
      await sidebar(tab);
    };

    test.each(['colonnes', 'large', 'droite'])('%s: is pushed without a layout shift', async (page) => {
      await visit(page);
      await pushed(tab);
      if (name === 'Chromium') expect(await shiftOf(tab)).toBeLessThan(0.05);
      await until('nothing else of the page is changed', () =>
        tab.run(() => {
          const names = [...document.documentElement.style];
          return names.length === 1 && /^(margin|padding)-right$/.test(names[0] ?? '');
        }),
      );
    });

    test('the focus stays in the page’s field while the page is pushed', async () => {
      await tab.goto('http://phrases.example/');
      await sidebar(tab);
      await pushed(tab);
      expect(await tab.run(() => document.activeElement?.id)).toBe('first');
    });

    test('a page that is folded, opened, pinned or not keeps the reader’s place', async () => {
      await visit('large');
      await pushed(tab);
      await tab.run(() => scrollTo({ top: 600, behavior: 'instant' }));
      await markWords(tab);
      for (const control of ['.fold', '.tab', '.pin', '.pin']) {
        const before = await roomOf(tab);
        await clickOn(tab, control);
        await until('the page has moved', async () => (await roomOf(tab)) !== before);
        expect(await markWords(tab)).toBeLessThan(3);
      }
    });

    test('stands at the window’s edge where the root itself is moved', async () => {
      await visit('racine');
      await pushed(tab);
      for (const top of [0, 700]) {
        await tab.run((to) => scrollTo({ top: to, behavior: 'instant' }), top);
        const seen = await lookAtSidebar(tab);
        expect(seen?.box).toEqual({
          left: (seen?.room.width ?? 0) - 400,
          top: 0,
          width: 400,
          height: seen?.room.height,
        });
      }
      await clickOn(tab, '.fold');
      await foldedIs(tab, true);
      expect(await countStrangers(tab)).toBe(1);
      await clickOn(tab, '.tab');
    });

    test('the next passages come into view in a text of one piece', async () => {
      await visit('pave');
      await tab.resize(1_366, 500);
      for (let step = 0; step < 6; step++) await clickOn(tab, '.walk button:last-child');
      await until('the words are in the window', async () => (await litWords(tab, 'flash'))[0]?.shown);
      await tab.resize(1_366, 900);
    });

    test('an article in a component’s shadow tree is read, lit and walked through', async () => {
      await visit('composant');
      expect((await textsOf(tab, '.why')).join()).not.toContain('introuvables');
      await until('the words are lit', () => areLit(tab));
      for (let step = 0; step < 3; step++) await clickOn(tab, '.walk button:last-child');
      await until('the words are in the window', async () => (await litWords(tab, 'flash'))[0]?.shown);
    });

    test.each(['large', 'composant'])('%s: the passages have their colour and their line', async (page) => {
      await visit(page);
      await until('the words are lit', () => areLit(tab));
      await until('they are drawn', async () => {
        const { ground, line } = await paintOf(tab);
        return ground > 0.5 && line > 0.03;
      });
    });

    test('Esc folds it where an open dialog is none of Esc’s', async () => {
      await visit('cookies');
      await foldedIs(tab, false);
      await tab.press('Escape');
      await foldedIs(tab, true);
      await clickOn(tab, '.tab');
      await foldedIs(tab, false);
    });

    test('an article edited in place is read again', async () => {
      await visit('direct');
      expect((await textsOf(tab, 'section')).join()).not.toContain('15 Go');
      await change(tab);
      await until('the new figure is there', async () => (await textsOf(tab, 'section')).join().includes('15 Go'));
      await until('the words are lit', () => areLit(tab));
    });

    test('an article whose nodes are replaced keeps its passages', async () => {
      await visit('hydrate');
      await until('the words are lit', () => areLit(tab));
      await change(tab);
      expect(await areLit(tab)).toBeNull();
      await until('the new words are lit', () => areLit(tab));
    });

    test.each(['remplace', 'reecrit'])('%s: goes with the article', async (page) => {
      await visit(page);
      await pushed(tab);
      await change(tab);
      await until('the panel has gone', async () => (await countStrangers(tab)) === 0);
      expect(await tab.run(() => document.documentElement.getAttribute('style'))).toBeNull();
    });

    test('copied links lead to the words and not to their like', async () => {
      await visit('liens');
      await openAll(tab);
      const passages = await textsOf(tab, '.passages li:has(.tool) mark');
      const links: [string, string][] = [];
      for (const words of ['accès frauduleux', 'parquet']) {
        await clickOn(tab, '.passages .tool', passages.lastIndexOf(words));
        await tab.run(() => {
          const field = document.querySelector<HTMLInputElement>('#paste');
          field?.focus();
          field?.select();
        });
        await tab.press('Control+v');
        links.push([words, await tab.run(() => document.querySelector<HTMLInputElement>('#paste')?.value ?? '')]);
      }
      for (const [words, link] of links) {
        expect(link).toContain('http://rude.example/liens#:~:text=');
        await tab.goto('about:blank');
        await tab.goto(link);
        await until(`“${words}” is in the window`, () =>
          tab.run((wanted) => {
            const shown = [...document.querySelectorAll('article p')].filter((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            });
            return scrollY > 0 && shown.some((one) => one.textContent?.includes(wanted));
          }, words),
        );
      }
    }, 60_000);
  });
}

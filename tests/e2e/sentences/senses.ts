/** "The sidebar": sizes, events, colours, motion, zoom, languages, fingers. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Start, Tab } from '../driver.ts';
import { until } from '../driver.ts';
import { lookAtSidebar, openDesk, sidebar, tabFacts } from '../look.ts';
import { clickOn, flashes, inPanel, phrases, pointAt, roomOf, type Stage, visit } from './inside.ts';

/** Colours of the panel's ground and words, of a mark of the page's and of the corpus's. */
const coloursOf = (tab: Tab) =>
  inPanel(tab, (panel) => {
    const fill = (selector: string) => getComputedStyle(panel.querySelector(selector) as Element).fill;
    const { backgroundColor, color } = getComputedStyle(panel);
    return { ground: backgroundColor, ink: color, here: fill('path.here'), others: fill('circle.dot:not(.vague)') };
  });

const zoom = (desk: Tab, tabId: number, factor: number) =>
  desk.run(
    async ([id, wanted]) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      await api.tabs.setZoom(id, wanted);
    },
    [tabId, factor] as const,
  );

/** Shows what the description says of how the panel looks and feels. */
export function showSenses(stage: Stage, start: Start, extension: string): void {
  test('Sizes in px, `all: initial`', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    const page = await tab.run(() => getComputedStyle(document.documentElement).fontSize);
    expect(page).toBe('40px');
    const styles = await inPanel(tab, (panel) =>
      [panel, panel.querySelector('.brand h1') as Element].map((element) => {
        const { fontSize, letterSpacing, textTransform, fontStyle } = getComputedStyle(element);
        return [fontSize, letterSpacing, textTransform, fontStyle];
      }),
    );
    expect(styles).toEqual([
      ['14px', 'normal', 'none', 'normal'],
      ['15px', expect.stringMatching(/^0\.15(0+\d*)?px$/), 'none', 'normal'],
    ]);
  });

  test('key and pointer events do not leak to the page', async () => {
    const { tab } = stage;
    await visit(tab, 'http://oreilles.example/');
    const { box } = await sidebar(tab);
    const heard = () => tab.run(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await tab.click(200, 200);
    await tab.press('k');
    expect(await heard()).toEqual(expect.arrayContaining(['keydown', 'keyup', 'click', 'pointerdown', 'mouseup']));
    await tab.run(() => document.body.focus());
    // The way in from the page is the page's; what comes after is ours.
    await tab.drag({ x: box.left + 200, y: 200 }, { x: box.left + 200, y: 200 }, 'mouse');
    await heard();
    await clickOn(tab, '.summary');
    for (const key of ['k', 'ArrowDown', 'Enter', ' ', 'Tab']) await tab.press(key);
    await tab.drag({ x: box.left + 100, y: 300 }, { x: box.left + 200, y: 500 }, 'mouse');
    await tab.tap(await pointAt(tab, '.summary', 1));
    await tab.drag({ x: box.left + 2, y: 300 }, { x: box.left + 20, y: 300 }, 'finger');
    expect(await heard()).toEqual([]);
  });

  test('touch: a finger opens a row and jumps to the words', async () => {
    const { tab } = stage;
    const report = await visit(tab, phrases);
    await tab.tap(await pointAt(tab, '.card .summary'));
    await until('the row is open', () => inPanel(tab, (panel) => panel.querySelector('.card .folded-out') !== null));
    await tab.tap(await pointAt(tab, '.terms .jump'));
    await flashes(tab, report.reasons.find(({ span }) => span)?.span?.text ?? '');
  });

  test('Light, dark, forced colours, reduced motion', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    await tab.wish({});
    const light = await coloursOf(tab);
    await tab.wish({ dark: true });
    const dark = await coloursOf(tab);
    expect(dark.ground).not.toBe(light.ground);
    expect(dark.ink).not.toBe(light.ink);
    await tab.wish({ forcedColors: true });
    const forced = await coloursOf(tab);
    for (const { ground, ink, here, others } of [light, dark, forced]) {
      expect(new Set([ground, here, others])).toHaveProperty('size', 3);
      expect(ink).not.toBe(ground);
    }
    await tab.wish({ reducedMotion: true });
    const moving = () =>
      inPanel(
        tab,
        (panel) =>
          [...panel.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none';
          }).length,
      );
    // Firefox tells its pages of a wish a moment later.
    await until('nothing moves', async () => (await moving()) === 0);
    await tab.wish({});
  });

  test('200 % zoom', async () => {
    const { tab, desk } = stage;
    await visit(tab, phrases);
    const { id } = await tabFacts(desk, phrases);
    await zoom(desk, id, 2);
    await until('the page is zoomed', () => tab.run(() => devicePixelRatio === 2));
    const { box, room } = await sidebar(tab);
    expect([box.left + box.width, box.height]).toEqual([room.width, room.height]);
    expect(await roomOf(tab)).toBe(0);
    const cut = await inPanel(tab, (panel) => {
      const edge = panel.getBoundingClientRect();
      const outside = [...panel.querySelectorAll('button, a, h2, p:not(.sr p)')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && !element.closest('.sr') && (left < edge.left - 0.5 || right > edge.right + 0.5);
      });
      return outside.map((element) => element.outerHTML.slice(0, 80));
    });
    expect(cut).toEqual([]);
    await zoom(desk, id, 1);
    await until('the page is as before', () => tab.run(() => devicePixelRatio === 1));
  });

  test('French and English', async () => {
    await visit(stage.tab, phrases);
    expect((await sidebar(stage.tab)).text).toContain('Chiffres et faits');
    const driver = await start({ extension, language: 'en' });
    try {
      await openDesk(driver);
      const tab = await driver.open(phrases);
      const { text } = await sidebar(tab);
      expect(text).toContain('Figures and facts');
      expect(text).toMatch(/Sunday,? 7 May 2017/);
      expect(text).toContain('47,000');
      expect(text).not.toMatch(/Chiffres|selon|médias/);
      expect((await lookAtSidebar(tab))?.links.length).toBeGreaterThan(2);
    } finally {
      await driver.close();
    }
  });
}

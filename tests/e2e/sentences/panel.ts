/** "The sidebar": what the description says of the panel itself. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { countFindings } from '../../../components/sidebar/fact-rows.ts';
import { type Tab, until } from '../driver.ts';
import { countStrangers, lookAtSidebar, sidebar, tabFacts } from '../look.ts';
import {
  clickOn,
  foldedIs,
  inPanel,
  litWords,
  phrases,
  pointAt,
  roomOf,
  type Stage,
  textsOf,
  visit,
  widthIs,
} from './inside.ts';

const fold = '.tools button:last-child';
const pin = '.tools .pin';
const dock = '.tools .pin + button';

/** The paragraph a reader has before their eyes, and how far it stands from the top of the window. */
const readAt = (tab: Tab) =>
  tab.run(() => {
    const paragraphs = [...document.querySelectorAll('article p')];
    const at = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 40);
    return { at, top: paragraphs[at]?.getBoundingClientRect().top ?? Number.NaN };
  });

const isPinned = (tab: Tab) =>
  inPanel(tab, (panel) => panel.querySelector('.tools .pin')?.getAttribute('aria-pressed') === 'true');

/** Shows the first paragraph of the description. */
export function showPanel(stage: Stage): void {
  test('One panel, injected at the page’s right edge in a shadow root, 400 px wide by default', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    const { box, room } = await sidebar(tab);
    expect(await countStrangers(tab)).toBe(1);
    expect([box.left + box.width, box.width, box.top, box.height]).toEqual([room.width, 400, 0, room.height]);
    expect(await inPanel(tab, (panel) => panel.getRootNode() instanceof ShadowRoot)).toBe(true);
  });

  test('280 to 640, by pointer and by arrow keys', async () => {
    const { tab } = stage;
    const pull = async (by: number, hand: 'mouse' | 'finger') => {
      const { box } = await sidebar(tab);
      const edge = { x: box.left + 2, y: 300 };
      await tab.drag(edge, { x: edge.x - by, y: 300 }, hand);
    };
    await pull(75, 'mouse');
    await widthIs(tab, 475);
    await pull(400, 'mouse');
    await widthIs(tab, 640);
    await pull(-500, 'mouse');
    await widthIs(tab, 280);
    await pull(60, 'finger');
    await widthIs(tab, 340);
    await inPanel(tab, (panel) => panel.querySelector<HTMLElement>('.edge')?.focus());
    const steps: [string, number][] = [
      ['ArrowLeft', 356],
      ['ArrowRight', 340],
      ['End', 640],
      ['ArrowLeft', 640],
    ];
    for (const [key, width] of [...steps, ['Home', 280], ['ArrowRight', 280]] as [string, number][]) {
      await tab.press(key);
      await widthIs(tab, width);
    }
  });

  test('folding to a small tab that carries the number of differences', async () => {
    const { tab, desk } = stage;
    const differences = String(countFindings(await visit(tab, phrases), new Set()).differences);
    expect(Number(differences)).toBeGreaterThan(1);
    await clickOn(tab, fold);
    await foldedIs(tab, true);
    const { box, text } = await sidebar(tab);
    expect(box.width).toBeLessThan(60);
    expect(box.height).toBeLessThan(100);
    expect(text.trim()).toBe(differences);
    expect((await tabFacts(desk, phrases)).badge).toBe(differences);
    await tab.tap(await pointAt(tab, '.tab'));
    await foldedIs(tab, false);
  });

  test('folded, the page is as it was: no passage stays lit; unfolded, the panel is as it was left', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    await until('facts are lit', async () => (await litWords(tab, 'fact')).length > 0 || null);
    await clickOn(tab, '.card .summary');
    const place = () => inPanel(tab, (panel) => panel.querySelector('.scroll')?.scrollTop ?? -1);
    await inPanel(tab, (panel) => panel.querySelector('.scroll')?.scrollTo(0, 420));
    const left = await until('the panel has come to rest', async () => {
      const now = await place();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return now > 0 && (await place()) === now ? now : null;
    });
    await tab.press('Escape');
    await foldedIs(tab, true);
    await until('no fact is lit', async () => (await litWords(tab, 'fact')).length === 0 || null);
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
    await until('facts are lit again', async () => (await litWords(tab, 'fact')).length > 0 || null);
    await until('it stands where it was left', async () => Math.abs((await place()) - left) <= 1);
    expect((await textsOf(tab, '.card .value-group')).length).toBeGreaterThan(0);
  });

  test('It pushes the page where there is room (1,200 px and more) and overlays below', async () => {
    const { tab } = stage;
    await tab.resize(1_200, 800);
    await until('the page is pushed aside', async () => (await roomOf(tab)) === 280);
    await tab.resize(1_199, 800);
    await until('the page is left alone', async () => (await roomOf(tab)) === 0);
    const { box, room } = await sidebar(tab);
    expect(box.left + box.width).toBe(room.width);
    await tab.resize(1_366, 900);
  });

  test('pin: unpinned, it lies over the page at any width; at once both ways, by pointer and by key', async () => {
    const { tab } = stage;
    const [before, pushed] = [await sidebar(tab), await roomOf(tab)];
    expect([await isPinned(tab), pushed]).toEqual([true, 280]);
    await tab.run(() => scrollTo(0, 400));
    const place = await readAt(tab);
    await clickOn(tab, pin);
    await until('the page has its full width again', async () => (await roomOf(tab)) === 0);
    const { box, room } = await sidebar(tab);
    expect([await isPinned(tab), box]).toEqual([false, before.box]);
    expect(await tab.run(() => document.documentElement.getBoundingClientRect().right)).toBe(room.width);
    await tab.press('Enter');
    await until('the page makes room again', async () => (await roomOf(tab)) === 280);
    expect([await isPinned(tab), (await sidebar(tab)).box]).toEqual([true, before.box]);
    const back = await readAt(tab);
    expect(back.at).toBe(place.at);
    expect(Math.abs(back.top - place.top)).toBeLessThan(4);
    await tab.resize(1_199, 800);
    // Where the panel lies over the page anyway, there is nothing to choose.
    await until('the pin has gone', () =>
      inPanel(tab, (panel) => panel.querySelector<HTMLElement>('.tools .pin')?.offsetWidth === 0),
    );
    await tab.resize(1_366, 900);
  });

  test('it remembers whether it is pinned, per site', async () => {
    const { tab, desk } = stage;
    await clickOn(tab, pin);
    await until('it is written down', () =>
      desk.run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        return JSON.stringify(await api.storage.local.get('places')).includes('"pinned":false');
      }),
    );
    await tab.goto(`${phrases}autre`);
    await sidebar(tab);
    expect([await isPinned(tab), await roomOf(tab)]).toEqual([false, 0]);
    await tab.goto('http://courrier.example/affaire');
    await sidebar(tab);
    await until('the page of another site makes room', async () => (await roomOf(tab)) === 400);
    await visit(tab, phrases);
    await clickOn(tab, pin);
    await until('the page makes room', async () => (await roomOf(tab)) === 280);
  });

  test('it can be docked left', async () => {
    const { tab } = stage;
    await clickOn(tab, dock);
    const seen = await until('the panel is on the left', async () => {
      const now = await lookAtSidebar(tab);
      return now?.dock === 'left' ? now : null;
    });
    expect(seen.box.left).toBe(0);
    expect([await roomOf(tab, 'left'), await roomOf(tab)]).toEqual([280, 0]);
  });

  test('it remembers width, dock and folded state per site', async () => {
    const { tab, desk } = stage;
    await clickOn(tab, fold);
    await foldedIs(tab, true);
    await until('it is written down', () =>
      desk.run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        return JSON.stringify(await api.storage.local.get('places')).includes('"folded":true');
      }),
    );
    await tab.goto(`${phrases}autre`);
    expect(await sidebar(tab)).toMatchObject({ folded: true, dock: 'left' });
    await clickOn(tab, '.tab');
    await widthIs(tab, 280);
    await tab.goto('http://courrier.example/affaire');
    expect(await sidebar(tab)).toMatchObject({ folded: false, dock: 'right', box: { width: 400 } });
    await visit(tab, phrases);
    await clickOn(tab, dock);
    await until('the panel is on the right', async () => (await lookAtSidebar(tab))?.dock === 'right');
    await inPanel(tab, (panel) => panel.querySelector<HTMLElement>('.edge')?.focus());
    for (let width = 280; width < 400; width += 16) await tab.press('ArrowLeft');
    await widthIs(tab, 408);
  });

  test('it folds and opens by key, and the focus stays with it', async () => {
    const { tab } = stage;
    const focused = () => inPanel(tab, (panel) => (panel.getRootNode() as ShadowRoot).activeElement?.className ?? '');
    await visit(tab, phrases);
    await inPanel(tab, (panel) => panel.querySelector<HTMLElement>('.glance button')?.focus());
    await tab.press('Escape');
    await foldedIs(tab, true);
    await until('the tab has the focus', async () => (await focused()) === 'tab');
    await tab.press('Enter');
    await foldedIs(tab, false);
    await until('the fold button has the focus', async () => (await focused()).includes('fold'));
    await tab.press('Enter');
    await foldedIs(tab, true);
    await until('the tab has the focus', async () => (await focused()) === 'tab');
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
    await clickOn(tab, '.fold');
    await foldedIs(tab, true);
    expect(await focused()).toBe('');
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
  });

  test('It never takes the focus by itself, never traps it', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    const focus = () => tab.run(() => document.activeElement?.id ?? '');
    const isOutside = () => inPanel(tab, (panel) => (panel.getRootNode() as ShadowRoot).activeElement === null);
    expect(await focus()).toBe('first');
    await tab.run(() => document.getElementById('last')?.focus());
    await tab.press('Tab');
    expect(await isOutside()).toBe(false);
    await tab.press('Shift+Tab');
    expect(await focus()).toBe('last');
    await inPanel(tab, (panel) => [...panel.querySelectorAll<HTMLElement>('button')].at(-1)?.focus());
    expect(await isOutside()).toBe(false);
    await tab.press('Tab');
    expect(await isOutside()).toBe(true);
  });

  test('Esc folds it', async () => {
    const { tab } = stage;
    await tab.run(() => document.getElementById('first')?.focus());
    await tab.press('Escape');
    await tab.run(() => document.getElementById('home')?.focus());
    expect((await sidebar(tab)).folded).toBe(false);
    await tab.press('Escape');
    await foldedIs(tab, true);
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
    await inPanel(tab, (panel) => panel.querySelector<HTMLElement>('.glance button')?.focus());
    await tab.press('Escape');
    await foldedIs(tab, true);
  });

  test('Alt+Shift+M toggles it (rebindable)', async () => {
    const { tab, desk, driver } = stage;
    await tab.show();
    await driver.pressShortcut();
    await foldedIs(tab, false);
    await driver.pressShortcut();
    await foldedIs(tab, true);
    await driver.pressShortcut();
    await foldedIs(tab, false);
    const commands = await desk.run(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return (await api.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]);
    });
    expect(commands).toContainEqual(['toggle-panel', 'Alt+Shift+M']);
  });

  test('does not print', async () => {
    const { tab } = stage;
    const display = () => inPanel(tab, (panel) => getComputedStyle((panel.getRootNode() as ShadowRoot).host).display);
    expect(await display()).toBe('block');
    await tab.wish({ print: true });
    expect(await display()).toBe('none');
    await tab.wish({});
    await tab.run(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const note = () => seen.push(getComputedStyle(document.documentElement).marginRight);
      addEventListener('beforeprint', note);
      addEventListener('afterprint', note);
    });
    await tab.print();
    const { box } = await sidebar(tab);
    const margins = await tab.run(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(margins).toEqual(['0px', `${box.width}px`]);
  });
}

/** "The popup" as the window a reader opens, which takes its size from the page in it. */
import { expect, test } from 'vitest';
import type { Browser, Extension } from 'webextension-polyfill';
import { type Tab, until } from '../driver.ts';
import { sidebar, tabFacts } from '../look.ts';
import { phrases, type Stage } from './inside.ts';

/** What the window the icon has opened looks like from inside; extension pages see each other. */
const lookIntoPopup = ({ desk }: Stage) =>
  desk.run(() => {
    const { chrome: api } = globalThis as unknown as { chrome: { extension: Extension.Static } };
    const [view] = api.extension.getViews({ type: 'popup' });
    const results = view?.document.querySelector('.results');
    if (!view || !results) return null;
    const { documentElement: page, activeElement } = view.document;
    return {
      width: view.innerWidth,
      height: view.innerHeight,
      isWithin: page.scrollWidth <= view.innerWidth && page.scrollHeight <= Math.max(view.innerHeight, 600),
      list: results.clientHeight,
      focus: activeElement?.localName,
    };
  });

/** A click on the icon closes a popup that is open. */
const closePopup = ({ desk }: Stage) =>
  until('no popup is open', () =>
    desk.run(() => {
      const { chrome: api } = globalThis as unknown as { chrome: { extension: Extension.Static } };
      const views = api.extension.getViews({ type: 'popup' });
      for (const view of views) view.close();
      return views.length === 0;
    }),
  );

/** Shows that the popup is as wide and high as it should be, scrolls once and has the focus in its field. */
export function showPopupWindow(stage: Stage): void {
  test('a window of 400 px, in which the list alone scrolls and the focus is in the search box', async () => {
    const { driver, tab } = stage;
    await tab.goto(phrases);
    await tab.show();
    await sidebar(tab);
    await closePopup(stage);
    await driver.clickIcon(phrases);
    const seen = await until('the popup is open and wide enough, the focus in its field', async () => {
      const now = await lookIntoPopup(stage);
      return now?.focus === 'input' && now.width >= 400 ? now : null;
    });
    // A browser without a screen has no more room than 510 px, and a scroll bar beside what is higher.
    expect(seen.width).toBeLessThanOrEqual(440);
    expect(seen.height).toBeGreaterThanOrEqual(500);
    expect(seen).toMatchObject({ isWithin: true });
    expect(seen.list).toBeGreaterThan(120);
    await closePopup(stage);
  });

  const saying = (popup: Tab, words: RegExp) =>
    until(`the popup says ${words}`, async () => {
      const said = await popup.run(() => document.querySelector('h2')?.textContent ?? '');
      return words.test(said);
    });

  test('its sentence follows the tab to another page', async () => {
    const { desk, driver, tab } = stage;
    await tab.goto(phrases);
    await sidebar(tab);
    const popup = await driver.extension(`popup.html?tab=${(await tabFacts(desk, phrases)).id}`);
    await saying(popup, /^Cette page parle de l’affaire/);
    await tab.goto('http://recettes.example/tarte');
    await saying(popup, /^Cette page ne parle pas de l’affaire/);
    await tab.goto('about:blank');
    await saying(popup, /^Le navigateur ne laisse aucune extension/);
    await popup.close();
  });

  test('the site’s switch is off where the site is not allowed, and asks for it', async () => {
    const { desk, driver, name, tab } = stage;
    if (name !== 'Firefox') return; // Chromium's prompt cannot be answered by a program
    const url = 'http://etranger.test/affaire';
    await tab.goto(url);
    await tab.show();
    await closePopup(stage);
    await driver.clickIcon(url);
    const { id } = await until('the click has opened the tab to us', () => tabFacts(desk, url));
    const popup = await driver.extension(`popup.html?tab=${id}`);
    await saying(popup, /^Ce site n’est pas lu/);
    const isOn = () => popup.run(() => document.querySelector('[role=switch]')?.ariaChecked);
    expect(await isOn()).toBe('false');
    await popup.show();
    const point = await popup.run(() => {
      const box = document.querySelector('[role=switch]')?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 10 };
    });
    await popup.click(point.x, point.y);
    await saying(popup, /^Cette page parle de l’affaire/);
    await popup.close();
    await desk.run((origin) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return api.permissions.remove({ origins: [origin] });
    }, '*://etranger.test/*');
    await tab.goto('about:blank');
  });
}

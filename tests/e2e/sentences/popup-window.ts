/** "The popup" as the window a reader opens, which takes its size from the page in it. */
import { expect, test } from 'vitest';
import type { Extension } from 'webextension-polyfill';
import { until } from '../driver.ts';
import { sidebar } from '../look.ts';
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

/** Shows that the popup is as wide and high as it should be, scrolls once and has the focus in its field. */
export function showPopupWindow(stage: Stage): void {
  test('a window of 400 px, in which the list alone scrolls and the focus is in the search box', async () => {
    const { desk, driver, tab } = stage;
    await tab.goto(phrases);
    await tab.show();
    await sidebar(tab);
    await driver.clickIcon(phrases);
    const seen = await until('the popup is open, the focus in its field', async () => {
      const now = await lookIntoPopup(stage);
      return now?.focus === 'input' ? now : null;
    });
    // A browser without a screen has no more room than 510 px, and a scroll bar beside what is higher.
    expect(seen.width).toBeGreaterThanOrEqual(400);
    expect(seen.width).toBeLessThanOrEqual(440);
    expect(seen.height).toBeGreaterThanOrEqual(500);
    expect(seen).toMatchObject({ isWithin: true });
    expect(seen.list).toBeGreaterThan(120);
    await desk.run(() => {
      const { chrome: api } = globalThis as unknown as { chrome: { extension: Extension.Static } };
      for (const view of api.extension.getViews({ type: 'popup' })) view.close();
    });
  });
}

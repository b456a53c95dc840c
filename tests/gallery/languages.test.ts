/** Every language fits: at the narrowest, a narrow and the usual width nothing is cut off or runs out of the panel or the popup. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../components/languages.ts';
import { type Gallery, openGallery } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

/** Opens everything that can be opened, so that folded parts are judged too; an export is asked for, for its sentence. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('div')?.shadowRoot ?? document;
    const click = async (selector: string) => {
      for (const button of root.querySelectorAll<HTMLElement>(selector)) button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await click('[aria-expanded=false]:not(.tab)');
    await click('.more, li:first-child > .format');
  });
}

/** Parts that leave the panel or their own box, as "TAG.class: text". */
const findCut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('div')?.shadowRoot ?? document;
    const frame = (root.querySelector('.panel, .popup') as HTMLElement).getBoundingClientRect();
    const reaches = (inner: DOMRect, outer: DOMRect) => inner.left < outer.left - 1 || inner.right > outer.right + 1;
    const shown = [...root.querySelectorAll<HTMLElement>('.panel *, .popup *')].filter(
      (element) => !element.closest('.sr, svg, select, .edge') && element.getBoundingClientRect().width > 0,
    );
    const cut = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      if (reaches(box, frame)) return true;
      const { display, overflowX } = getComputedStyle(element);
      if (overflowX !== 'visible') return element.scrollWidth > element.clientWidth + 1;
      if (display.startsWith('inline')) return false;
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return words.some((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].some((line) => reaches(line, box));
      });
    });
    return cut.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
  });

const sidebars = ['full', 'words', 'english', 'truncated', 'failed-background'];
const popups = ['popup-about', 'popup-mentions', 'popup-not-allowed', 'popup-off-everywhere', 'popup-restricted'];
const widths = [280, 320, 400];
const cases = [
  ...sidebars.flatMap((view) => widths.map((width) => ({ view, width }))),
  ...popups.map((view) => ({ view, width: 400 })),
];

describe('languages', () => {
  it.each(languages)('%s fits into panel and popup', { timeout: 90_000 }, async (language) => {
    const cut: string[] = [];
    const page = await gallery.newPage();
    for (const { view, width } of cases) {
      await page.setViewportSize({ width, height: 600 });
      await gallery.show(page, view, { language, width: String(width) });
      await openAll(page);
      cut.push(...(await findCut(page)).map((each) => `${view} at ${width} px: ${each}`));
    }
    await page.context().close();
    expect(cut).toEqual([]);
  });
});

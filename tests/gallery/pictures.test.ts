/**
 * Pictures of the views beside those that were looked at and found good. `UPDATE_PICTURES=1` writes them anew: look at them.
 * All letters are one block (block-font.ts), so that the pictures do not depend on a machine's fonts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBlockFont } from './block-font.ts';
import type { Asked } from './gallery.tsx';
import { type Gallery, openGallery } from './open-gallery.ts';

const folder = new URL('./pictures/', import.meta.url).pathname;
/** Pixels that may differ: edges are smoothed and selects are drawn a little otherwise from one Chromium to the next. */
const tolerated = 0.004;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

type Size = { width: number; height: number };

async function openPage(colorScheme: 'light' | 'dark', size: Size): Promise<Page> {
  const page = await gallery.newPage({ colorScheme, viewport: size });
  await gallery.show(page, 'loading');
  const font = Buffer.from(makeBlockFont()).toString('base64');
  await page.evaluate(async (bytes) => {
    const face = new FontFace(
      'Block',
      Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    );
    document.fonts.add(await face.load());
  }, font);
  return page;
}

/** Draws a view in blocks and takes its picture. */
async function takePicture(page: Page, view: string, asked: Omit<Asked, 'view'>): Promise<Buffer> {
  await gallery.show(page, view, asked);
  await page.evaluate(async () => {
    const root = document.querySelector('div')?.shadowRoot ?? document.head;
    const style = document.createElement('style');
    style.textContent =
      '*{font-family:Block!important;font-style:normal!important;caret-color:transparent!important}select{appearance:none!important}';
    root.append(style);
    await document.fonts.ready;
  });
  return page.screenshot();
}

/** Part of the pixels in which two pictures differ visibly; 1 where their sizes differ. Compared by the browser itself. */
async function differ(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all(pictures.map(read));
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let differing = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const distance = [0, 1, 2].reduce(
          (sum, at) => sum + Math.abs((a.data[i + at] ?? 0) - (b.data[i + at] ?? 0)),
          0,
        );
        if (distance > 48) differing++;
      }
      return differing / (a.width * a.height);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

const panel = { width: 420, height: 1600 };
const pictures: { name: string; view: string; theme: 'light' | 'dark'; size: Size; asked: Omit<Asked, 'view'> }[] = [
  {
    name: 'full-fr-light',
    view: 'full',
    theme: 'light',
    size: { width: 420, height: 3000 },
    asked: { language: 'fr' },
  },
  {
    name: 'english-en-dark',
    view: 'english',
    theme: 'dark',
    size: { width: 420, height: 3000 },
    asked: { language: 'en' },
  },
  {
    name: 'full-en-light-320',
    view: 'full',
    theme: 'light',
    size: { width: 320, height: 1600 },
    asked: { language: 'en', width: '320' },
  },
  {
    name: 'full-fr-light-640',
    view: 'full',
    theme: 'light',
    size: { width: 660, height: 1600 },
    asked: { language: 'fr', width: '640' },
  },
  { name: 'truncated-fr-dark', view: 'truncated', theme: 'dark', size: panel, asked: { language: 'fr' } },
  { name: 'empty-en-light', view: 'empty', theme: 'light', size: panel, asked: { language: 'en' } },
  { name: 'own-fr-light', view: 'own', theme: 'light', size: panel, asked: { language: 'fr' } },
  { name: 'unanchored-fr-light', view: 'unanchored', theme: 'light', size: panel, asked: { language: 'fr' } },
  { name: 'loading-fr-light', view: 'loading', theme: 'light', size: { width: 420, height: 600 }, asked: {} },
  {
    name: 'failed-en-dark',
    view: 'failed-background',
    theme: 'dark',
    size: { width: 420, height: 400 },
    asked: { language: 'en' },
  },
  { name: 'folded-fr-light', view: 'folded', theme: 'light', size: { width: 200, height: 240 }, asked: {} },
  { name: 'left-en-light', view: 'left', theme: 'light', size: { width: 420, height: 600 }, asked: { language: 'en' } },
  // The pin is there where the panel can stand beside the page.
  ...(['full', 'unpinned'] as const).map((view) => ({
    name: `${view}-fr-light-wide`,
    view,
    theme: 'light' as const,
    size: { width: 1240, height: 200 },
    asked: { language: 'fr' as const },
  })),
  {
    name: 'popup-about-fr-light',
    view: 'popup-about',
    theme: 'light',
    size: { width: 400, height: 600 },
    asked: { language: 'fr' },
  },
  {
    name: 'popup-not-allowed-en-dark',
    view: 'popup-not-allowed',
    theme: 'dark',
    size: { width: 400, height: 600 },
    asked: { language: 'en' },
  },
];

describe('pictures', () => {
  it.each(pictures)('$name', { timeout: 30_000 }, async ({ name, view, theme, size, asked }) => {
    const page = await openPage(theme, size);
    const taken = await takePicture(page, view, asked);
    const file = `${folder}${name}.png`;
    if (process.env.UPDATE_PICTURES) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, taken);
    }
    expect(existsSync(file), `no picture ${name}.png: run with UPDATE_PICTURES=1 and look at it`).toBe(true);
    const part = await differ(page, taken, readFileSync(file));
    if (part > tolerated) {
      mkdirSync('.artifacts/pictures', { recursive: true });
      writeFileSync(`.artifacts/pictures/${name}.png`, taken);
    }
    expect(part, `see .artifacts/pictures/${name}.png beside ${file}`).toBeLessThanOrEqual(tolerated);
    await page.context().close();
  });
});

/** What pages have been seen to do to whatever stands in them. */
const hostileCss = `
  html{font-size:4px!important;direction:rtl!important;letter-spacing:6px!important;line-height:4!important}
  *{color:magenta!important;font-size:30px!important;text-transform:uppercase!important;animation:none!important}
  div,aside,button,section{border:9px solid lime!important;margin:30px!important;float:right!important}
  :root{--ink:magenta!important;--ground:cyan!important;--here:lime!important}
  svg,path,rect{fill:lime!important;stroke:cyan!important;display:none!important}
`;

describe('hostile pages', () => {
  it('look the same to the panel as any other', { timeout: 30_000 }, async () => {
    const page = await openPage('light', panel);
    const calm = await takePicture(page, 'full', {});
    await gallery.show(page, 'full');
    await page.evaluate((css) => {
      const host = document.querySelector('div') as HTMLElement;
      // The extension's own host rules, which the wiring puts before the style sheet.
      const rules = document.createElement('style');
      rules.textContent =
        ':host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;display:block!important}*{font-family:Block!important;font-style:normal!important}select{appearance:none!important}';
      host.shadowRoot?.append(rules);
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }, hostileCss);
    expect(await differ(page, calm, await page.screenshot())).toBeLessThanOrEqual(tolerated);
    await page.context().close();
  });
});

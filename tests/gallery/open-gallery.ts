/** The gallery in a real Chromium: built once in memory, served without a port. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { needChromium } from '../browsers.ts';
import type { Asked } from './gallery.tsx';

const origin = 'http://gallery.example';
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

export type Gallery = {
  browser: Browser;
  /** A page of its own; `show` puts a view on it. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Draws a view; the page is loaded once, its next views are drawn in place. */
  show(page: Page, view: string, asked?: Omit<Asked, 'view'>): Promise<void>;
  close(): Promise<void>;
};

async function buildFiles(): Promise<Map<string, string | Uint8Array>> {
  const configFile = new URL('./vite.config.ts', import.meta.url).pathname;
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const output = Array.isArray(built) ? built.flatMap((each) => each.output) : 'output' in built ? built.output : [];
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

export async function openGallery(): Promise<Gallery> {
  const files = await buildFiles();
  const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox'] });
  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    await context.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathname === '/' ? '/index.html' : pathname;
      const body = files.get(path);
      if (body === undefined) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({ contentType: types[path.split('.').at(-1) ?? ''], body: Buffer.from(body) });
    });
    return context.newPage();
  };
  return {
    browser,
    newPage,
    async show(page, view, asked = {}) {
      if (!page.url().startsWith(origin)) {
        await page.goto(`${origin}/`);
        await page.waitForSelector('html[data-ready]');
      }
      await page.evaluate((given) => (globalThis as unknown as { draw(asked: unknown): void }).draw(given), {
        ...asked,
        view,
      });
      // The foot is the last part of a report; the parts above it come a few a frame.
      await page.waitForFunction(() => {
        const root = document.querySelector('div')?.shadowRoot;
        return !root?.querySelector('.glance') || root.querySelector('.foot') !== null;
      });
    },
    close: () => browser.close(),
  };
}

/** Every export format, pressed in the sidebar and in the popup, and the file each one leaves on the disk. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { caseUrl } from '../newsstand/pages.ts';
import { type Driver, type Start, type Tab, until } from './driver.ts';
import { clickInSidebar, sidebar, startAtDesk, tabFacts } from './look.ts';

const page = caseUrl('fr-wire-inquiry-opened');
/** What the page calls itself, and the files therefore too. */
const address = page.replace('http:', 'https:');

type Item = Record<string, unknown>;
type Check = { end: string; check: (text: string) => void };

/** What each file must hold, in the order the formats are listed. */
const files: readonly Check[] = [
  {
    end: 'csv',
    check(text) {
      const [header, ...rows] = text.trimEnd().split('\r\n');
      expect(header).toMatch(/^url,outlet,published,kind,id,value/);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.every((row) => row.startsWith(`${address},`))).toBe(true);
      expect(rows.some((row) => /,fact,.+,conflict|,fact,.+,same/.test(row))).toBe(true);
    },
  },
  {
    end: 'json',
    check(text) {
      const [report, ...more] = JSON.parse(text) as Item[];
      expect(more).toEqual([]);
      expect(report).toMatchObject({ url: address, relation: 'about', story: 'macronleaks' });
      expect(report?.facts).not.toEqual([]);
      expect(report).not.toHaveProperty('context');
    },
  },
  {
    end: 'jsonld',
    check(text) {
      const { type, items } = JSON.parse(text) as { type: string; items: { target: Item }[] };
      expect(type).toBe('AnnotationPage');
      expect(items.length).toBeGreaterThan(3);
      expect(items.every(({ target }) => target.source === address)).toBe(true);
    },
  },
  {
    end: 'bib',
    check(text) {
      expect(text.match(/^@online\{/gm)?.length).toBeGreaterThan(2);
      expect(text).toContain(`url = {${address}}`);
    },
  },
  {
    end: 'csl.json',
    check(text) {
      const items = JSON.parse(text) as Item[];
      expect(items.length).toBeGreaterThan(2);
      expect(items[0]).toMatchObject({ type: 'article-newspaper', URL: address });
    },
  },
  {
    end: 'ris',
    check(text) {
      expect(text).toMatch(/^TY {2}- NEWS\r\n/);
      expect(text).toContain(`UR  - ${address}\r\n`);
      expect(text.trimEnd().endsWith('ER  -')).toBe(true);
    },
  },
];

/** Walks the exports in one browser. */
export function walkExports(name: string, start: Start, extension: string): void {
  describe(`${name}: export`, () => {
    let driver: Driver;
    let desk: Tab;
    let tab: Tab;
    beforeAll(async () => {
      ({ driver, desk } = await startAtDesk(start, extension));
      tab = await driver.open(page);
      await sidebar(tab);
    }, 60_000);
    afterAll(() => driver?.close());
    beforeEach(() => rmSync(driver.downloads, { recursive: true, force: true }));

    /** Waits for a file of that ending and reads it. */
    const saved = (end: string) =>
      until(`a file *.${end} is saved`, async () => {
        const found = existsSync(driver.downloads) ? readdirSync(driver.downloads) : [];
        const file = found.find((one) => new RegExp(`^contrechamp-[a-z0-9-]+\\.${end.replace('.', '\\.')}$`).test(one));
        const text = file && readFileSync(join(driver.downloads, file), 'utf8');
        return text ? { file, text } : null;
      });

    test('the sidebar saves each format as a file, says under which name, and asks the network for nothing', async () => {
      const before = driver.newsstand.requests.length;
      await clickInSidebar(tab, '.export-toggle');
      for (const [at, { end, check }] of files.entries()) {
        await clickInSidebar(tab, `.formats li:nth-child(${at + 1}) button`);
        const { file, text } = await saved(end);
        check(text);
        await until('the sidebar says so', async () => (await sidebar(tab)).text.includes(file));
      }
      const asked = driver.newsstand.requests.slice(before).filter((line) => !line.includes('favicon'));
      expect(asked.filter((line) => line.includes('.example'))).toEqual([]);
    });

    test('the keyboard alone gets there', async () => {
      await tab.reload();
      await sidebar(tab);
      await tab.show();
      await tab.run(() => {
        const host = [...document.documentElement.children].find((element) => element.shadowRoot);
        host?.shadowRoot?.querySelector<HTMLElement>('.export-toggle')?.focus();
      });
      await tab.press('Enter');
      await tab.press('Tab');
      await tab.press('Enter');
      files[0]?.check((await saved('csv')).text);
      await tab.press('Escape');
      expect((await sidebar(tab)).text).not.toContain('BibTeX');
      expect((await sidebar(tab)).folded).toBe(false);
    });

    test('the popup saves each format too', async () => {
      const { id } = await tabFacts(desk, page);
      const popup = await driver.extension(`popup.html?tab=${id}`);
      const press = (selector: string) =>
        until(`“${selector}” is in the popup`, () =>
          popup.run((wanted) => {
            const button = document.querySelector<HTMLElement>(wanted);
            button?.click();
            return button !== null;
          }, selector),
        );
      await press('.export-toggle');
      for (const [at, { end, check }] of files.entries()) {
        await press(`.formats li:nth-child(${at + 1}) button`);
        const { file, text } = await saved(end);
        check(text);
        await until('the popup says so', () =>
          popup.run((wanted) => document.querySelector('output')?.textContent?.includes(wanted) ?? false, file),
        );
      }
      await popup.close();
    });

    test('a comparison that is no longer held is asked for again, in a sentence', async () => {
      await tab.show();
      await clickInSidebar(tab, '.export-toggle');
      await until('the sidebar says what to do', async () => {
        await desk.run(async () => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          await api.storage.session.clear();
        });
        await clickInSidebar(tab, '.formats li:first-child button');
        return tab.run(() => {
          const host = [...document.documentElement.children].find((element) => element.shadowRoot);
          return (host?.shadowRoot?.querySelector('.export-done.failed')?.textContent?.length ?? 0) > 20;
        });
      });
    });
  });
}

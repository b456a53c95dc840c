/** The same page gives the same report in a browser and in Node; one page a language. */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReport } from '../../lib/make-report.ts';
import type { Report } from '../../lib/model.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { caseUrl, pages } from '../newsstand/pages.ts';
import type { Driver, Start, Tab } from './driver.ts';
import { until } from './driver.ts';
import { rowsOf, sidebar, startAtDesk } from './look.ts';

const slugs = [
  'fr-wire-inquiry-opened',
  'en-wire-eve-of-silence',
  'de-agentur-angriff-vor-der-stichwahl',
  'es-wire-campaign-denounces-hack',
  'it-wire-archive-complaint',
  'pt-archive-verified-and-not',
  'nl-broadcaster-friday-night-nine-gigabyte',
];

/** What a report says of the page itself; the outlet's name is filled in by the background. */
function saidOf({ relation, reasons, article, facts, attribution, frames, wording, voices }: Report): unknown {
  return JSON.parse(
    JSON.stringify({ relation, reasons, blocks: article.blocks, facts, attribution, frames, wording, voices }),
  );
}

/** The report of a page of the newsstand, made here. */
export function reportInNode(url: string): Report {
  const { hostname, pathname } = new URL(url);
  const html = pages().get(`${hostname}${pathname}`)?.body(new URL(url)) ?? '';
  const dom = new JSDOM(html, { url });
  return makeReport(readArticle(dom.window.document, url, []).article, bundledStory());
}

/** Compares the stored reports of one browser with those made in Node. */
export function compareReports(name: string, start: Start, extension: string): void {
  describe(`${name}: the same report as in Node`, () => {
    let driver: Driver;
    let desk: Tab;
    beforeAll(async () => {
      ({ driver, desk } = await startAtDesk(start, extension));
    }, 60_000);
    afterAll(() => driver?.close());

    test.each(slugs)('%s', async (slug) => {
      const url = caseUrl(slug);
      const tab = await driver.open(url);
      await sidebar(tab);
      const expected = reportInNode(url);
      const stored = await until('the report is stored', async () => {
        const rows = await rowsOf(desk, 'reports');
        const reports = rows.map((row) => row.report as Report);
        return reports.find(({ article }) => article.title === expected.article.title) ?? null;
      });
      expect(saidOf(stored)).toEqual(saidOf(expected));
      await tab.close();
    });
  });
}

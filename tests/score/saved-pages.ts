/** The saved pages under tests/pages with their expected reading, and the articles read from them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Article, Hedge, Magnitude, Rung, StoryRelation, VoiceMode } from '../../lib/model.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { loadOutlets } from '../../lib/story/bundled.ts';

export type Expected = {
  url: string;
  language: string;
  relation: StoryRelation;
  note: string;
  published: string | null;
  facts: {
    fact: string;
    value: number | string | null;
    unit: string | null;
    hedge: Hedge;
    magnitude: Magnitude | null;
    options: string[] | null;
    attributedTo: string[];
    words: string;
  }[];
  traps: { words: string; fact: string; why: string }[];
  attribution: { rung: Rung; suspect: string | null; speaker: string | null; words: string | null }[];
  frames: { main: string | null; others: string[] } | null;
  voices: { name: string; role: string; mode: VoiceMode }[];
};
export type SavedPage = { slug: string; heldOut: boolean; expected: Expected; html: string };

const ROOT = new URL('../pages/', import.meta.url);
const CACHE = new URL('../../.artifacts/articles/', import.meta.url);

/** Every saved page, the development ones first. */
export function loadSavedPages(): SavedPage[] {
  return [false, true].flatMap((heldOut) => {
    const folder = heldOut ? new URL('held-out/', ROOT) : ROOT;
    return readdirSync(folder)
      .filter((slug) => existsSync(new URL(`${slug}/expected.json`, folder)))
      .map((slug) => ({
        slug,
        heldOut,
        expected: JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8')) as Expected,
        html: readFileSync(new URL(`${slug}/page.html`, folder), 'utf8'),
      }));
  });
}

/** The article of a saved page. `version` names the page reader: articles of the same version are taken from a cache. */
export function articleOf({ slug, html, expected }: SavedPage, version: string): Article {
  const key = createHash('sha1').update(version).update(expected.url).update(html).digest('hex');
  const file = new URL(`${slug}-${key.slice(0, 12)}.json`, CACHE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Article;
  const dom = new JSDOM(html, { url: expected.url });
  const { article } = readArticle(dom.window.document, expected.url, loadOutlets());
  dom.window.close();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(article));
  return article;
}

/** A hash of the page reader's own files. */
export function readerVersion(): string {
  const folder = new URL('../../lib/page/', import.meta.url);
  const hash = createHash('sha1');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex');
}

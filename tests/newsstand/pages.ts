/** What the newsstand sells: the saved cases of tests/pages on their own hosts, and pages with difficult manners. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardPages } from './hard-pages.ts';
import { oddPages } from './odd-pages.ts';
import { sentencePages } from './sentence-pages.ts';

export type Page = { type?: string; headers?: Record<string, string>; body: (address: URL) => string };

const casesFolder = 'tests/pages';

/** Folders of saved cases, the held-out ones included. */
function listCases(): string[] {
  const folders = [casesFolder, join(casesFolder, 'held-out')];
  return folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

/** Host and path a saved case is sold under. */
export function addressOfCase(folder: string): string {
  const expected: { url: string } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const { hostname, pathname } = new URL(expected.url);
  return `${hostname}${pathname}`;
}

/** The http address of a saved case by its slug. */
export function caseUrl(slug: string): string {
  const folder = listCases().find((one) => one.endsWith(`/${slug}`));
  if (!folder) throw new Error(`no saved case ${slug} in ${casesFolder}`);
  return `http://${addressOfCase(folder)}`;
}

/** All pages by host and path. */
export function pages(): Map<string, Page> {
  const shelf = new Map<string, Page>(Object.entries({ ...oddPages, ...sentencePages, ...hardPages }));
  for (const folder of listCases()) {
    const file = join(folder, 'page.html');
    if (!existsSync(file) || !existsSync(join(folder, 'expected.json'))) continue;
    shelf.set(addressOfCase(folder), { body: () => readFileSync(file, 'utf8') });
  }
  return shelf;
}

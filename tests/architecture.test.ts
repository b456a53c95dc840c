/** The sides of architecture.md, read from the imports: who may import whom, and one direction of flow. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

type Side = 'pure' | 'page' | 'browser' | 'node' | 'view' | 'wiring' | 'data';

/** Folders by side, the longest first; what is in `lib/` and not named here is pure. */
const folders: [string, Side][] = [
  ['lib/page/', 'page'],
  ['lib/store/', 'browser'],
  ['lib/messaging/', 'browser'],
  ['lib/cli/', 'node'],
  ['lib/', 'pure'],
  ['components/', 'view'],
  ['entrypoints/', 'wiring'],
  ['assets/', 'data'],
];

const mayImport: Record<Side, Side[]> = {
  pure: ['pure', 'data'],
  page: ['pure', 'page'],
  browser: ['pure', 'browser'],
  node: ['pure', 'page', 'node', 'data'],
  view: ['pure', 'view'],
  wiring: ['pure', 'page', 'browser', 'view', 'wiring', 'data'],
  data: ['pure', 'data'],
};

/** Packages that belong to one side; any other package may be used anywhere. */
const packagesOf: Record<string, Side[]> = {
  'webextension-polyfill': ['browser', 'wiring'],
  idb: ['browser'],
  preact: ['view', 'wiring'],
  wxt: ['wiring'],
  jsdom: ['node'],
  '@mozilla/readability': ['page'],
  node: ['node'],
};

/** Types are gone before anything runs, so a contract may name another side's nouns; `protocol.ts` is such a contract. */
const importLine = /^(import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;

const listFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });

const sources = ['lib', 'components', 'entrypoints', 'assets']
  .flatMap(listFiles)
  .filter((file) => /\.tsx?$/.test(file));

function sideOf(file: string): Side {
  const found = folders.find(([folder]) => file.startsWith(folder));
  if (!found) throw new Error(`${file} is on no side: put it into one of the folders of tests/architecture.test.ts`);
  return found[1];
}

type Import = { from: string; to: string; isType: boolean };

function readImports(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(importLine)].map((found) => ({
    from: file,
    to: found[3] ?? found[4] ?? '',
    isType: Boolean(found[2]),
  }));
}

const imports = sources.flatMap(readImports);
const own = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((one) => ({ ...one, to: normalize(join(dirname(one.from), one.to)) }));
const packageOf = (name: string) =>
  name.startsWith('node:')
    ? 'node'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

describe('imports', () => {
  test('there are some, so that this test can fail', () => expect(own.length).toBeGreaterThan(200));

  test('go only where the side allows', () => {
    const wrong = own
      .filter(({ isType }) => !isType)
      .filter(({ from, to }) => !mayImport[sideOf(from)].includes(sideOf(to)))
      .map(({ from, to }) => `${from} (${sideOf(from)}) imports ${to} (${sideOf(to)})`);
    expect(wrong).toEqual([]);
  });

  test('page, browser and view do not even share types, but for the protocol', () => {
    const apart: Side[] = ['page', 'browser', 'view'];
    const wrong = own
      .filter(
        ({ from, to }) => apart.includes(sideOf(from)) && apart.includes(sideOf(to)) && sideOf(from) !== sideOf(to),
      )
      .filter(({ to }) => to !== 'lib/messaging/protocol.ts')
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  test('nobody imports an entrypoint', () => {
    const wrong = own.filter(({ from, to }) => sideOf(to) === 'wiring' && sideOf(from) !== 'wiring');
    expect(wrong).toEqual([]);
  });

  test('in lib take zod as lib/zod.ts has set it up', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('lib/') && from !== 'lib/zod.ts' && /^zod\b/.test(to),
    );
    expect(wrong).toEqual([]);
  });

  test('packages stay on their side', () => {
    const wrong = imports
      .filter(({ to, isType }) => !to.startsWith('.') && !isType)
      .filter(({ from, to }) => packagesOf[packageOf(to)]?.includes(sideOf(from)) === false)
      .map(({ from, to }) => `${from} (${sideOf(from)}) imports ${to}`);
    expect(wrong).toEqual([]);
  });

  test('are relative with the file’s ending, never by alias', () => {
    const wrong = imports.filter(
      ({ to }) => /^[@~]\//.test(to) || (to.startsWith('.') && !/\.(tsx?|json|css)$/.test(to)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  test('of lib and components name no story', () => {
    const named = sources
      .filter((file) => /^(lib|components)\//.test(file))
      .filter((file) => /macron|wikileaks|en marche/i.test(readFileSync(file, 'utf8')));
    expect(named).toEqual([]);
  });

  test('that read and compare know no language by its code: what sets one apart stands in its lexicon', () => {
    const named = sources
      .filter((file) => /^lib\/(text|analyse|detect|compare)\//.test(file))
      .filter((file) => /\.language\b\)? ?[=!]==|\.(?:test|has)\([^)]*\.language\b/.test(readFileSync(file, 'utf8')));
    expect(named).toEqual([]);
  });

  test('stay under 200 lines, word lists apart', () => {
    const long = sources
      .filter((file) => !file.startsWith('lib/lexicon/'))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  test('of the page’s side never run in the page’s own world, and nothing of ours asks the network', () => {
    const banned =
      /world:\s*'MAIN'|injectScript|wrappedJSObject|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\.innerHTML\s*=|insertAdjacentHTML|document\.write/;
    const found = sources
      .filter((file) => !file.startsWith('lib/cli/'))
      .filter((file) => banned.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });
});

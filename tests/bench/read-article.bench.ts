/** Reading pages against plain Readability (clone and parse) on the same documents in the same run: `node tests/bench/read-article.bench.ts [FOLDER]`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../../lib/page/read-article.ts';

const ROUNDS = 7;
const folder = process.argv[2] ?? 'tests/pages';
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((name) => /\.html?$/.test(name) && statSync(name).isFile())
  .slice(0, 60);

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

const large = `<!DOCTYPE html><html lang="fr"><title>x</title><body><article><h1>Une longue page de port</h1>${'<p>La grue flottante du bassin nord a été remise à flot mardi, après onze jours de travaux.</p>'.repeat(40)}</article>${'<div><span>x</span></div>'.repeat(50_000)}</body></html>`;
const cases = [...pages.map((name) => readFileSync(name, 'utf8')), large].map(
  (html) => new JSDOM(html, { url: 'https://bench.example/1', virtualConsole: new VirtualConsole() }).window.document,
);

const ratios: number[] = [];
const ours: number[] = [];
const theirs: number[] = [];
const small = cases.slice(0, -1);
for (const document of small) {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    a.push(timed(() => new Readability(document.cloneNode(true) as Document).parse()));
    b.push(timed(() => readArticle(document, 'https://bench.example/1', [])));
  }
  theirs.push(median(a));
  ours.push(median(b));
  ratios.push(median(b) / median(a));
}
const biggest = cases.at(-1) as Document;
console.log(`${small.length} pages, median of ${ROUNDS} interleaved rounds, jsdom`);
console.log(`readability clone+parse  ${median(theirs).toFixed(1)} ms`);
console.log(`readArticle              ${median(ours).toFixed(1)} ms   ratio ${median(ratios).toFixed(2)}`);
console.log(
  `100,000 elements         ${median([1, 2, 3].map(() => timed(() => readArticle(biggest, 'https://bench.example/1', [])))).toFixed(0)} ms (clone alone ${timed(() => biggest.cloneNode(true)).toFixed(0)} ms)`,
);

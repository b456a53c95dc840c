/**
 * What an analysis costs: `node tests/bench/analyse.bench.ts`. Prints, for a text of about 700 words and for the same text
 * many times over, the median of whole reports in ms and as a multiple of the named baseline of the same run: splitting
 * the text into words. Never asserted; figures in the README come from here.
 */
import { makeReport } from '../../lib/make-report.ts';
import type { Article } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { tokenise } from '../../lib/text/tokens.ts';
import { articleOf, loadSavedPages, readerVersion } from '../score/saved-pages.ts';

const ROUNDS = 40;
const story = bundledStory();
const version = readerVersion();

function medianOf(work: () => void, rounds: number): number {
  for (let warm = 0; warm < Math.min(rounds, 15); warm++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] as number;
}

const wordsIn = ({ blocks }: Article): number => blocks.join(' ').split(/\s+/).length;

function about700Words(language: string): Article {
  const articles = loadSavedPages()
    .filter(
      ({ expected, heldOut }) => !heldOut && expected.relation === 'about' && expected.language.startsWith(language),
    )
    .map((page) => articleOf(page, version));
  const [first, ...rest] = articles as [Article, ...Article[]];
  const joined = { ...first, blocks: [...first.blocks] };
  for (const { blocks } of rest) if (wordsIn(joined) < 620) joined.blocks.push(...blocks);
  return joined;
}

for (const language of ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl']) {
  const article = about700Words(language);
  for (const times of [1, 10, 140]) {
    const long = { ...article, blocks: Array.from({ length: times }, () => article.blocks).flat() };
    const rounds = times === 1 ? ROUNDS : 3;
    const whole = medianOf(() => makeReport(long, story), rounds);
    const baseline = medianOf(() => long.blocks.map(tokenise), rounds);
    console.log(
      `${language} ${String(wordsIn(long)).padStart(6)} words: report ${whole.toFixed(1)} ms = ${(whole / baseline).toFixed(1)} × splitting into words (${baseline.toFixed(2)} ms)`,
    );
  }
}

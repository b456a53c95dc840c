/**
 * Scores the analyser on single sentences: `npm run -s score:sentences -- --language fr [--show]`.
 * Each text of tests/sentences is read as the body of a page about the story; every third is held out of `--show`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../../lib/analyse/analyse.ts';
import { readText } from '../../lib/analyse/read-text.ts';
import { relate } from '../../lib/detect/relate.ts';
import type { Article, Findings } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';

const { values: options } = parseArgs({ options: { language: { type: 'string' }, show: { type: 'boolean' } } });
const FOLDER = new URL('../sentences/', import.meta.url);

/** A paragraph that names the affair and states nothing. */
const FILLER = `${'MacronLeaks '.repeat(20)}.`;

type Line = { text: string; finds: string[]; published: string };
type Tally = { right: number; missed: number; false: number };

/** What a report takes from a text, written as the files write it. */
function foundIn({ facts, attribution }: Pick<Findings, 'facts' | 'attribution'>): string[] {
  const values = facts.flatMap(({ fact, value, unit, magnitude, options }) => {
    if (options) return options.map((option) => `${fact}/${option}`);
    const timed = /^(lead-|blackout-hours|intrusion-lead)/.test(fact);
    return [`${fact}=${value ?? magnitude}${timed ? ` ${unit}` : ''}`];
  });
  const rungs = attribution
    .filter(({ rung }) => rung !== 'none')
    .map(({ rung, suspect }) => `rung/${rung}${suspect ? `/${suspect}` : ''}`);
  return [...new Set([...values, ...rungs])];
}

function articleOf(language: string, { text, published }: Line): Article {
  return {
    url: '',
    outlet: null,
    language,
    title: 'MacronLeaks',
    standfirst: 'MacronLeaks.',
    byline: '',
    published,
    modified: null,
    truncated: false,
    blocks: [text, FILLER],
  };
}

/** A day and a moment of that day are the same date here; the files do not repeat the offset. */
function same(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s`) return true;
  return (
    /=\d{4}-\d\d-\d\d/.test(one) &&
    (one.startsWith(other) || other.startsWith(one) || one.slice(0, 27) === other.slice(0, 27))
  );
}

const story = bundledStory();
for (const file of readdirSync(FOLDER).sort()) {
  const language = file.slice(0, 2);
  if (options.language && options.language !== language) continue;
  const tallies: Tally[] = [
    { right: 0, missed: 0, false: 0 },
    { right: 0, missed: 0, false: 0 },
  ];
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .forEach((row, at) => {
      const line = JSON.parse(row) as Line;
      const heldOut = at % 3 === 2;
      const wanted = line.finds.filter((find) => !find.startsWith('frame/'));
      const read = readText(articleOf(language, line), story, language);
      const { topics } = relate(read, story, true);
      const found = foundIn(analyse(read, { relation: 'about', topics }, story));
      const missed = wanted.filter((find) => !found.some((other) => same(find, other)));
      const wrong = found.filter((find) => !wanted.some((other) => same(find, other)));
      const tally = tallies[heldOut ? 1 : 0] as Tally;
      tally.right += wanted.length - missed.length;
      tally.missed += missed.length;
      tally.false += wrong.length;
      if (options.show && !heldOut && (missed.length > 0 || wrong.length > 0))
        console.log(`${line.text}\n   - ${missed.join(', ')}   + ${wrong.join(', ')}`);
    });
  const shown = ({ right, missed, false: wrong }: Tally): string =>
    `P ${(right / Math.max(1, right + wrong)).toFixed(2)} R ${(right / Math.max(1, right + missed)).toFixed(2)} F1 ${((2 * right) / Math.max(1, 2 * right + wrong + missed)).toFixed(2)} (${right + missed})`;
  console.log(`${language}: tuned ${shown(tallies[0] as Tally)}; held out ${shown(tallies[1] as Tally)}`);
}

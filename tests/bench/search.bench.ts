/** Times the search at 50, 1,000 and 10,000 records, for a French and a German reader: node tests/bench/search.bench.ts. Read the ratios; milliseconds are the machine's. */
import { bundledFiles } from '../../assets/bundled.ts';
import { listCoverage } from '../../lib/compare/build-context.ts';
import type { Coverage } from '../../lib/model.ts';
import type { SearchHit } from '../../lib/search/contract.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadSearchLanguage } from '../../lib/search/load-language.ts';
import { valueWords } from '../../lib/search/value-words.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const QUERIES: Record<string, string[]> = {};
QUERIES.fr = [
  '9 Go',
  'piratage',
  'courriels authentifiés',
  'enquete parquet',
  'pirtage',
  'c',
  'ci',
  'cnccep',
  '71 000',
  'soixante et onze mille',
  'extrême droite américaine',
  'zzzz',
];
QUERIES.de = [
  'neun Gigabyte',
  'Hackerangriff',
  'beglaubigte E-Mails',
  'Ermittlungen Staatsanwalt',
  'Hakcer',
  'P',
  'Po',
  'Wahleinmischung',
  '71.000',
  'einundsiebzigtausend',
  'Alt-Right in den USA',
  'zzzz',
];
const story = loadStory({ ...bundledFiles, cues: {} });
const seed = listCoverage(story, null);
const words = [...new Set(seed.flatMap(({ gist }) => `${gist.fr} ${gist.en}`.split(/\s+/)))];

/** Records made of the pack's own by changing three words in ten; always the same. */
function makeRecords(count: number): Coverage[] {
  let state = 1;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const mix = (text: string): string =>
    text
      .split(' ')
      .map((word) => (next(10) < 3 ? (words[next(words.length)] as string) : word))
      .join(' ');
  return Array.from({ length: count }, (_, at) => {
    const record = seed[at % seed.length] as Coverage;
    return { ...record, id: `${record.id}-${at}`, gist: { fr: mix(record.gist.fr), en: mix(record.gist.en) } };
  });
}

/** What the popup draws of the hits before one asks for more: a hit looks for its passage when it is shown. */
const showFirst = (hits: SearchHit[]): number => hits.slice(0, 20).reduce((sum, { text }) => sum + text.length, 0);

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
for (const [language, queries] of Object.entries(QUERIES)) {
  const reader = await loadSearchLanguage(language, (value, label) => valueWords(value, label, 'en'));
  let base = 0;
  for (const count of [50, 1_000, 10_000]) {
    const records = makeRecords(count);
    const start = performance.now();
    const search = createSearch(records, story, reader);
    const build = performance.now() - start;
    const cold = performance.now();
    showFirst(search(queries[0] ?? ''));
    const first = performance.now() - cold;
    const times = queries.map((query) =>
      median(
        Array.from({ length: 5 }, () => {
          const begin = performance.now();
          showFirst(search(query, { limit: 10_000 }));
          return performance.now() - begin;
        }),
      ),
    );
    const typical = median([...times]);
    base ||= typical;
    console.log(
      `${language}, ${count} records: build ${build.toFixed(0)} ms, first ${first.toFixed(1)} ms, median ${typical.toFixed(1)} ms (×${(typical / base).toFixed(1)}), slowest ${Math.max(...times).toFixed(1)} ms (${queries[times.indexOf(Math.max(...times))]})`,
    );
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { listCoverage } from '../../lib/compare/build-context.ts';
import type { SearchHit } from '../../lib/search/contract.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const search = createSearch(listCoverage(story, null), story);
const marked = ({ text, marks }: SearchHit): string[] => marks.map(([start, end]) => text.slice(start, end));
const ids = (hits: SearchHit[]): string[] => hits.map(({ record }) => record.id);

describe('accents', () => {
  it.each([
    ['élection', 'election'],
    ['arrêt sur images', 'arret sur images'],
    ['l’équipe', 'equipe'],
  ])('may be left out: %s, the same list in the same order', (written, typed) => {
    const found = ids(search(written));
    expect(found.length).toBeGreaterThan(1);
    expect(ids(search(typed))).toEqual(found);
  });
});

describe('what a hit shows', () => {
  it('is the passage that answers, in the reader’s language, the words marked', () => {
    const hit = search('neuf gigaoctets').find(({ record }) => record.id === 'quartz-2017-05-06');
    expect(hit).toMatchObject({ field: 'facts' });
    expect(hit?.text).toContain('Volume des données');
    expect(marked(hit as SearchHit)).toContain('9\u00a0Go');
    const english = search('neuf gigaoctets', { locale: 'en' }).find(
      ({ record }) => record.id === 'quartz-2017-05-06',
    ) as SearchHit;
    expect(english.text).toContain('Size of the data');
    expect(marked(english)).toContain('9\u00a0GB');
  });

  it('is the other language where only that one answers', () => {
    const [hit] = search('decoys');
    expect(hit?.record.id).toBe('generation-nt-undated');
    expect(marked(hit as SearchHit)).toEqual(['decoys']);
  });

  it('marks the outlet, and then shows the gist', () => {
    const [hit] = search('quartz');
    expect(hit?.outletMarks).toEqual([[0, 6]]);
    expect(hit?.text).toBe(hit?.record.gist.fr);
  });

  it('marks a word that was typed wrongly', () => {
    const hit = search('leurrse').find(({ record }) => record.id === 'generation-nt-undated') as SearchHit;
    expect(marked(hit)).toEqual(['leurres']);
  });
});

describe('the filters', () => {
  it.each([
    ['outlet', { outlet: 'mediapart' }, 3],
    ['country', { country: 'BE' }, 4],
    ['language, whatever its region', { language: 'pt' }, 2],
    ['first day', { from: '2025-01-01' }, 3],
    ['last day', { to: '2017-05-05' }, 2],
    ['frame', { frame: 'disclosure' }, 1],
    ['fact', { fact: 'tweets' }, 2],
  ])('keep by %s', (_, filter, count) => {
    expect(search('', { ...filter, limit: 50 })).toHaveLength(count);
  });

  it('hold with a query too, and the limit with both', () => {
    expect(ids(search('wikileaks', { country: 'PT' }))).toEqual(['observador-2017-08-01']);
    expect(search('wikileaks', { limit: 4 })).toHaveLength(4);
  });
});

describe('an empty query', () => {
  it('gives the newest, undated last', () => {
    const found = ids(search('', { limit: 50 }));
    expect(found.slice(0, 3).sort()).toEqual(['lbci-2025-04-29', 'next-2025-04-29', 'politico-europe-2025-04-29']);
    expect(story.recordById.get(found.at(-1) ?? '')?.published).toBeNull();
    expect(found).toHaveLength(50);
    expect(ids(search(' « » ', { limit: 50 }))).toEqual(found);
  });

  it('gives the nearest to a page, without the page itself', () => {
    const near = {
      published: '2017-07-31',
      facts: ['emails-total', 'emails-verified', 'charges', 'archive-date'],
      frames: ['judicial'],
      ownRecord: 'lci-2017-07-31',
    };
    expect(search('', { near })[0]?.record.id).toBe('observador-2017-08-01');
    expect(ids(search('', { near, limit: 50 }))).not.toContain('lci-2017-07-31');
  });
});

describe('any query', () => {
  it('is answered, with marks in order inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.constantFrom('9 Go', 'l’', "d'", '71.', '«', '\u0301\u0301', 'constructor', '__proto__', '*', 'AND'),
        ),
        (query) => {
          for (const { text, marks } of search(query)) {
            let from = 0;
            for (const [start, end] of marks) {
              expect(start).toBeGreaterThanOrEqual(from);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              from = end;
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

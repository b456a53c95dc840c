/** How records decide a comparison and what is missing, on invented records of a few facts each. */
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { againstOf } from '../../lib/compare/against.ts';
import { type Compared, compareFindings } from '../../lib/compare/compare-findings.ts';
import { findMissing } from '../../lib/compare/find-missing.ts';
import type { Findings, StoryRecord } from '../../lib/model.ts';
import { loadStory, type Story } from '../../lib/story/load-story.ts';
import { inventedFinding, inventedPage, plainValue } from './invented.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const [any] = story.records as [StoryRecord];
const [anyFact] = any.facts as [StoryRecord['facts'][number]];

type Told = Partial<StoryRecord['facts'][number]> & { fact: string };
const record = (
  id: string,
  published: string | null,
  told: Told[],
  change: Partial<StoryRecord> = {},
): StoryRecord => ({
  ...any,
  id,
  published,
  facts: told.map((fact) => ({
    ...anyFact,
    ...plainValue,
    ...fact,
  })),
  ...change,
});
function compare(told: Told[], records: StoryRecord[], more: Partial<Findings> = {}): Compared {
  const facts = told.map(inventedFinding);
  return compareFindings(
    inventedPage,
    { facts, attribution: [], frames: [], wording: {}, voices: [], ...more },
    { ...story, records },
  );
}
const size = { fact: 'data-volume', value: 9, unit: 'GB' };
const unpacked = { fact: 'data-volume-unpacked', value: 15, unit: 'GB' };
const relationTo = (...records: StoryRecord[]): string | undefined => compare([size], records).comparisons[0]?.relation;

describe('the record that decides', () => {
  it('states the fact, undated though it be, before one that gives another quantity, and that before a later one', () => {
    const other = record('other', '2017-05-06', [unpacked]);
    const later = record('later', '2017-05-20', [{ ...size, value: 12 }]);
    expect(relationTo(other, later)).toBe('other-quantity');
    expect(relationTo(other, later, record('undated', null, [size]))).toBe('same');
    expect(relationTo(later)).toBe('later');
  });

  it('of a choice agrees before one that says something else besides', () => {
    const venue = (option: string): Told => ({ fact: 'first-venue', options: [option] });
    const records = [record('a', '2017-05-06', [venue('pastebin')]), record('b', '2017-05-06', [venue('4chan')])];
    expect(compare([venue('4chan')], records).comparisons[0]?.relation).toBe('same');
    expect(compare([venue('4chan')], records.slice(0, 1)).comparisons[0]?.relation).toBe('other-quantity');
  });
});

describe('what is missing', () => {
  const missing = (records: StoryRecord[], ids = ['f']): string[] => {
    const facts = ids.map((id) => ({ id, others: [] })) as unknown as Story['facts'];
    return findMissing([], againstOf({ ...inventedPage, published: null }, records, null), { ...story, facts }).map(
      ({ fact }) => fact,
    );
  };
  const full = (id: string, ...facts: string[]): StoryRecord =>
    record(
      id,
      '2017-05-06',
      facts.map((fact) => ({ fact })),
      { basis: 'full-text' },
    );
  const excerpt = (id: string, ...facts: string[]): StoryRecord => ({ ...full(id, ...facts), basis: 'excerpt' });

  it('takes two records read in full, and three that say or could have said it', () => {
    expect(missing([full('a', 'f'), excerpt('b', 'f'), excerpt('c', 'f')])).toEqual([]);
    expect(missing([full('a', 'f'), full('b', 'f')])).toEqual([]);
    expect(missing([full('a', 'f'), full('b', 'f'), excerpt('c', 'f')])).toEqual(['f']);
  });

  it('is told from three in five on, what more records state first', () => {
    expect(missing([full('a', 'f'), full('b', 'f'), full('c', 'f'), full('d'), full('e')])).toEqual(['f']);
    expect(
      missing(
        [full('a', 'f', 'g'), full('b', 'f', 'g'), excerpt('c', 'g'), excerpt('d', 'g', 'f'), excerpt('e', 'g')],
        ['f', 'g'],
      ),
    ).toEqual(['g', 'f']);
  });
});

describe('the context of a page', () => {
  it('knows a role from the records where it speaks, not where it is only named', () => {
    const voice = (mode: 'quoted' | 'mentioned') =>
      ({ voices: [{ name: 'X', role: 'expert', mode }] }) as Partial<StoryRecord>;
    const records = [record('a', '2017-05-06', [], voice('mentioned')), record('b', '2017-05-06', [], voice('quoted'))];
    expect(compare([], records).context.roles.find(({ id }) => id === 'expert')?.records).toEqual(['b']);
  });

  it('counts a main frame twice', () => {
    const frames = [
      { frame: 'judicial', main: true },
      { frame: 'reactions', main: false },
    ];
    const { context } = compare([], [record('a', '2017-05-06', [], { frames })]);
    const share = (id: string): number | undefined => context.frames.find((frame) => frame.id === id)?.corpusMedian;
    expect([share('judicial'), share('reactions')]).toEqual([0.667, 0.333]);
  });

  it('holds forty quotations of a page against the records', () => {
    const words = 'une diffusion de fichiers volés aux électeurs';
    const spans = Array.from({ length: 41 }, (_, block) => ({ block, start: 0, end: words.length, text: words }));
    const voices: Findings['voices'] = [{ name: 'X', role: 'expert', mode: 'quoted', spans }];
    const { context } = compare([], [record('a', '2017-05-06', [{ fact: 'contents', words }])], { voices });
    expect(context.quotes).toHaveLength(40);
  });
});

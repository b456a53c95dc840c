import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { asOf } from '../../lib/compare/as-of.ts';
import { type Compared, compareFindings } from '../../lib/compare/compare-findings.ts';
import type { Article, Comparison, FactFinding, Findings } from '../../lib/model.ts';
import { loadStory } from '../../lib/story/load-story.ts';
import { inventedFinding, inventedPage } from './invented.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const gigabytes = (value: number): FactFinding => inventedFinding({ fact: 'data-volume', value, unit: 'GB' });
function compare(facts: FactFinding[], change: Partial<Article> = {}, more: Partial<Findings> = {}): Compared {
  return compareFindings(
    { ...inventedPage, ...change },
    { facts, attribution: [], frames: [], wording: {}, voices: [], ...more },
    story,
  );
}
const first = (facts: FactFinding[], change: Partial<Article> = {}): Comparison =>
  compare(facts, change).comparisons[0] as Comparison;
const row = (comparison: Comparison, id: string) => comparison.records.find((record) => record.id === id);

describe('a finding beside the corpus', () => {
  it('agrees with the records that give the same figure, and says so though some are vaguer', () => {
    const comparison = first([gigabytes(9)]);
    expect(comparison).toMatchObject({ fact: 'data-volume', finding: 0, relation: 'same' });
    expect(row(comparison, 'arret-sur-images-2017-05-08')?.relation).toBe('same');
    expect(row(comparison, 'marsactu-2017-05-09')).toMatchObject({ relation: 'rounding', magnitude: 'several' });
  });

  it('contradicts them with another figure, unless a record knows it as another quantity', () => {
    const comparison = first([gigabytes(15)]);
    expect(comparison.relation).toBe('conflict');
    expect(comparison.note?.fr).toContain('décompression');
    expect(row(comparison, 'quartz-2017-05-06')?.relation).toBe('conflict');
    expect(row(comparison, 'arret-sur-images-2017-05-08')?.relation).toBe('other-quantity');
  });

  it('does not contradict a record whose figure the page itself gives for the other quantity', () => {
    const unpacked = inventedFinding({ fact: 'data-volume-unpacked', value: 15, unit: 'GB' });
    expect(row(first([gigabytes(9), unpacked]), 'checknews-undated')?.relation).toBe('other-quantity');
    expect(row(first([gigabytes(9)]), 'checknews-undated')?.relation).toBe('conflict');
  });

  it('is another quantity beside a total of which it is the verified part', () => {
    const facts = [
      inventedFinding({ fact: 'emails-total', value: 71_000, unit: 'emails' }),
      inventedFinding({ fact: 'emails-verified', value: 21_000, unit: 'emails' }),
    ];
    const { comparisons } = compare(facts, { published: '2017-07-31T23:13+02:00' });
    expect(comparisons[0]?.relation).toBe('other-quantity');
    expect(comparisons[0]?.note?.en).toContain('authenticated only part');
    expect(row(comparisons[0] as Comparison, 'voxnews-2017-07-31')).toMatchObject({
      relation: 'other-quantity',
      value: 21_075,
    });
    expect(row(comparisons[1] as Comparison, 'voxnews-2017-07-31')?.relation).toBe('rounding');
    expect(row(comparisons[1] as Comparison, 'kelnews-2017-05-11')).toMatchObject({
      relation: 'other-quantity',
      fact: 'emails-total',
    });
  });

  it.each([
    ['servers or mailboxes', inventedFinding({ fact: 'target', options: ['servers'] }), '20-minutes-2017-05-06'],
    [
      'minutes or hours',
      inventedFinding({ fact: 'lead-to-blackout', unit: 'minutes', hedge: 'several', magnitude: 'several' }),
      'arret-sur-images-2017-05-08',
    ],
    [
      'two or four offences',
      inventedFinding({
        fact: 'charges',
        options: ['fraudulent-access', 'correspondence-secrecy', 'fraudulent-extraction', 'identity-theft'],
      }),
      'rt-france-2017-05-07',
    ],
    [
      'the eve or two days',
      inventedFinding({ fact: 'lead-to-vote', value: 1, unit: 'days' }),
      'daily-caller-2017-05-09',
    ],
  ])('names a real difference: %s', (_, finding, record) => {
    const comparison = first([finding]);
    expect(comparison.relation).toBe('conflict');
    expect(comparison.note).not.toBeNull();
    expect(row(comparison, record)?.relation).toBe('conflict');
  });

  it('stands alone when no record states its fact', () => {
    const early = first([inventedFinding({ fact: 'charges', options: ['forgery'] })], { published: '2017-05-06' });
    expect(early).toMatchObject({ relation: 'later', note: null });
    const { comparisons } = compareFindings(
      { ...inventedPage },
      { facts: [gigabytes(9)], attribution: [], frames: [], wording: {}, voices: [] },
      { ...story, records: [] },
    );
    expect(comparisons).toMatchObject([{ relation: 'only-here', records: [] }]);
  });

  it('is passed over when the pack does not know its fact', () => {
    expect(compare([inventedFinding({ fact: 'unheard-of', value: 1 })]).comparisons).toEqual([]);
  });
});

describe('the page’s date', () => {
  it('makes younger records later, whatever they say, and lets undated ones decide only alone', () => {
    const comparison = first([inventedFinding({ fact: 'emails-total', value: 71_000, unit: 'emails' })], {
      published: '2017-05-06',
    });
    expect(row(comparison, 'lci-2017-07-31')?.relation).toBe('later');
    expect(row(comparison, '42mag-undated')?.relation).toBe('conflict');
    expect(comparison.relation).toBe('conflict');
    expect(first([gigabytes(9)], { published: '2017-05-06' }).relation).toBe('same');
    expect(row(first([gigabytes(9)], { published: '2017-05-06' }), 'arret-sur-images-2017-05-08')?.relation).toBe(
      'later',
    );
  });

  it('is missing from a page that is compared with all', () => {
    const comparison = first([gigabytes(9)], { published: null });
    expect(comparison.records.some(({ relation }) => relation === 'later')).toBe(false);
    expect(compare([], { published: null }).context.comparable.records).toBe(50);
    expect(compare([], { published: null, modified: '2017-05-06' }).context.comparable.records).toBe(14);
  });

  it.each([
    ['2017-05-06', '2017-05-06T10:00+02:00', 'before'],
    ['2017-05-07', '2017-05-06T23:59+02:00', 'later'],
    ['2017-05-06T12:00+02:00', '2017-05-06T11:00+02:00', 'later'],
    ['2017-05-06T12:00+02:00', '2017-05-06', 'before'],
    ['2017-05-06T12:00+02:00', '2017-05-06T11:00Z', 'before'],
    ['2017-05', '2017-05-06', 'before'],
    ['2017-05-06', '2017-05', 'before'],
    ['2017-06', '2017-05-06', 'later'],
    [null, '2017-05-06', 'undated'],
    [null, null, 'before'],
    ['2025-01-01', null, 'before'],
  ])('a record of %s beside a page of %s: %s', (record, of, expected) => {
    expect(asOf(record, of)).toBe(expected);
  });

  it('marks later records and later events in the context', () => {
    const { context } = compare([]);
    expect(
      context.coverage.filter(({ later }) => later).every(({ published }) => (published ?? '') > '2017-05-09'),
    ).toBe(true);
    expect(context.events.find(({ id }) => id === 'nsa-testimony')?.later).toBe(false);
    expect(context.events.find(({ id }) => id === 'wikileaks-archive')?.later).toBe(true);
  });
});

describe('what is not found on the page', () => {
  const missing = (facts: FactFinding[], change: Partial<Article> = {}): string[] =>
    compare(facts, change).missing.map(({ fact }) => fact);

  it('is what three in five full records state, however many excerpts are silent', () => {
    expect(missing([], { published: '2017-05-07' })).toEqual(
      expect.arrayContaining(['authenticity', 'data-volume', 'target']),
    );
    expect(
      compare([], { published: '2017-05-07' }).missing.find(({ fact }) => fact === 'authenticity')?.share,
    ).toBeCloseTo(2 / 3);
    expect(missing([], { published: '2017-05-07' })).not.toContain('charges');
    expect(missing([])).toContain('lead-to-blackout');
  });

  it('is not what the page states, nor what the page counts under another name', () => {
    expect(missing([gigabytes(15)])).not.toContain('data-volume');
    expect(missing([])).toContain('documents-total');
    expect(missing([inventedFinding({ fact: 'emails-total', value: 71_000 })])).not.toContain('documents-total');
  });

  it('is nothing on a cut page, nor where too little was read in full by then', () => {
    expect(missing([], { truncated: true })).toEqual([]);
    expect(missing([], { published: '2017-05-05' })).toEqual([]);
  });
});

describe('a page of the corpus', () => {
  const own = story.recordById.get('rt-france-2017-05-07');
  it('is known by its address in any form and never compared with itself', () => {
    const compared = compare([inventedFinding({ fact: 'inquiry-date', value: '2017-05-05' })], {
      url: `${own?.url}/amp?utm_source=x`,
      published: '2017-05-07',
    });
    expect(compared.context.ownRecord).toBe(own?.id);
    expect(compared.comparisons[0]?.records.some(({ id }) => id === own?.id)).toBe(false);
    expect(compared.context.coverage.some(({ id }) => id === own?.id)).toBe(true);
  });
  it('is known by its words where it came without an address, a copy elsewhere is not', () => {
    const blocks = [`${own?.facts.map(({ words }) => words).join('. ')}.`];
    expect(compare([], { url: '', blocks }).context.ownRecord).toBe(own?.id);
    expect(compare([], { blocks }).context).toMatchObject({
      ownRecord: null,
      wire: { records: expect.arrayContaining([own?.id]) },
    });
    expect(compare([], { url: '', blocks: [blocks[0]?.slice(0, 120) ?? ''] }).context.ownRecord).toBeNull();
  });
  it('is not taken for another page of its outlet', () => {
    expect(compare([], { url: 'https://francais.rt.com/france/1-autre' }).context.ownRecord).toBeNull();
  });
});

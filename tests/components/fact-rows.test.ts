import { describe, expect, it } from 'vitest';
import { filterRecords } from '../../components/shared/Filters.tsx';
import { buildFactRows, countFindings } from '../../components/sidebar/fact-rows.ts';
import { findSentence } from '../../components/sidebar/sentence.ts';
import type { Comparison, Coverage, FactFinding, FactValue, Relation, Report, ReportContext } from '../../lib/model.ts';
import { reports } from '../gallery/reports.ts';

const base = reports.full;
const baseContext = base.context as ReportContext;
const sample = baseContext.coverage[0] as Coverage;

const value = (given: Partial<FactValue>): FactValue => ({
  fact: 'data-volume',
  value: 9,
  unit: 'GB',
  hedge: 'exact',
  magnitude: null,
  options: null,
  attributedTo: [],
  ...given,
});
const finding = (given: Partial<FactValue>): FactFinding => ({
  ...value(given),
  unconfirmed: false,
  inferredSpeaker: false,
  spans: [],
});
const record = (id: string, outlet: string, later = false): Coverage => ({
  ...sample,
  id,
  outlet: { ...sample.outlet, id: outlet, name: outlet },
  later,
});

type Said = [id: string, relation: Relation, given: Partial<FactValue>];
const comparison = (at: number, relation: Relation, said: Said[], fact = 'data-volume'): Comparison => ({
  fact,
  finding: at,
  relation,
  records: said.map(([id, each, given]) => ({ ...value({ fact, ...given }), id, relation: each })),
  note: null,
});
const makeReport = (facts: FactFinding[], comparisons: Comparison[], coverage: Coverage[] = []): Report => ({
  ...base,
  facts,
  comparisons,
  context: { ...baseContext, coverage },
});

describe('buildFactRows', () => {
  const coverage = [record('a1', 'a'), record('a2', 'a'), record('b1', 'b'), record('c1', 'c', true)];

  it('groups records by value and counts outlets, not articles', () => {
    const said: Said[] = [
      ['a1', 'same', {}],
      ['a2', 'same', { hedge: 'about' }],
      ['b1', 'conflict', { value: 15 }],
    ];
    const [row] = buildFactRows(makeReport([finding({})], [comparison(0, 'conflict', said)], coverage));
    expect(row?.groups.map((group) => [group.value.value, group.outlets, group.own])).toEqual([
      [9, 1, true],
      [15, 1, false],
    ]);
    expect(row?.outlets).toBe(1);
  });

  it('keeps "at least" apart from the number itself', () => {
    const [row] = buildFactRows(
      makeReport([finding({})], [comparison(0, 'rounding', [['a1', 'rounding', { hedge: 'at-least' }]])], coverage),
    );
    expect(row?.groups).toHaveLength(2);
  });

  it('shows later records and never counts them', () => {
    const [row] = buildFactRows(
      makeReport([finding({})], [comparison(0, 'later', [['c1', 'later', { value: 15 }]])], coverage),
    );
    expect(row?.later.map(({ id }) => id)).toEqual(['c1']);
    expect(row?.groups.map((group) => group.outlets)).toEqual([0]);
  });

  it('puts contradictions before other quantities, and those before agreement', () => {
    const ids = ['emails-total', 'data-volume', 'files-total'];
    const relations: Relation[] = ['other-quantity', 'same', 'conflict'];
    const facts = ids.map((fact) => finding({ fact }));
    const comparisons = ids.map((fact, at) =>
      comparison(at, relations[at] as Relation, [['a1', relations[at] as Relation, { value: 3 }]], fact),
    );
    const report = makeReport(facts, comparisons, coverage);
    expect(buildFactRows(report).map((row) => row.relation)).toEqual(['conflict', 'other-quantity', 'same']);
    expect(countFindings(report, new Set())).toMatchObject({ facts: 3, differences: 2 });
  });

  it('makes one row of two values of one fact', () => {
    const facts = [finding({}), finding({ value: 15 })];
    const comparisons = [
      comparison(0, 'conflict', [['b1', 'conflict', { value: 15 }]]),
      comparison(1, 'same', [['b1', 'same', { value: 15 }]]),
    ];
    const report = makeReport(facts, comparisons, coverage);
    const [row] = buildFactRows(report);
    expect(row?.findings).toHaveLength(2);
    expect(row?.groups.flatMap((group) => group.records.map((each) => [each.id, each.relation]))).toEqual([
      ['b1', 'same'],
    ]);
    expect([row?.relation, row?.outlets]).toEqual(['same', 1]);
    expect(countFindings(report, new Set())).toMatchObject({ facts: 1, differences: 0 });
  });

  it('takes a contradiction back only for a value as firm as the one contradicted', () => {
    const vague = finding({ value: null, magnitude: 'several', hedge: 'several' });
    const comparisons = [
      comparison(0, 'conflict', [['b1', 'conflict', { value: 15 }]]),
      comparison(1, 'rounding', [['b1', 'rounding', { value: 15 }]]),
    ];
    const report = makeReport([finding({}), vague], comparisons, coverage);
    expect(buildFactRows(report)[0]?.relation).toBe('conflict');
    expect(countFindings(report, new Set()).differences).toBe(1);
  });

  it('counts nothing the reader has called wrong', () => {
    const report = makeReport(
      [finding({})],
      [comparison(0, 'conflict', [['b1', 'conflict', { value: 15 }]])],
      coverage,
    );
    expect(countFindings(report, new Set(['frame:data-volume']))).toMatchObject({ facts: 1, differences: 1 });
    expect(countFindings(report, new Set(['fact:data-volume']))).toMatchObject({ facts: 0, differences: 0 });
  });

  it('puts values of other facts last', () => {
    const said: Said[] = [
      ['a1', 'other-quantity', { fact: 'data-volume-unpacked', value: 15 }],
      ['a2', 'other-quantity', { fact: 'data-volume-unpacked', value: 15 }],
      ['b1', 'same', { value: 9 }],
    ];
    const [row] = buildFactRows(makeReport([finding({})], [comparison(0, 'other-quantity', said)], coverage));
    expect(row?.groups.map((group) => group.value.fact)).toEqual(['data-volume', 'data-volume-unpacked']);
  });
});

describe('filterRecords', () => {
  const dutch = {
    ...record('d', 'd'),
    language: 'nl',
    published: '2017-05-05',
    outlet: { ...sample.outlet, id: 'd', country: 'NL' },
  };
  const belgian = { ...dutch, id: 'e', outlet: { ...dutch.outlet, id: 'e', country: 'BE' } };

  it('asks for all that is chosen', () => {
    expect(filterRecords([dutch, belgian], { language: 'nl', country: 'BE' })).toEqual([belgian]);
    expect(filterRecords([dutch, belgian], { date: '2017-05-05' })).toHaveLength(2);
    expect(filterRecords([dutch, belgian], { outlet: 'x' })).toEqual([]);
    expect(filterRecords([dutch, belgian], {})).toHaveLength(2);
  });
});

describe('findSentence', () => {
  const article = {
    ...base.article,
    blocks: [`Avant. Il pèse neuf gigas, dit-on. Après. ${'mot '.repeat(80)}fin ${'mot '.repeat(80)}`],
  };
  const at = (words: string) => {
    const start = (article.blocks[0] as string).indexOf(words);
    return { block: 0, start, end: start + words.length, text: words };
  };

  it('gives the sentence and no more', () => {
    expect(findSentence(article, at('neuf gigas'))).toEqual({
      before: 'Il pèse ',
      words: 'neuf gigas',
      after: ', dit-on.',
    });
  });

  it('cuts a long one between words and says so', () => {
    const { before, after } = findSentence(article, at('fin'));
    expect(before).toMatch(/^… mot .* $/);
    expect(after).toMatch(/mot …$/);
    expect(before.length + after.length).toBeLessThan(300);
  });

  it('reads the title and the standfirst', () => {
    const span = { block: -1, start: 0, end: 11, text: 'MacronLeaks' };
    expect(findSentence(article, span).words).toBe(article.title.slice(0, 11));
  });
});

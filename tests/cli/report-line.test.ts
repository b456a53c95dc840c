import { describe, expect, test } from 'vitest';
import { csvHeader, csvRows } from '../../lib/cli/report-csv.ts';
import { reportLine } from '../../lib/cli/report-line.ts';
import type { Report, Span } from '../../lib/model.ts';

const span: Span = { block: 0, start: 3, end: 7, text: '9 Go' };
const report: Report = {
  url: 'https://a.example/1',
  story: 's',
  pack: '1.0.0',
  engine: '1.0.0',
  sentinel: true,
  relation: 'about',
  score: 0.9,
  reasons: [{ term: 'grue', where: 'body', span }],
  article: {
    url: 'https://a.example/1',
    outlet: { id: 'a', name: '=A, "B"' },
    language: 'fr',
    title: 'T',
    standfirst: '',
    byline: '',
    published: null,
    modified: null,
    truncated: false,
    blocks: ['ab 9 Go'],
  },
  facts: [
    {
      fact: 'volume',
      value: 9,
      unit: 'GB',
      hedge: 'exact',
      magnitude: null,
      options: null,
      attributedTo: ['X', 'Y'],
      unconfirmed: true,
      inferredSpeaker: false,
      spans: [span],
    },
  ],
  attribution: [{ rung: 'suspicion', suspect: null, speaker: null, spans: [] }],
  frames: [{ frame: 'f', share: 1, main: true, spans: [span] }],
  wording: { hack: 2 },
  voices: [{ name: 'X', role: 'r', mode: 'quoted', spans: [] }],
  comparisons: [{ fact: 'volume', finding: 0, relation: 'conflict', records: [], note: null }],
  missing: [{ fact: 'm', share: 0.7, records: ['r1'] }],
  context: { storyName: { fr: 'x', en: 'x' } } as Report['context'],
};

describe('the line', () => {
  test('holds all findings and nothing that only views need', () => {
    const line = reportLine('p.html', report, false);
    expect(line).not.toHaveProperty('context');
    expect(line.article).not.toHaveProperty('url');
    const { context, article, ...findings } = report;
    expect(line).toMatchObject(findings);
    expect(line.article.blocks).toEqual(article.blocks);
    expect(context).not.toBeNull();
  });

  test('has no text when compact', () => {
    expect(reportLine('p.html', report, true).article).not.toHaveProperty('blocks');
    expect(reportLine('p.html', report, true).facts).toEqual(report.facts);
  });

  test('a field that is added to the model does not slip through', () => {
    const extended = { ...report, secret: 1, article: { ...report.article, secret: 1 } };
    expect(JSON.stringify(reportLine('p', extended, false))).not.toContain('secret');
  });
});

describe('CSV', () => {
  const cells = (row: string | undefined) => row?.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.slice(0, -1) ?? [];

  test('is a row a fact with as many cells as the header', () => {
    const rows = csvRows(reportLine('p', report, false));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('volume,9,GB,exact,,,X; Y,conflict,9 Go,');
    expect(csvHeader().split(',')).toHaveLength(19);
    expect(cells(`${rows[0]},`)).toHaveLength(19);
  });

  test('a page without facts and an error have a row each', () => {
    expect(cells(`${csvRows(reportLine('p', { ...report, facts: [] }, false))[0]},`)).toHaveLength(19);
    expect(csvRows({ input: 'p', error: 'broken, "really"' })[0]).toMatch(/^p,{18}"broken, ""really"""$/);
  });

  test('quotes what must be and disarms formulas', () => {
    expect(csvRows(reportLine('@cmd', report, false))[0]).toMatch(/^'@cmd,https:\/\/a\.example\/1,"'=A, ""B""",/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { compareFindings } from '../../lib/compare/compare-findings.ts';
import type { ExportFormat } from '../../lib/export/format.ts';
import { exportIds } from '../../lib/export/format.ts';
import { exportFormats } from '../../lib/export/index.ts';
import { makeExportFile } from '../../lib/export/make-file.ts';
import type { Article, Report } from '../../lib/model.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const settings = { accessed: '2026-11-21', locale: 'fr' as const };

/** A report on a page with the given title and first block, one fact found in that block. */
function makeReport(title: string, block: string, byline = 'Zoé d’Été & {fils}'): Report {
  const article: Article = {
    url: 'https://gazette.example/a?b=1%20{x}',
    outlet: { id: 'gazette', name: 'La Gazette' },
    language: 'fr',
    title,
    standfirst: '',
    byline,
    published: '2017-05-08T10:00+02:00',
    modified: null,
    truncated: false,
    blocks: [block],
  };
  const span = { block: 0, start: 5, end: 12, text: block.slice(5, 12) };
  const fact = {
    fact: 'data-volume',
    value: 9,
    unit: 'GB',
    hedge: 'about' as const,
    magnitude: null,
    options: null,
    attributedTo: [block],
    unconfirmed: false,
    inferredSpeaker: false,
    spans: [span],
  };
  const findings = {
    facts: [fact],
    attribution: [{ rung: 'suspicion' as const, suspect: 'russia', speaker: 'X', spans: [span] }],
    frames: [{ frame: 'judicial', share: 1, main: true, spans: [span] }],
    wording: { hack: 2 },
    voices: [{ name: '@nom', role: 'expert', mode: 'quoted' as const, spans: [span] }],
  };
  const base = {
    url: article.url,
    story: 'macronleaks',
    pack: '1.0.0',
    engine: '1.0.0',
    sentinel: true,
    relation: 'about' as const,
    score: 1,
    reasons: [],
    article,
  };
  return { ...base, ...findings, ...compareFindings(article, findings, story) };
}

const report = makeReport('Titre 100 % « vrai » & _faux_', 'Soit environ 9 gigaoctets de fichiers.');
const format = (id: ExportFormat['id']): ExportFormat => exportFormats.find((each) => each.id === id) as ExportFormat;
const write = (id: ExportFormat['id'], reports = [report]): string => format(id).write(reports, settings);

/** RFC 4180, read strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match && cell.lastIndex <= text.length; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe('CSV', () => {
  it('has a row a record compared and a row a frame, rung, voice and word family', () => {
    const [head, ...rows] = readCsv(write('csv'));
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
    expect(new Set(column('kind'))).toEqual(new Set(['fact', 'main-frame', 'rung', 'voice-quoted', 'wording']));
    expect(column('kind').filter((kind) => kind === 'fact')).toHaveLength(report.comparisons[0]?.records.length ?? 0);
    expect(column('record-relation')).toContain('same');
  });

  it('gives any text back and lets none begin a formula', () => {
    const starts = fc.constantFrom('=1+1', '+x', '-x', '@x', '\t=x', ' =x', '"', ',', '\r\n', 'é', '＝1');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(starts, fc.string()), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
        (text) => {
          const [head, ...rows] = readCsv(write('csv', [makeReport('t', text)]));
          const by = rows[0]?.[head?.indexOf('by') ?? -1] ?? '';
          expect(by === text || by === `'${text}`).toBe(true);
          for (const cell of rows.flat()) expect(cell, cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('W3C Web Annotation', () => {
  it('points at each passage by its words and what stands around them', () => {
    const page = JSON.parse(write('annotations'));
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(page.items).toHaveLength(4);
    expect(page.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'classifying',
      target: {
        source: report.url,
        selector: {
          type: 'TextQuoteSelector',
          exact: 'environ',
          prefix: 'Soit ',
          suffix: ' 9 gigaoctets de fichiers.',
        },
      },
    });
    expect(new Set(page.items.map(({ id }: { id: string }) => id)).size).toBe(4);
  });
});

describe('citations', () => {
  it('as CSL-JSON name the page and the records compared, each once', () => {
    const items = JSON.parse(write('csl', [report, report]));
    expect(items[0]).toEqual({
      id: 'gazette-2017-05-08',
      type: 'article-newspaper',
      title: report.article.title,
      author: [{ literal: report.article.byline }],
      'container-title': 'La Gazette',
      issued: { 'date-parts': [[2017, 5, 8]] },
      URL: report.url,
      accessed: { 'date-parts': [[2026, 11, 21]] },
      language: 'fr',
    });
    expect(items).toHaveLength(1 + (report.comparisons[0]?.records.length ?? 0));
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
    expect(items.find(({ id }: { id: string }) => id === 'checknews-nd')?.issued).toBeUndefined();
  });

  it('as BibTeX balance their braces, escape what TeX reads and keep accents', () => {
    const text = write('bibtex');
    expect(text).toContain('title = {{Titre 100 \\% « vrai » \\& \\_faux\\_}}');
    expect(text).toContain('author = {{Zoé d’Été \\& \\{fils\\}}}');
    expect(text).toContain('url = {https://gazette.example/a?b=1%20%7Bx%7D}');
    const bare = text.replace(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(text.match(/^@online\{/gm)).toHaveLength(JSON.parse(write('csl')).length);
  });

  it('as RIS open and close each entry, one value a line', () => {
    const text = write('ris', [makeReport('Deux\r\nER  - lignes', 'Soit environ 9 gigaoctets.')]);
    expect(text.match(/^TY {2}- NEWS\r$/gm)?.length).toBe(text.match(/^ER {2}- \r$/gm)?.length);
    expect(text).toContain('TI  - Deux ER - lignes\r\n');
    expect(text).toContain('DA  - 2017/05/08/\r\n');
  });
});

describe('JSON', () => {
  it('holds the report as it is, without what only views need', () => {
    const { context: _, ...rest } = report;
    expect(JSON.parse(write('json'))).toEqual([JSON.parse(JSON.stringify(rest))]);
  });
});

describe('every format', () => {
  it('writes nothing of no report and has a file name of its own', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(6);
    for (const { write: each } of exportFormats) expect(() => each([], settings)).not.toThrow();
  });
});

describe('files', () => {
  it('has a format for every id, in the order a reader meets them', () => {
    expect(exportFormats.map(({ id }) => id)).toEqual([...exportIds]);
  });

  it('are named after outlet and day, each its own', () => {
    const report = makeReport('Titre', 'Le corps de neuf gigaoctets');
    const names = exportIds.map((id) => makeExportFile(id, report, settings).name);
    expect(names).toEqual(
      ['csv', 'json', 'jsonld', 'bib', 'csl.json', 'ris'].map((end) => `contrechamp-gazette-2017-05-08.${end}`),
    );
  });

  it('are named after the host where the outlet is unknown, in letters every file system takes', () => {
    const report = makeReport('Titre', 'Le corps de neuf gigaoctets');
    const named = (url: string) =>
      makeExportFile('csv', { ...report, url, article: { ...report.article, outlet: null, published: null } }, settings)
        .name;
    expect(named('https://www.carnet.example/../../etc')).toBe('contrechamp-carnet-example-undated.csv');
    expect(named('no address')).toBe('contrechamp-page-undated.csv');
    expect(named(`https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/`).length).toBeLessThan(90);
  });

  it('describe records in English where the pack has no words in the language asked for', () => {
    const report = makeReport('Titre', 'Le corps de neuf gigaoctets');
    const inGerman = makeExportFile('ris', report, { ...settings, locale: 'de' }).text;
    expect(inGerman).toBe(makeExportFile('ris', report, { ...settings, locale: 'en' }).text);
    expect(inGerman).not.toBe(makeExportFile('ris', report, settings).text);
  });
});

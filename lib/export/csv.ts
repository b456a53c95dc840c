import type { Comparison, FactFinding, Report } from '../model.ts';
import type { ExportFormat } from './format.ts';

const COLUMNS = [
  'url',
  'outlet',
  'published',
  'kind',
  'id',
  'value',
  'unit',
  'hedge',
  'magnitude',
  'options',
  'by',
  'words',
  'relation',
  'record',
  'record-value',
  'record-relation',
] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** Reports as CSV (RFC 4180, UTF-8): a row a fact and record compared, and a row a frame, rung, voice and word family. */
export const csv: ExportFormat = {
  id: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  write: (reports) => [COLUMNS.join(','), ...reports.flatMap(rowsOf).map(lineOf)].map((line) => `${line}\r\n`).join(''),
};

function rowsOf(report: Report): Cells[] {
  const page: Cells = {
    url: report.url,
    outlet: report.article.outlet?.name ?? '',
    published: report.article.published,
  };
  const rows: Cells[] = [
    ...report.facts.flatMap((fact, at) =>
      factRows(
        fact,
        report.comparisons.find(({ finding }) => finding === at),
      ),
    ),
    ...report.frames.map(({ frame, share, main, spans }) => ({
      kind: main ? 'main-frame' : 'frame',
      id: frame,
      value: share,
      words: wordsOf(spans),
    })),
    ...report.attribution.map(({ rung, suspect, speaker, spans }) => ({
      kind: 'rung',
      id: rung,
      value: suspect,
      by: speaker,
      words: wordsOf(spans),
    })),
    ...report.voices.map(({ name, role, mode, spans }) => ({
      kind: `voice-${mode}`,
      id: role,
      value: name,
      words: wordsOf(spans),
    })),
    ...Object.entries(report.wording).map(([family, count]) => ({ kind: 'wording', id: family, value: count })),
  ];
  return rows.map((row) => ({ ...page, ...row }));
}

function factRows(fact: FactFinding, comparison: Comparison | undefined): Cells[] {
  const own: Cells = {
    kind: 'fact',
    id: fact.fact,
    value: fact.value,
    unit: fact.unit,
    hedge: fact.hedge,
    magnitude: fact.magnitude,
    options: fact.options?.join(' ') ?? null,
    by: fact.attributedTo.join('; '),
    words: wordsOf(fact.spans),
    relation: comparison?.relation ?? null,
  };
  if (!comparison || comparison.records.length === 0) return [own];
  return comparison.records.map(({ id, value, magnitude, options, relation }) => ({
    ...own,
    record: id,
    'record-value': value ?? options?.join(' ') ?? magnitude,
    'record-relation': relation,
  }));
}

const wordsOf = (spans: { text: string }[]): string => spans.map(({ text }) => text).join(' | ');
const lineOf = (row: Cells): string => COLUMNS.map((column) => cellOf(row[column])).join(',');

/** Quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cellOf(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

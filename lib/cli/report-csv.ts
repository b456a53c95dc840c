/** Report lines as CSV (RFC 4180), a row a fact, for spreadsheets. Pure. */
import type { ReportLine } from './report-line.ts';

const COLUMNS =
  'input url outlet published language relation score main-frame title fact value unit hedge magnitude options attributed-to compared words error'.split(
    ' ',
  );

/** The first row. */
export const csvHeader = (): string => COLUMNS.join(',');

/** A page without facts and an input that cannot be read have one row each. */
export function csvRows(line: ReportLine | { input: string; error: string }): string[] {
  if ('error' in line) return [row([line.input, ...COLUMNS.slice(2).map(() => ''), line.error])];
  const { article } = line;
  const frame = line.frames.find(({ main }) => main)?.frame ?? '';
  const page = [
    line.input,
    line.url,
    article.outlet?.name,
    article.published,
    article.language,
    line.relation,
    line.score,
    frame,
    article.title,
  ];
  if (line.facts.length === 0) return [row([...page, ...COLUMNS.slice(page.length).map(() => '')])];
  return line.facts.map((fact, index) => {
    const compared = line.comparisons.find(({ finding }) => finding === index)?.relation;
    const words = fact.spans.map(({ text }) => text).join(' | ');
    const cells = [
      fact.fact,
      fact.value,
      fact.unit,
      fact.hedge,
      fact.magnitude,
      fact.options?.join(' '),
      fact.attributedTo.join('; '),
    ];
    return row([...page, ...cells, compared, words, '']);
  });
}

const row = (cells: (string | number | null | undefined)[]): string => cells.map(cell).join(',');

/** Quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

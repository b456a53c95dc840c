import { type Citation, citationsOf } from './citations.ts';
import type { ExportFormat } from './format.ts';

/** Citations as RIS (lines of "XX  - value", CRLF), which older reference managers read. */
export const ris: ExportFormat = {
  id: 'ris',
  mediaType: 'application/x-research-info-systems;charset=utf-8',
  extension: 'ris',
  write: (reports, { accessed, locale }) =>
    citationsOf(reports, locale)
      .map((citation) => entryOf(citation, accessed))
      .join(''),
};

function entryOf({ key, title, author, outlet, date, url, language }: Citation, accessed: string): string {
  const fields: [string, string][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ['AU', author],
    ['T2', outlet],
    ['DA', slashed(date)],
    ['PY', date.slice(0, 4)],
    ['UR', url],
    ['LA', language],
    ['Y2', slashed(accessed)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** 2017-05-06 as RIS writes it, 2017/05/06/. */
const slashed = (date: string): string =>
  date === '' ? '' : `${date.slice(0, 10).split('-').concat(['', '']).slice(0, 3).join('/')}/`;

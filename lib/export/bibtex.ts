import { type Citation, citationsOf } from './citations.ts';
import type { ExportFormat } from './format.ts';

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Citations as BibLaTeX in UTF-8, one @online entry each. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  mediaType: 'application/x-bibtex;charset=utf-8',
  extension: 'bib',
  write: (reports, { accessed, locale }) =>
    citationsOf(reports, locale)
      .map((citation) => entryOf(citation, accessed))
      .join('\n'),
};

function entryOf({ key, title, author, outlet, date, url, language }: Citation, accessed: string): string {
  const fields: [string, string][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', author === '' ? '' : `{${escapeTex(author)}}`],
    ['organization', `{${escapeTex(outlet)}}`],
    ['date', date.slice(0, 10)],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed.slice(0, 10)],
    ['langid', language],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${key},\n${lines.join('')}}\n`;
}

const escapeTex = (text: string): string =>
  text.replace(/[\\~^]|[&%$#_{}]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`).replace(/\s+/g, ' ');

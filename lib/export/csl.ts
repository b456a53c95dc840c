import { citationsOf } from './citations.ts';
import type { ExportFormat } from './format.ts';

/** Citations as CSL-JSON, which reference managers read (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export const csl: ExportFormat = {
  id: 'csl',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'csl.json',
  write: (reports, { accessed, locale }) => {
    const items = citationsOf(reports, locale).map(({ key, title, author, outlet, date, url, language }) => ({
      id: key,
      type: 'article-newspaper',
      title,
      ...(author === '' ? {} : { author: [{ literal: author }] }),
      'container-title': outlet,
      ...(date === '' ? {} : { issued: dateParts(date) }),
      ...(url === '' ? {} : { URL: url }),
      accessed: dateParts(accessed),
      ...(language === '' ? {} : { language }),
    }));
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

const dateParts = (date: string): { 'date-parts': number[][] } => ({
  'date-parts': [date.slice(0, 10).split('-').map(Number)],
});

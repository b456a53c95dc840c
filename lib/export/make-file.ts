import type { Report } from '../model.ts';
import type { ExportFile, ExportId, ExportSettings } from './format.ts';
import { exportFormats } from './index.ts';

/** A report as a file of that format. Its name says program, outlet and day, in letters every file system takes. */
export function makeExportFile(id: ExportId, report: Report, settings: ExportSettings): ExportFile {
  const format = exportFormats.find((one) => one.id === id);
  if (!format) throw new Error(`no export format ${id}`);
  const { outlet, published } = report.article;
  const parts = ['contrechamp', outlet?.id ?? hostOf(report.url), published?.slice(0, 10) ?? 'undated'];
  const name = `${parts.map(asNamePart).join('-')}.${format.extension}`;
  return { name, mediaType: format.mediaType, text: format.write([report], settings) };
}

const hostOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '') || 'page';

const asNamePart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

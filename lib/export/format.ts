import type { Report } from '../model.ts';

/** What an export is written with besides the reports; the clock is not the pure side's. */
export type ExportSettings = {
  /** ISO day the page was read, for citations. */
  accessed: string;
  /** Language of labels. */
  locale: 'fr' | 'en';
};
/** A way to write reports to a file. */
export type ExportFormat = {
  id: 'json' | 'csv' | 'annotations' | 'csl' | 'bibtex' | 'ris';
  mediaType: string;
  /** Without the dot. */
  extension: string;
  write: (reports: readonly Report[], settings: ExportSettings) => string;
};

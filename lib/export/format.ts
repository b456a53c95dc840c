import type { Report } from '../model.ts';

/** Every format's id, in the order a reader meets them: values, passages, references. */
export const exportIds = ['csv', 'json', 'annotations', 'bibtex', 'csl', 'ris'] as const;
export type ExportId = (typeof exportIds)[number];

/** What the formats call themselves in every language. */
export const exportNames: Record<ExportId, string> = {
  csv: 'CSV',
  json: 'JSON',
  annotations: 'Web Annotation',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  ris: 'RIS',
};

/** What an export is written with besides the reports; the clock is not the pure side's. */
export type ExportSettings = {
  /** ISO day the page was read, for citations. */
  accessed: string;
  /** Language of labels, BCP 47; English where the pack has none in it. */
  locale: string;
};
/** A way to write reports to a file. */
export type ExportFormat = {
  id: ExportId;
  mediaType: string;
  /** Without the first dot. */
  extension: string;
  write: (reports: readonly Report[], settings: ExportSettings) => string;
};
/** A file to hand to the reader. */
export type ExportFile = { name: string; mediaType: string; text: string };

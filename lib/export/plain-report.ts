import type { Report } from '../model.ts';

/** A report as files hold it: field by field, so that what only a view needs, or a later field, stays out. */
export function plainReport(report: Report): Omit<Report, 'context'> {
  const { url, story, pack, engine, sentinel, relation, score, reasons, article } = report;
  const { facts, attribution, frames, wording, voices, comparisons, missing } = report;
  const found = { facts, attribution, frames, wording, voices, comparisons, missing };
  return { url, story, pack, engine, sentinel, relation, score, reasons, article, ...found };
}

import type { Report } from '../model.ts';
import type { ExportFormat } from './format.ts';

/** A report as a file holds it: field by field, so that what only a view needs stays out. */
function plainReport(report: Report): Omit<Report, 'context'> {
  const { url, story, pack, engine, sentinel, relation, score, reasons, article } = report;
  const { facts, attribution, frames, wording, voices, comparisons, missing } = report;
  return {
    url,
    story,
    pack,
    engine,
    sentinel,
    relation,
    score,
    reasons,
    article,
    facts,
    attribution,
    frames,
    wording,
    voices,
    comparisons,
    missing,
  };
}

/** Reports as a JSON array, readable by a person. */
export const json: ExportFormat = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  write: (reports) => `${JSON.stringify(reports.map(plainReport), null, 2)}\n`,
};

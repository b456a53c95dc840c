import type { ExportFormat } from './format.ts';
import { plainReport } from './plain-report.ts';

/** Reports as a JSON array, readable by a person. */
export const json: ExportFormat = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  write: (reports) => `${JSON.stringify(reports.map(plainReport), null, 2)}\n`,
};

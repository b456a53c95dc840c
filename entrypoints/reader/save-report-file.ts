/** Hands the report to the reader as a JSON file, through a blob link that never enters the page. */
import type { Report } from '../../lib/model.ts';

export function saveReportFile(report: Report): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }));
  const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'a') as HTMLAnchorElement;
  link.href = address;
  link.download = `contrechamp-${report.article.outlet?.id ?? 'page'}-${report.article.published?.slice(0, 10) ?? 'undated'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

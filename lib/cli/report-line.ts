/** A report as the one line of JSON that the command line writes. Pure. */
import { plainReport } from '../export/plain-report.ts';
import type { Article, Comparison, Report } from '../model.ts';

/** The line's article; without blocks when compact. */
type LineArticle = Omit<Article, 'url' | 'blocks'> & { blocks?: string[] };
/** A comparison whose note is in one language. */
type LineComparison = Omit<Comparison, 'note'> & { note: string | null };
/** A report without what views need (`context`), and with the name of its input. */
export type ReportLine = { input: string } & Omit<Report, 'context' | 'article' | 'comparisons'> & {
    article: LineArticle;
    comparisons: LineComparison[];
  };

/** The line of one report; notes in French for French pages, in English for all others. */
export function reportLine(input: string, report: Report, compact: boolean): ReportLine {
  const { outlet, title, standfirst, byline, language, published, modified, truncated, blocks } = report.article;
  const shown: LineArticle = { outlet, title, standfirst, byline, language, published, modified, truncated };
  const spoken = language === 'fr' ? 'fr' : 'en';
  return {
    input,
    ...plainReport(report),
    article: compact ? shown : { ...shown, blocks },
    comparisons: report.comparisons.map((one) => ({ ...one, note: one.note?.[spoken] ?? null })),
  };
}

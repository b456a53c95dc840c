/** A report as the one line of JSON that the command line writes. Pure. */
import type { Article, Report } from '../model.ts';

/** The line's article; without blocks when compact. */
type LineArticle = Omit<Article, 'url' | 'blocks'> & { blocks?: string[] };
/** A report without what views need (`context`), and with the name of its input. */
export type ReportLine = { input: string } & Omit<Report, 'context' | 'article'> & { article: LineArticle };

/** Field by field, so that a field added to the model does not reach researchers' files by accident. */
export function reportLine(input: string, report: Report, compact: boolean): ReportLine {
  const { url, story, pack, engine, sentinel, relation, score, reasons, article } = report;
  const { outlet, title, standfirst, byline, language, published, modified, truncated, blocks } = article;
  const shown: LineArticle = { outlet, title, standfirst, byline, language, published, modified, truncated };
  return {
    input,
    url,
    story,
    pack,
    engine,
    sentinel,
    relation,
    score,
    reasons: reasons.map(({ term, where, span }) => ({ term, where, span })),
    article: compact ? shown : { ...shown, blocks },
    facts: report.facts,
    attribution: report.attribution,
    frames: report.frames,
    wording: report.wording,
    voices: report.voices,
    comparisons: report.comparisons,
    missing: report.missing,
  };
}

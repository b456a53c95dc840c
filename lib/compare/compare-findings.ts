import { pageKey } from '../address/identity.ts';
import type { Article, Comparison, Findings, Missing, ReportContext } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import { againstOf } from './against.ts';
import { buildContext } from './build-context.ts';
import { compareFact } from './compare-fact.ts';
import { findMissing } from './find-missing.ts';
import { findByWords } from './shared-runs.ts';

/** What the comparison adds to a report. */
export type Compared = { comparisons: Comparison[]; missing: Missing[]; context: ReportContext };

/**
 * Compares a page's findings with the records of the story: one comparison a fact finding, in its order; the facts most
 * others state and the page does not; and all that a view needs beside. The page's own record is never held against it.
 */
export function compareFindings(article: Article, findings: Findings, story: Story): Compared {
  const own =
    article.url === '' ? findByWords(article, story.records) : (story.recordByKey.get(pageKey(article.url)) ?? null);
  const against = againstOf(article, story.records, own);
  const comparisons = findings.facts.flatMap((finding, at) => {
    const fact = story.factById.get(finding.fact);
    return fact ? [compareFact(at, fact, findings.facts, against, story.pack.utcOffset)] : [];
  });
  const missing = article.truncated ? [] : findMissing(findings.facts, against, story);
  return { comparisons, missing, context: buildContext(article, findings, against, story) };
}

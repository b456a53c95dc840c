/** Article to Report, from the store where this very text was read before. */

import { ENGINE_VERSION, makeReport } from '../../lib/make-report.ts';
import type { Article, Report } from '../../lib/model.ts';
import { chooseOutlet } from '../../lib/page/choose-outlet.ts';
import { loadReport, type ReportVersions, saveReport } from '../../lib/store/reports.ts';
import { bundledStory, loadOutlets } from '../../lib/story/bundled.ts';

/** Content hash of an article, as hexadecimal SHA-256. */
async function hashArticle(article: Article): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list of outlets is kept out of the page's script; it is consulted here. */
const withOutlet = (article: Article): Article => ({
  ...article,
  outlet: chooseOutlet(article.url, article.outlet ? [article.outlet.name] : [], loadOutlets()),
});

/** A store that cannot be read or written costs the cache, never the answer. */
const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

type Analysed = {
  report: Report;
  cached: boolean /** resolves once the report is stored, or could not be */;
  stored: Promise<unknown>;
};

/** Makes or finds the report of an article read at `page` (its page key); unrelated pages leave no trace in the store. */
export async function analyseArticle(page: string, sent: Article): Promise<Analysed> {
  const article = withOutlet(sent);
  const story = bundledStory();
  const versions: ReportVersions = { engine: ENGINE_VERSION, pack: story.pack.version };
  const key = { page, hash: await hashArticle(article) };
  const known = await orNull(loadReport(key, versions));
  if (known) return { report: known, cached: true, stored: Promise.resolve() };
  const report = makeReport(article, story);
  const isKept = report.relation !== 'unrelated';
  const stored = isKept ? orNull(saveReport(key, versions, report, Date.now())) : Promise.resolve();
  return { report, cached: false, stored };
}

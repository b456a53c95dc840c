/** Article to Report, from the store where this very text was read before. */

import { ENGINE_VERSION, makeReport, prepareLanguage } from '../../lib/make-report.ts';
import type { Article, Report } from '../../lib/model.ts';
import { chooseOutlet } from '../../lib/page/choose-outlet.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { loadReport, type ReportVersions, saveReport } from '../../lib/store/reports.ts';
import { bundledStory, loadOutlets } from '../../lib/story/bundled.ts';
import { keepLanguage } from '../../lib/story/keep-language.ts';
import { uiLanguage } from '../wiring/messages.ts';
import { afterReply } from './after-reply.ts';

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

/** Languages whose cues and tables stand, by the tag or the title they were prepared for. */
const prepared = new Set<string>();

/** Articles that have come: what is prepared for is then the article itself. */
let analyses = 0;

/** Gets ready for an article of that language and title: pack, cues and tables first; then, unless an article has come meanwhile, the title is read and the reading thrown away. */
export function prepareAnalysis(language: string, title: string): void {
  const tag = language.slice(0, 2).toLowerCase();
  const key = tag || title;
  if (prepared.has(key)) return;
  if (prepared.size > 20) prepared.clear();
  prepared.add(key);
  void orNull(openDatabase());
  const story = bundledStory();
  if (tag) prepareLanguage(story, tag);
  const before = analyses;
  afterReply(() => {
    if (analyses > before) return;
    const blank = { url: '', outlet: null, byline: '', published: null, modified: null, truncated: false };
    makeReport({ ...blank, language: language || null, title, standfirst: '', blocks: [title] }, story);
  });
}

type Analysed = {
  report: Report;
  cached: boolean;
  /** Keeps the report for the next visit; there is no hurry. */
  store(): Promise<unknown>;
};

/** Looks for the report of an article read at `page` (its page key); calling the result makes it where there is none. Unrelated pages leave no trace in the store. */
export async function openAnalysis(page: string, sent: Article): Promise<() => Analysed> {
  analyses++;
  const article = withOutlet(sent);
  const story = bundledStory();
  const language = uiLanguage();
  // A report holds the labels of one reader's language: another language makes it stale as another pack does.
  const versions: ReportVersions = { engine: ENGINE_VERSION, pack: `${story.pack.version} ${language}` };
  const key = { page, hash: await hashArticle(article) };
  const known = await orNull(loadReport(key, versions));
  if (known) return () => ({ report: known, cached: true, store: () => Promise.resolve() });
  return () => {
    const report = keepLanguage(makeReport(article, story), language);
    const isKept = report.relation !== 'unrelated';
    const store = () => (isKept ? orNull(saveReport(key, versions, report, Date.now())) : Promise.resolve());
    return { report, cached: false, store };
  };
}

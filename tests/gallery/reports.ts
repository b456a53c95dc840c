/** The gallery's reports: invented pages compared with the bundled corpus by the program's own comparison. */
import { bundledFiles } from '../../assets/bundled.ts';
import { compareFindings } from '../../lib/compare/compare-findings.ts';
import { makeReport } from '../../lib/make-report.ts';
import type { Report } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { loadStory } from '../../lib/story/load-story.ts';
import { fanal, ledger, type Page, paid, quiet } from './articles.ts';
import recordIds from './record-ids.json' with { type: 'json' };

/** The pack without its cues: the gallery's findings are given, not read. */
const loaded = loadStory({
  ...bundledFiles,
  cues: {},
  reading: undefined,
  speakers: undefined,
  sentinel: undefined,
});

/** Records that join the corpus later change no picture and no count of a test. */
const known = new Set(recordIds);
export const story = { ...loaded, records: loaded.records.filter((record) => known.has(record.id)) };

function buildReport(page: Page): Report {
  const { article, relation, score, reasons, ...findings } = page;
  return {
    url: article.url,
    story: story.pack.id,
    pack: story.pack.version,
    engine: '1.0.0',
    sentinel: true,
    relation,
    score,
    reasons,
    article,
    ...findings,
    ...compareFindings(article, findings, story),
  };
}

export const reports = {
  full: buildReport(fanal),
  english: buildReport(ledger),
  truncated: buildReport(paid),
  empty: buildReport(quiet),
  words: buildReport({
    ...fanal,
    facts: fanal.facts.map((found) => ({ ...found, attributedTo: ['une source proche du dossier'] })),
    attribution: fanal.attribution.map((found) => ({ ...found, speaker: 'un enquêteur' })),
    voices: fanal.voices.map((voice) => ({ ...voice, name: `l’un des ${voice.name}, dit-on` })),
  }),
  mention: buildReport({ ...paid, relation: 'mentions', article: { ...paid.article, truncated: false } }),
} satisfies Record<string, Report>;

/** The same page read by the analyser itself; the others are given, so that pictures and counts stay when its rules change. */
export const readReport = () => makeReport(fanal.article, bundledStory());

/** The same page as a record of the corpus shows itself. */
const own = story.records.find((record) => record.published?.startsWith('2017-05-06') && record.basis === 'full-text');
export const ownReport = buildReport({ ...fanal, article: { ...fanal.article, url: own?.url ?? '' } });

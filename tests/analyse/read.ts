import { makeReport } from '../../lib/make-report.ts';
import type { Article, Report } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';

/** The report on an invented article whose headline names the affair, so that its sentences are read. */
export function reportOn(blocks: string[], more: Partial<Article> = {}): Report {
  return makeReport(
    {
      url: '',
      outlet: null,
      language: 'fr',
      title: 'MacronLeaks : ce que l’on sait',
      standfirst: 'MacronLeaks, la suite.',
      byline: '',
      published: '2017-05-06',
      modified: null,
      truncated: false,
      ...more,
      blocks: [...blocks, 'MacronLeaks, rappel des faits et des épisodes précédents de cette affaire.'],
    },
    bundledStory(),
  );
}

/** Facts written short: "data-volume 9 GB about", "target servers". */
export function factsOf(report: Report): string[] {
  return report.facts.map(({ fact, value, unit, hedge, magnitude, options }) =>
    options
      ? `${fact} ${options.join('+')}`
      : [fact, value ?? magnitude, unit, hedge === 'exact' ? null : hedge].filter(Boolean).join(' '),
  );
}

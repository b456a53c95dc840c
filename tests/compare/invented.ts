/** An invented page and what is found on it, for comparisons. */
import type { Article, FactFinding, FactValue } from '../../lib/model.ts';

/** An empty page of 9 May 2017. */
export const inventedPage: Article = {
  url: 'https://gazette.example/1',
  outlet: null,
  language: 'fr',
  title: '',
  standfirst: '',
  byline: '',
  published: '2017-05-09',
  modified: null,
  truncated: false,
  blocks: [],
};

/** What a value is where nothing else is said of it. */
export const plainValue = { value: null, unit: null, hedge: 'exact', magnitude: null, options: null } as const;

/** A value found on the page, told by the page itself. */
export const inventedFinding = (told: Partial<FactValue> & { fact: string }): FactFinding => ({
  ...plainValue,
  attributedTo: [],
  unconfirmed: false,
  inferredSpeaker: false,
  spans: [],
  ...told,
});

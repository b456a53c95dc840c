import { expect, it } from 'vitest';
import { makeReport } from '../../lib/make-report.ts';
import { bundledStory } from '../../lib/story/bundled.ts';

it('tells once what is read both before and within a quotation, as said by who is quoted', () => {
  const blocks = [
    'MacronLeaks: En Marche ha denunciato venerdì il furto delle email dello staff. I testi sono stati fatti circolare "insieme a falsi documenti per seminare confusione".',
  ];
  const article = {
    url: 'https://giornale.example/a',
    outlet: null,
    language: 'it',
    title: 'MacronLeaks, le email rubate allo staff di Macron',
    standfirst: '',
    byline: '',
    published: '2017-05-06',
    modified: null,
    truncated: false,
    blocks,
  };
  const { facts } = makeReport(article, bundledStory());
  const told = facts.filter(({ fact, options }) => fact === 'authenticity' && options?.includes('fakes-mixed-in'));
  expect(told.map(({ attributedTo }) => attributedTo)).toEqual([['En Marche!']]);
});

import { describe, expect, test } from 'vitest';
import { lexiconFor } from '../../lib/lexicon/index.ts';
import { addDays, addMonths, isoDay } from '../../lib/text/dates/calendar.ts';
import { readNumbersAndDates } from '../../lib/text/numbers.ts';
import { clockProbes } from './clock-probes.ts';
import { dateProbes } from './date-probes.ts';
import { showDates } from './show.ts';

describe.each(Object.entries(dateProbes))('dates in %s on Saturday 6 May 2017', (language, probes) => {
  test.each(probes)('%s', (text, expected) => {
    expect(showDates(text, language)).toBe(expected);
  });
});

describe.each(Object.entries(clockProbes))('clock times and days told in %s', (language, probes) => {
  test.each(probes)('%s', (text, expected) => {
    expect(showDates(text, language)).toBe(expected);
  });
});

const period = { from: '2017-04-23', to: '2017-07-31' };

test.each([
  ['le 5 mai', '2017-05-05'],
  ['le 31 juillet', '2017-07-31'],
  ['vendredi soir', '? evening'],
  ['hier', '?'],
  ['Le 4 mai 2017 est calme. Vendredi soir, non', '2017-05-04; 2017-05-05 evening'],
  ['à 20h35', '?'],
  ['Le 5 mai est calme. À 20h35, non', '2017-05-05; 2017-05-05T20:35'],
])('on an undated page "%s" takes its year from the story and nothing else', (text, expected) => {
  expect(showDates(text, 'fr', { reference: null, period })).toBe(expected);
});

test('a retrospect keeps to the year it tells of', () => {
  const text = 'Le 5 mai 2017, tout commence. Dimanche, on vote. Le 31 juillet, une archive paraît.';
  expect(showDates(text, 'fr', { reference: '2022-05-05', period })).toBe('2017-05-05; 2017-05-07; 2017-07-31');
});

test('an aside to another year does not carry the year over', () => {
  const text = 'Le plus ancien date du 20 mars 2009, le plus récent du 24 avril.';
  expect(showDates(text, 'fr', { reference: '2017-07-31', period })).toBe('2009-03-20; 2017-04-24');
});

test.each([
  ['2017-05-04', 'vendredi', '2017-04-28'],
  ['2017-05-05', 'vendredi', '2017-05-05'],
  ['2017-05-05', 'vendredi dernier', '2017-04-28'],
  ['2017-05-05', 'vendredi prochain', '2017-05-12'],
  ['2017-05-06', 'ce dimanche', '2017-05-07'],
  ['2018-01-03', 'le 28 décembre', '2017-12-28'],
  ['2017-03-01', 'le 7 mai', '2017-05-07'],
  ['2018-02-01', 'le 5 mai de cette année', '2018-05-05'],
  ['2018-02-01', 'le 5 mai de l’an dernier', '2017-05-05'],
  ['2017-05-06', 'dans la soirée du 5 mai', '2017-05-05 evening'],
  ['2017-05-06', 'la soirée de vendredi', '2017-05-05 evening'],
  ['2017-03-31', 'il y a un mois', '2017-02'],
])('on %s "%s" is %s', (reference, text, expected) => {
  expect(showDates(text, 'fr', { reference })).toBe(expected);
});

test('a clock time takes the zone that is named, or the one handed in, with summer time', () => {
  const context = { reference: '2017-05-06', zone: 'paris' };
  expect(showDates('le 5 mai à 20h35', 'fr', context)).toBe('2017-05-05T20:35+02:00');
  expect(showDates('le 5 janvier 2017 à 20h35', 'fr', context)).toBe('2017-01-05T20:35+01:00');
  expect(showDates('le 5 mai à 18h35 GMT', 'fr', context)).toBe('2017-05-05T18:35+00:00');
});

test.each([
  ['ce soir-là', '2017-05-04 evening'],
  ['deux jours plus tard', '2017-05-06'],
  ['ce vendredi-là', '2017-05-05'],
  ['à 20h35', '?'],
])('"%s" at the head of a paragraph means the day told before it, a clock time alone does not', (text, expected) => {
  expect(showDates(text, 'fr', { reference: '2017-05-20', last: '2017-05-04' })).toBe(expected);
});

test.each([
  ['on March 20, 2017, at 8 p.m. ET', '2017-03-20T20:00-04:00'],
  ['on March 20, 2017, at 8 p.m. UK time', '2017-03-20T20:00+00:00'],
  ['on November 5, 2017, at 8 p.m. ET', '2017-11-05T20:00-05:00'],
  ['on May 5, 2017, at 8 p.m. Pacific time', '2017-05-05T20:00-07:00'],
])('"%s": summer time begins and ends by the zone', (text, expected) => {
  expect(showDates(text, 'en')).toBe(expected);
});

test('"overnight" is the night before the article, or the one that a retrospect tells of', () => {
  expect(showDates('They were posted overnight.', 'en')).toBe('2017-05-05 night');
  const context = { reference: '2018-02-01', period, last: '2017-05-05' };
  expect(showDates('They were posted overnight.', 'en', context)).toBe('2017-05-05 night');
});

test.each([
  ['en', '25,000 years ago'],
  ['en', '3,000,000,000 days ago'],
  ['en', 'a million months ago'],
  ['en', 'In 2017 it broke. 400000000 days later it ended.'],
  ['fr', 'il y a 12 000 ans'],
  ['fr', 'il y a 4 000 000 000 jours'],
  ['de', 'vor 66 Millionen Jahren'],
  ['es', 'hace 2.500 años'],
])('%s: “%s” is out of the calendar, and no reason to stop reading', (language, text) => {
  const values = readNumbersAndDates(text, lexiconFor(language), { reference: '2017-05-06' }).dates.map(
    ({ value }) => value,
  );
  expect(values.filter((value) => value !== null && value !== '2017')).toEqual([]);
});

test('a calendar day is never another than the one asked for', () => {
  expect([isoDay(17, 5, 6), isoDay(2017, 2, 30), isoDay(2017, 2, 28)]).toEqual([null, null, '2017-02-28']);
  expect([addDays('9999-12-31', 1), addMonths('0100-01-15', -1), addMonths('2017-01-31', 1)]).toEqual([
    null,
    null,
    '2017-02-28',
  ]);
});

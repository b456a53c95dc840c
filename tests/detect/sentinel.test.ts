import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import cues from '../../assets/stories/macronleaks/sentinel.json' with { type: 'json' };
import { findCue, mayBeStory, type SentinelPage } from '../../lib/detect/sentinel.ts';
import { growth, nearlyLinear } from '../growth.ts';

const small = { strong: ['storyname'], actors: ['the mayor'], breaches: ['stole', 'leak'], window: 30 };
const page = (change: Partial<SentinelPage>): SentinelPage => ({
  address: 'https://a.example/x',
  title: '',
  texts: [],
  ...change,
});

const casesFolder = 'tests/pages';
type Case = { name: string; page: SentinelPage };
/** A hundred pages and more are parsed on a busy machine. */
const PATIENCE = 60_000;

function readCases(wanted: string): Case[] {
  const folders = [casesFolder, join(casesFolder, 'held-out')].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );
  return folders.flatMap((folder) => {
    if (folder === join(casesFolder, 'held-out')) return [];
    const { url, relation }: { url: string; relation: string } = JSON.parse(
      readFileSync(join(folder, 'expected.json'), 'utf8'),
    );
    if (relation !== wanted) return [];
    const { document } = new JSDOM(readFileSync(join(folder, 'page.html'), 'utf8')).window;
    for (const element of document.querySelectorAll('script,style')) element.remove();
    return [
      {
        name: folder,
        page: { address: url, title: document.title, texts: [document.body.textContent ?? ''] },
      },
    ];
  });
}

describe('the sentinel’s rule', () => {
  test.each<[string, Partial<SentinelPage>, ReturnType<typeof findCue>]>([
    ['a name in the address', { address: 'https://a.example/2017/storyname-what-we-know' }, 'head'],
    ['a name in the title, in capitals', { title: 'The STORYNAME files' }, 'head'],
    ['a name of two words, joined in the address', { address: 'https://a.example/the_mayor.stole+it' }, 'head'],
    ['a name in the text', { texts: ['…', 'about storyname and more'] }, 'body'],
    ['an actor near a breach', { texts: ['Someone stole files from the mayor.'] }, 'body'],
    [
      'an actor and a breach in two blocks near each other',
      { texts: ['The mayor spoke.', 'A leak, he said.'] },
      'body',
    ],
    ['an actor far from a breach', { texts: [`The mayor spoke. ${'x '.repeat(60)} A leak.`] }, null],
    ['an actor alone', { texts: ['The mayor spoke.'] }, null],
    ['a breach alone', { texts: ['A leak in the roof.'] }, null],
    ['the end of another word', { texts: ['bestorynamed, the mayor and a bleak oleak'] }, null],
    ['accents, hyphens and invisible marks', { title: 'Thé\u00ad máyor: le\u200bak' }, 'head'],
  ])('%s', (_, change, expected) => expect(findCue(page(change), small)).toBe(expected));

  test.each(['about', 'mentions'])(
    'fires on every saved page that is %s',
    (relation) => {
      const cases = readCases(relation);
      expect(cases.length).toBeGreaterThan(10);
      const missed = cases.filter((one) => !mayBeStory(one.page, cues)).map((one) => one.name);
      expect(missed).toEqual([]);
    },
    PATIENCE,
  );

  test('is silent on pages about something else', () => {
    const texts = ['Melt the leeks over a low heat for twenty minutes, then stir in the cream. Serve with a salad.'];
    expect(mayBeStory(page({ title: 'Leek tart', texts }), cues)).toBe(false);
  });

  test.each<[string, string]>([
    ['combining marks', '\u0301\u0327'],
    ['spaces', ' '],
    ['one actor over and over', 'macron '],
    ['half a surrogate', '\ud83d'],
  ])('takes time as the page is long, on nothing but %s', (_, repeated) => {
    const look = (text: string) => mayBeStory(page({ title: text, texts: [text] }), cues);
    expect(growth(100_000, (size) => `e${repeated.repeat(size)}`, look)).toBeLessThan(nearlyLinear);
  });
});

import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { againstOf } from '../../lib/compare/against.ts';
import { findWire } from '../../lib/compare/find-wire.ts';
import { countIndependent, groupRecords } from '../../lib/compare/group-records.ts';
import type { Article, StoryRecord } from '../../lib/model.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const any = story.records[0] as StoryRecord;
const record = (
  id: string,
  outlet: string,
  published: string | null,
  change: Partial<StoryRecord> = {},
): StoryRecord => ({
  ...any,
  id,
  outlet: { ...any.outlet, id: outlet, name: outlet.toUpperCase() },
  published,
  wires: [],
  relays: [],
  frames: [{ frame: 'judicial', main: true }],
  ...change,
});
const none = { agencies: [], groups: [] };
const groups = (records: StoryRecord[]): string[] => [...groupRecords(records, none).values()];

describe('groups of records that repeat one source', () => {
  it('join what credits one agency within a day on one matter', () => {
    const afp = { wires: ['afp'] };
    const records = [
      record('a', 'a', '2017-05-06', afp),
      record('b', 'b', '2017-05-07', afp),
      record('c', 'c', '2017-05-09', afp),
    ];
    expect(groups(records)).toEqual(['a', 'a', 'c']);
    const other = record('b', 'b', '2017-05-06', { ...afp, frames: [{ frame: 'reactions', main: true }] });
    expect(groups([record('a', 'a', '2017-05-06', afp), other])).toEqual(['a', 'b']);
    expect(groups([record('a', 'a', null, afp), record('b', 'b', null, afp)])).toEqual(['a', 'b']);
  });

  it('join a relay to the record it relays, not to an older one', () => {
    expect(groups([record('a', 'a', '2017-05-06'), record('b', 'b', '2017-05-07', { relays: ['A'] })])).toEqual([
      'a',
      'a',
    ]);
    expect(groups([record('a', 'a', '2017-05-06'), record('b', 'b', '2017-05-06', { relays: ['A'] })])).toEqual([
      'a',
      'a',
    ]);
    expect(groups([record('a', 'a', '2017-05-06', { relays: ['B'] }), record('b', 'b', '2017-05-06')])).toEqual([
      'a',
      'a',
    ]);
    expect(groups([record('a', 'a', '2017-05-01'), record('b', 'b', '2017-05-07', { relays: ['A'] })])).toEqual([
      'a',
      'b',
    ]);
  });

  it('hold what the pack declares: the blog with the outlet it republishes', () => {
    const groupOf = groupRecords(story.records, story.groups);
    expect(groupOf.get('blog-sam-la-touch-2017-05')).toBe(groupOf.get('arret-sur-images-2017-05-08'));
    expect(groupOf.get('tsa-algerie-2017-05-06')).toBe(groupOf.get('20-minutes-2017-05-06'));
    expect(groupOf.get('imaz-press-reunion-2017-05-06')).not.toBe(groupOf.get('20-minutes-2017-05-06'));
  });

  it('count once, as does an outlet with two records', () => {
    const records = [record('a', 'a', null), record('b', 'b', null), record('a2', 'a', null), record('c', 'c', null)];
    expect(countIndependent(records, new Map([['b', 'c']]))).toBe(2);
    expect(countIndependent([], new Map())).toBe(0);
  });
});

describe('a page that prints agency copy', () => {
  const page: Article = {
    url: '',
    outlet: null,
    language: 'fr',
    title: '',
    standfirst: '',
    byline: '',
    published: '2017-05-07',
    modified: null,
    truncated: false,
    blocks: ['Un texte.'],
  };
  const wire = (change: Partial<Article>, frame = 'judicial') => {
    const article = { ...page, ...change };
    const frames = [{ frame, share: 1, main: true, spans: [] }];
    return findWire(article, frames, againstOf(article, story.records, null), story);
  };

  it.each([
    ['the byline', { byline: 'F.H. avec AFP' }],
    ['a dateline', { blocks: ['PARIS (AFP) – Une enquête est ouverte.', 'Fin.'] }],
    [
      'a closing bracket',
      { blocks: ['Début.', 'Une longue fin de texte qui dit encore quelque chose de plus que cela. (AFP)'] },
    ],
    ['a closing line', { blocks: ['Début.', 'Avec Agence France-Presse'] }],
  ])('credits the agency in %s', (_, change) => {
    expect(wire(change)?.agency).toBe('AFP');
  });

  it('is told the records of the same agency, day and matter', () => {
    expect(wire({ byline: 'AFP' })?.records).toEqual(['rt-france-2017-05-07', 'arret-sur-images-2017-05-08']);
    expect(wire({ byline: 'AFP' }, 'contents')?.records).toEqual([]);
    expect(wire({ byline: 'AFP', published: '2017-05-20' })?.records).toEqual([]);
    const unframed = record('a', 'a', '2017-05-07', { wires: ['afp'], frames: [], facts: [] });
    expect(findWire({ ...page, byline: 'AFP' }, [], againstOf(page, [unframed], null), story)?.records).toEqual([]);
  });

  it('is not one because the text speaks of an agency, or of one in other letters', () => {
    expect(
      wire({
        blocks: [
          'Interrogée par l’AFP, la ville se tait, et rien ne permet d’en dire davantage à cette heure tardive de la nuit.',
        ],
      }),
    ).toBeNull();
    expect(wire({ byline: 'Ap Martin' })).toBeNull();
    expect(wire({ byline: 'AFPX' })).toBeNull();
    expect(wire({ byline: 'XAFP' })).toBeNull();
  });

  it('is found by three shared runs of words, not by two', () => {
    const source = story.recordById.get('20-minutes-2017-05-06') as StoryRecord;
    const runs = source.facts.map(({ words }) => words).filter((words) => words.split(/[^\p{L}]+/u).length >= 3);
    expect(wire({ blocks: [runs.slice(0, 3).join(', ').toUpperCase()] }, 'none')?.records).toContain(source.id);
    expect(wire({ blocks: [runs.slice(0, 2).join(', ')] }, 'none')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { listCoverage } from '../../lib/compare/build-context.ts';
import type { SearchHit } from '../../lib/search/contract.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadSearchLanguage } from '../../lib/search/load-language.ts';
import { valueWords } from '../../lib/search/value-words.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const records = listCoverage(story, null);
const search = createSearch(records, story);
const outlets = (query: string): string[] => search(query, { limit: 50 }).map(({ record }) => record.outlet.id);
const ids = (query: string): string[] => search(query, { limit: 50 }).map(({ record }) => record.id);
const marked = ({ text, marks }: SearchHit): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('an outlet that is named', () => {
  it.each([
    ['le soir', 'le-soir'],
    ['soir', 'le-soir'],
    ['mediapart', 'mediapart'],
    ['Media part', 'mediapart'],
    ['libération', 'checknews'],
    ['20 minutes', '20-minutes'],
    ['20minutes', '20-minutes'],
    ['20 min', '20-minutes'],
    ['vox news', 'voxnews'],
    ['el balad', 'el-balad'],
    ['quartz', 'quartz'],
    ['z', 'zeit-online'],
    ['c', 'checknews'],
    ['po', 'politis'],
  ])('stands first: %s', (query, outlet) => expect(outlets(query)[0]).toBe(outlet));

  it('is marked where its name is a quantity too', () => {
    expect(search('20 minutes')[0]?.outletMarks).toEqual([[0, 10]]);
  });
});

describe('an address', () => {
  const shared = 'https://www.mediapart.fr/journal/international/020617/la-piste-russe-des-macron-leaks-se-precise';
  it.each([
    ['of an article', shared],
    ['with what came with the link', `${shared}?utm_source=feed&xtor=RSS-63`],
    ['of a capture', `https://web.archive.org/web/20170603101112/${shared}`],
    ['without its scheme', shared.replace('https://www.', '')],
  ])('%s gives that article', (_, query) => expect(ids(query)).toEqual(['mediapart-2017-06-02']));

  it('of a site gives all of the site', () => {
    expect(new Set(outlets('www.mediapart.fr'))).toEqual(new Set(['mediapart']));
    expect(outlets('https://lesoir.be/')).toEqual(['le-soir']);
    expect(outlets('https://journal.example/article')).toEqual([]);
  });
});

describe('what is typed as one word or in other letters', () => {
  it.each([
    ['MacronLeaks', 'macronleaks'],
    ['#MacronLeaks', 'macronleaks'],
    ['ﬁchiers', 'fichiers'],
    ['Ｗｉｋｉｌｅａｋｓ', 'wikileaks'],
    ['wiki\u200bleaks\u0007', 'wikileaks'],
    ['wiki\u00adleaks', 'wikileaks'],
  ])('%s finds what %s finds', (query, plain) => {
    expect(ids(plain).length).toBeGreaterThan(3);
    expect(ids(query)).toEqual(ids(plain));
  });

  it('is found word by word: lepen', () => expect(ids('lepen')[0]).toBe('gephardt-daily-2017-05-09'));
});

describe('a word with a minus', () => {
  it('is in none of what is found', () => {
    const kept = ids('wikileaks -russie');
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(ids('wikileaks').filter((id) => !ids('russie').includes(id)));
  });

  it('alone leaves the rest, newest first', () => {
    expect(ids('-macron')).toHaveLength(records.length - ids('macron').length);
    expect(ids('e-mails').length).toBeGreaterThan(20);
    expect(ids('wikileaks - ')).toEqual(ids('wikileaks'));
  });
});

describe('typing errors', () => {
  it('are looked for only in words found nowhere', () => {
    expect(outlets('zeit')).toEqual(['zeit-online']);
    expect(outlets('observador')).toEqual(['observador']);
  });

  it('of four letters are exchanged ones only', () => {
    expect(ids('pais')).toEqual([]);
    expect(outlets('ziet')).toContain('zeit-online');
  });
});

describe('a date', () => {
  it.each(['05/05/2017', '2017-05-05', '5.5.2017', '5/5/2017'])('%s is marked whole, in words', (query) => {
    const hit = search(query, { limit: 50 }).find(({ record }) => record.id === 'folha-de-s-paulo-2017-05-05');
    expect(marked(hit as SearchHit).slice(0, 3)).toEqual(['5', 'mai', '2017']);
  });

  it('may be a month in digits', () => {
    expect(ids('2017-05').length).toBeGreaterThan(25);
    expect(ids('2025-04').sort()).toEqual(['lbci-2025-04-29', 'next-2025-04-29', 'politico-europe-2025-04-29']);
  });
});

describe('every hit says why it was found', () => {
  it.each(['macronleaks', 'avril 2025', 'ingérence', 'compte offshore', 'wiki', 'pirtage', '9 Go', 'far-right'])(
    'by a mark: %s',
    (query) => {
      const hits = search(query, { limit: 50 });
      expect(hits.length).toBeGreaterThan(0);
      const silent = hits.filter(({ marks, outletMarks }) => marks.length + outletMarks.length === 0);
      expect(silent.map(({ record }) => record.id)).toEqual([]);
    },
  );

  it('and marks no word joined to another by a hyphen for its sake', () => {
    const hit = search('extrême', { limit: 50 }).find(({ record }) => record.id === 'nos-2017-05') as SearchHit;
    expect(marked(hit)).not.toContain('droite');
  });
});

describe('a German reader', () => {
  it.each(['Staatsanwalt', 'Staatsanwaltschaft', 'rechtsextrem', 'Rechtsextreme'])(
    'finds more by %s',
    async (query) => {
      const reader = await loadSearchLanguage('de', (value, label) => valueWords(value, label, 'en'));
      expect(createSearch(records, story, reader)(query).length).toBeGreaterThan(3);
    },
  );
});

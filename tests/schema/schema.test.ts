import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/limits.ts';
import { articleSchema, blankText, cleanText, isHttpUrl, isIsoDate, wording } from '../../lib/schema.ts';

const article = {
  url: 'https://gazette.example/1',
  outlet: { id: 'gazette', name: 'La Gazette' },
  language: 'fr',
  title: 'Titre',
  standfirst: '',
  byline: '',
  published: '2017-05-06T10:00+02:00',
  modified: null,
  truncated: false,
  blocks: ['Un paragraphe.'],
};

describe('what a content script sends', () => {
  it('passes as it is, without what is not in the schema', () => {
    const hostile = JSON.parse(JSON.stringify(article).replace('{', '{"__proto__":{"polluted":true},"constructor":1,'));
    expect(articleSchema.parse(hostile)).toEqual(article);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['a script address', { url: 'javascript:alert(1)' }],
    ['a data address', { url: 'data:text/html,x' }],
    ['credentials in the address', { url: 'https://a:b@gazette.example/' }],
    ['a date that does not exist', { published: '2017-02-30' }],
    ['a title that is no string', { title: { toString: 'x' } }],
    ['a block that is too long', { blocks: ['x'.repeat(LIMITS.block + 1)] }],
    ['too many blocks', { blocks: new Array(LIMITS.blocks + 1).fill('x') }],
    ['a language that is a path', { language: '../fr' }],
  ])('is refused for %s', (_, change) => {
    expect(articleSchema.safeParse({ ...article, ...change }).success).toBe(false);
  });

  it('keeps offsets when it blanks controls, and shortens names when it cleans them', () => {
    const text = 'neuf\u202e gigas\u0007, a\u200bb';
    expect(articleSchema.parse({ ...article, blocks: [text] }).blocks[0]).toBe('neuf  gigas , a b');
    expect(blankText(text)).toHaveLength(text.length);
    expect(cleanText(text)).toBe('neuf gigas, ab');
  });
});

describe('dates, addresses and records', () => {
  it.each([
    '2017',
    '2017-05',
    '2017-05-05',
    '2017-05-05T20:35',
    '2017-05-05T20:35+02:00',
    '2017-05-05T18:35:00.123Z',
    '2016-02-29',
  ])('takes %s as a date', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });
  it.each(['', '5 mai 2017', '2017-13', '2017-02-29', '2017-05-05T25:00', '2017-5-5', '2017-05-05 20:35'])(
    'takes no %j',
    (date) => {
      expect(isIsoDate(date)).toBe(false);
    },
  );
  it('takes web addresses only', () => {
    expect(['https://a.example', 'http://a.example/x'].every(isHttpUrl)).toBe(true);
    expect(
      ['ftp://a.example', 'JaVaScRiPt:1', 'java\nscript:1', '//a.example', 'https://u@a.example', 'x'].some(isHttpUrl),
    ).toBe(false);
  });
  it('lets no prototype in through a record', () => {
    const parsed = wording.safeParse(JSON.parse('{"__proto__":{"x":1},"hack":2}'));
    expect(parsed.success && Object.getPrototypeOf(parsed.data) !== Object.prototype && !('hack' in parsed.data)).toBe(
      false,
    );
    if (parsed.success) expect((parsed.data as { x?: number }).x).toBeUndefined();
  });
});

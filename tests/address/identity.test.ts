import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyPage, pageKey } from '../../lib/address/identity.ts';

const ARTICLE = 'https://www.gazette.example/port/2021/grue-flottante';
const KEY = 'gazette.example/port/2021/grue-flottante';

describe('one key for', () => {
  test.each([
    ['http', 'http://www.gazette.example/port/2021/grue-flottante'],
    ['no www', 'https://gazette.example/port/2021/grue-flottante'],
    ['www1', 'https://www1.gazette.example/port/2021/grue-flottante'],
    ['m.', 'https://m.gazette.example/port/2021/grue-flottante'],
    ['mobile.', 'https://mobile.gazette.example/port/2021/grue-flottante'],
    ['amp.', 'https://amp.gazette.example/port/2021/grue-flottante'],
    ['amp path', 'https://www.gazette.example/port/2021/grue-flottante/amp'],
    ['amp path with slash', 'https://www.gazette.example/port/2021/grue-flottante/amp/'],
    ['amp first', 'https://www.gazette.example/amp/port/2021/grue-flottante'],
    ['.amp', 'https://www.gazette.example/port/2021/grue-flottante.amp'],
    ['?amp', 'https://www.gazette.example/port/2021/grue-flottante?amp=1'],
    ['?outputType=amp', 'https://www.gazette.example/port/2021/grue-flottante?outputType=amp'],
    ['Google viewer', 'https://www.google.com/amp/s/www.gazette.example/port/2021/grue-flottante'],
    ['AMP cache', 'https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/port/2021/grue-flottante'],
    ['print path', 'https://www.gazette.example/port/2021/grue-flottante/print'],
    ['imprimer', 'https://www.gazette.example/port/2021/grue-flottante/imprimer'],
    ['?print', 'https://www.gazette.example/port/2021/grue-flottante?print=1'],
    ['?view=print', 'https://www.gazette.example/port/2021/grue-flottante?view=print'],
    ['tracking', `${ARTICLE}?utm_source=a&utm_medium=b&fbclid=c&gclid=d&xtor=RSS-1&at_medium=e`],
    ['fragment', `${ARTICLE}#comments`],
    ['text fragment', `${ARTICLE}#:~:text=grue`],
    ['credentials', 'https://me:secret@www.gazette.example/port/2021/grue-flottante'],
    ['slash', `${ARTICLE}/`],
    ['upper-case host', 'https://WWW.GAZETTE.example/port/2021/grue-flottante'],
    ['port of the scheme', 'https://www.gazette.example:443/port/2021/grue-flottante'],
    ['wayback', `https://web.archive.org/web/20210306101112/${ARTICLE}`],
    ['wayback raw', `https://web.archive.org/web/20210306101112id_/${ARTICLE}`],
    ['wayback without scheme', 'https://web.archive.org/web/2021/gazette.example/port/2021/grue-flottante'],
    [
      'wayback with one slash',
      'https://web.archive.org/web/20210306101112/https:/www.gazette.example/port/2021/grue-flottante',
    ],
    ['archive.today', `https://archive.today/20210306101112/${ARTICLE}`],
    ['archive.ph, dotted', `https://archive.ph/2021.03.06-101112/${ARTICLE}`],
    ['archive.today, newest', `https://archive.ph/newest/${ARTICLE}`],
    ['wayback, encoded', `https://web.archive.org/web/20210306101112/${encodeURIComponent(ARTICLE)}`],
    ['Google cache', `https://webcache.googleusercontent.com/search?q=cache:abcDEF123:${ARTICLE}`],
    [
      'wayback of AMP',
      `https://web.archive.org/web/20210306/https://amp.gazette.example/port/2021/grue-flottante?utm_source=x`,
    ],
  ])('%s', (_, address) => {
    expect(pageKey(address)).toBe(KEY);
  });
});

describe('another key for', () => {
  test.each([
    ['another path', 'https://www.gazette.example/port/2021/grue'],
    ['another sub-domain', 'https://sport.gazette.example/port/2021/grue-flottante'],
    ['a page number', `${ARTICLE}?page=2`],
    ['an article id', 'https://www.gazette.example/article?id=7'],
    ['a word that ends in amp', 'https://www.gazette.example/port/2021/camp'],
    ['a port', 'https://www.gazette.example:8443/port/2021/grue-flottante'],
  ])('%s', (_, address) => {
    expect(pageKey(address)).not.toBe(KEY);
    expect(pageKey(address)).not.toBe('');
  });

  test('parameters count whatever their order', () => {
    expect(pageKey('https://a.example/x?b=2&a=1')).toBe(pageKey('https://a.example/x?a=1&utm_campaign=z&b=2'));
  });

  test.each([
    '',
    'about:blank',
    'javascript:alert(1)',
    'file:///home/x.html',
    'data:text/html,x',
    'no address',
    `https://a.example/${'x'.repeat(5_000)}`,
  ])('nothing for %s', (address) => expect(pageKey(address)).toBe(''));
});

describe('the identity', () => {
  test.each([
    ['its canonical', 'https://m.gazette.example/x1', ARTICLE, ARTICLE],
    [
      'a relative canonical',
      'https://www.gazette.example/port/2021/grue-flottante?x=1',
      '/port/2021/grue-flottante',
      ARTICLE,
    ],
    ['not the home page', ARTICLE, 'https://www.gazette.example/', ARTICLE],
    ['not another site', ARTICLE, 'https://copycat.example/port/2021/grue-flottante', ARTICLE],
    ['not a neighbour under one suffix', 'https://a.co.uk/x', 'https://b.co.uk/x', 'https://a.co.uk/x'],
    ['not a script', ARTICLE, 'javascript:alert(1)', ARTICLE],
    ['no secret', 'https://me:secret@www.gazette.example/port/2021/grue-flottante#a', null, ARTICLE],
    ['the canonical of a file', '', ARTICLE, ARTICLE],
    ['nothing for a file', '', null, ''],
    [
      'the canonical of a capture, as the archive has rewritten it',
      'https://web.archive.org/web/20210306101112/https://m.gazette.example/x1',
      `/web/20210306101112/${ARTICLE}`,
      ARTICLE,
    ],
    [
      'a relative canonical of a capture',
      'https://web.archive.org/web/20210306101112/https://www.gazette.example/x1',
      '/port/2021/grue-flottante',
      ARTICLE,
    ],
    [
      'the canonical of a capture, unwrapped',
      `https://web.archive.org/web/20210306101112/https://m.gazette.example/x1`,
      `https://web.archive.org/web/20210306101112/${ARTICLE}`,
      ARTICLE,
    ],
    [
      'the original of a short capture',
      'https://archive.ph/AbC12',
      `https://archive.ph/20210306101112/${ARTICLE}`,
      ARTICLE,
    ],
  ])('has %s', (_, address, canonical, url) => {
    expect(identifyPage(address, canonical).url).toBe(url);
  });

  test.each([
    [`https://web.archive.org/web/20210306101112/${ARTICLE}`, '2021-03-06T10:11:12Z'],
    [`https://web.archive.org/web/20210306/${ARTICLE}`, '2021-03-06'],
    [`https://archive.is/2021.03.06-101112/${ARTICLE}`, '2021-03-06T10:11:12Z'],
    [ARTICLE, null],
  ])('of %s has the capture date %s', (address, date) => {
    expect(identifyPage(address, null).captureDate).toBe(date);
  });

  test('of a short capture has the date its canonical tells', () => {
    expect(identifyPage('https://archive.ph/AbC12', `https://archive.ph/20210306101112/${ARTICLE}`).captureDate).toBe(
      '2021-03-06T10:11:12Z',
    );
  });
});

test('never throws, and a key is stable under cleaning', () => {
  const parts = fc.array(
    fc.constantFrom(
      'https://',
      'web.archive.org/web/',
      '2021/',
      'a.example',
      '/amp',
      '?utm_source=1',
      '%',
      '%ff',
      '#',
      '//',
      'é',
      ':',
      '@',
      'www.',
      '/',
      'print',
      '&a=1',
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const address = list.join('');
      const { url, key } = identifyPage(address, address);
      expect(key).toBe(pageKey(url));
      if (url !== '') expect(url).toMatch(/^https?:\/\/[^/@#?]+(?:[/?][^#]*)?$/);
    }),
    { numRuns: 2_000 },
  );
});

import { describe, expect, it } from 'vitest';
import { pageKey } from '../../lib/address/identity.ts';

const ONE = 'gazette.example/politique/enquete-12.html';

describe('pageKey', () => {
  it.each([
    'https://www.gazette.example/politique/enquete-12.html',
    'http://gazette.example/politique/enquete-12.html',
    'https://m.gazette.example/politique/enquete-12.html?utm_source=x&utm_medium=y#suite',
    'https://amp.gazette.example/politique/enquete-12.amp.html',
    'https://www.gazette.example/amp/politique/enquete-12.html',
    'https://WWW.Gazette.Example./politique/enquete-12.html/?fbclid=abc',
    'https://web.archive.org/web/20170507120000/http://www.gazette.example/politique/enquete-12.html',
    'https://web.archive.org/web/20170507120000id_/http:/www.gazette.example/politique/enquete-12.html',
    'https://archive.ph/2017.05.07/https://gazette.example/politique/enquete-12.html'.replace('2017.05.07', '20170507'),
  ])('reads %s as one page', (address) => {
    expect(pageKey(address)).toBe(ONE);
  });

  it('keeps pages apart that a parameter, a path or a site tells apart', () => {
    const keys = [
      'https://a.example/?p=1',
      'https://a.example/?p=2',
      'https://a.example/1',
      'https://b.a.example/1',
      'https://a.example/',
    ];
    expect(new Set(keys.map(pageKey)).size).toBe(keys.length);
    expect(pageKey('https://a.example/?b=2&a=1')).toBe(pageKey('https://a.example/?a=1&b=2'));
  });

  it.each(['javascript:alert(1)', 'file:///etc/hosts', '', 'gazette.example/x', 'about:blank'])(
    'has no key for %j',
    (address) => {
      expect(pageKey(address)).toBe('');
    },
  );
});

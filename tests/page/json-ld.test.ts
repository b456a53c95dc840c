import { expect, test } from 'vitest';
import { findArticleNode, ldNames, ldText, parseLoose, plainText } from '../../lib/page/json-ld.ts';

test.each([
  ['{"a":1,}', { a: 1 }],
  ['[1,2,\n]', [1, 2]],
  ['{"a":"x\ny"}', { a: 'x\ny' }],
  ['{"a":"x\u0007y"}', { a: 'x y' }],
  ['{"a":"l\\\'eau"}', { a: "l\\'eau" }],
  ['{"a":"1,]"}', { a: '1,]' }],
  ['<!--{"a":1}-->', { a: 1 }],
  ['{"a":1};', { a: 1 }],
  ['{"a"', undefined],
])('%j is read as %j', (source, value) => {
  expect(parseLoose(source)).toEqual(value);
});

const nodes = [
  { '@type': 'WebSite', name: 'Quais' },
  { '@type': 'NewsArticle', headline: 'Autre', url: 'https://a.example/2' },
  { '@type': ['Article', 'NewsArticle'], headline: 'Celui-ci', mainEntityOfPage: { '@id': 'https://a.example/1' } },
];

test('the article of several is the one with the page’s address', () => {
  expect(
    ldText(
      findArticleNode(nodes, (address) => address.endsWith('/1')),
      'headline',
    ),
  ).toBe('Celui-ci');
  expect(
    ldText(
      findArticleNode(nodes, () => false),
      'headline',
    ),
  ).toBe('Autre');
  expect(findArticleNode([{ '@type': 'WebPage', headline: 'x' }], () => true)).toBeNull();
});

test('names come from strings, people, lists and references, never from addresses', () => {
  const list = [{ '@type': 'Person', '@id': '#y', name: 'Yann' }];
  expect(
    ldNames(
      { author: ['Solène', { name: 'Marc &amp; fils' }, { '@id': '#y' }, 'https://a.example/x', 7] },
      'author',
      list,
    ),
  ).toEqual(['Solène', 'Marc & fils', 'Yann']);
});

test.each([
  ['L&#039;eau &amp; le port', "L'eau & le port"],
  ['<p>Un.</p><p>Deux.</p>', 'Un.\n\nDeux.'],
  ['&#xD800;&#1114112;', '&#xD800;&#1114112;'],
  ['9 &lt; 15', '9 < 15'],
])('plain text of %j', (from, to) => {
  expect(plainText(from)).toBe(to);
});

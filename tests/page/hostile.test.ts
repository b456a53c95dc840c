import { describe, expect, test } from 'vitest';
import { readArticle } from '../../lib/page/read-article.ts';
import { growth, nearlyLinear } from '../growth.ts';
import { ADDRESS, OUTLETS, PARAGRAPHS, page, parse, read, spanOf } from './build-page.ts';

const CLEAN = read(page()).article;
const NAMES = [
  'parentNode',
  'firstChild',
  'nextSibling',
  'childNodes',
  'children',
  'nodeType',
  'nodeName',
  'localName',
  'tagName',
  'textContent',
  'innerHTML',
  'ownerDocument',
  'attributes',
  'className',
  'id',
  'getAttribute',
  'hasAttribute',
  'removeAttribute',
  'querySelectorAll',
  'getElementsByTagName',
  'isConnected',
  'style',
  'firstElementChild',
  'nextElementSibling',
  'previousSibling',
  'parentElement',
  'appendChild',
  'removeChild',
  'cloneNode',
  'contains',
  'compareDocumentPosition',
  'matches',
  'closest',
  'setAttribute',
  'replaceChild',
  'insertBefore',
  'body',
  'head',
  'title',
  'documentElement',
  'createTreeWalker',
  'createRange',
  'createElement',
  'defaultView',
  'implementation',
  'location',
  'nodeValue',
  'data',
  'length',
  'remove',
];

/** The same article inside a form whose controls carry the names of DOM properties. */
const clobbered = (names: string[]): string =>
  page()
    .replace(
      '<article>',
      `<form id="f"><article>${names.map((name) => `<input name="${name}" type="hidden">`).join('')}`,
    )
    .replace('</article>', '</article></form>');

describe('a page whose forms shadow DOM properties equals its clean twin', () => {
  test.each(NAMES)('%s', (name) => {
    const { article, rangeOf } = read(clobbered([name]));
    expect(article).toEqual(CLEAN);
    expect(rangeOf(spanOf(article.blocks, 'capitainerie'))?.toString()).toBe('capitainerie');
  });

  test('all names at once, and as images and forms of the document', () => {
    const extra = NAMES.map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`).join('');
    expect(read(clobbered(NAMES).replace('</main>', `</main>${extra}`)).article).toEqual(CLEAN);
  });

  test('even a document whose own properties are overwritten, as browsers let names do', () => {
    const document = parse(page());
    const form = document.createElement('form');
    for (const name of [
      'body',
      'documentElement',
      'cloneNode',
      'createTreeWalker',
      'querySelectorAll',
      'getElementsByTagName',
      'createElement',
      'createRange',
      'title',
      'head',
    ]) {
      Object.defineProperty(document, name, { value: form });
    }
    expect(readArticle(document, ADDRESS, OUTLETS).article).toEqual(CLEAN);
  });
});

test.each([
  ['readability', 0],
  ['paragraphs', 21_000],
])('a form with overwritten properties is walked as it stands, by %s', (way, elements) => {
  const document = parse(clobbered(['x']).replace('</main>', `</main>${'<i></i>'.repeat(elements)}`));
  const form = document.querySelector('form') as Element;
  const input = document.querySelector('input');
  for (const name of NAMES) Object.defineProperty(form, name, { value: input, configurable: true });
  const { article, source, rangeOf } = readArticle(document, ADDRESS, OUTLETS);
  expect(source).toBe(way);
  expect(article).toEqual(CLEAN);
  expect(rangeOf(spanOf(article.blocks, 'capitainerie'))?.toString()).toBe('capitainerie');
});

describe('sizes', () => {
  test('100,000 elements are read without Readability and in linear time', () => {
    const documentOf = (elements: number) => parse(page({ after: '<div><span>x</span></div>'.repeat(elements / 2) }));
    const read = (document: Document) => {
      const { article, source } = readArticle(document, ADDRESS, OUTLETS);
      expect(source).toBe('paragraphs');
      expect(article.blocks).toEqual(CLEAN.blocks);
    };
    expect(growth(25_000, documentOf, read)).toBeLessThan(nearlyLinear);
  }, 60_000);

  test('a tree deeper than any stack is read', () => {
    const document = parse(page());
    let inner = document.querySelector('article') as Element;
    for (let depth = 0; depth < 3_000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'Au fond du puits.';
    expect(readArticle(document, ADDRESS, OUTLETS).article.blocks.slice(0, 7)).toEqual(CLEAN.blocks);
  }, 60_000);

  test.each([
    ['combining marks', 'a', '\u0301\u0316', ''],
    ['digits', '', '1', ''],
    ['no-break spaces', 'a', '\u00a0', 'b'],
    ['spaces', 'a', ' ', 'b'],
    ['joiners', '', '👩\u200d', ''],
    ['expanding ligatures', '', '\ufdfa', ''],
    ['lone surrogates', '', '\ud800', ''],
    ['brackets', '', '&lt;', ''],
    ['quotes', '', '« ', ''],
  ])(
    'a paragraph of %s takes time as it is long',
    (_, before, repeated, after) => {
      const paragraphs = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
      const documentOf = (size: number) =>
        parse(page({ body: `<p>${before}${repeated.repeat(size)}${after}</p>${paragraphs}` }));
      const read = (document: Document) =>
        expect(readArticle(document, ADDRESS, OUTLETS).article.blocks.slice(-7)).toEqual(CLEAN.blocks);
      expect(growth(12_500, documentOf, read)).toBeLessThan(nearlyLinear);
    },
    60_000,
  );
});

describe('an article in a component’s shadow tree', () => {
  /** The article's text moved into shadow roots, `depth` of them one in another. */
  function componentPage(mode: ShadowRootMode, depth: number): Document {
    const document = parse(page({ body: '<news-story></news-story>' }));
    let host = document.querySelector('news-story') as Element;
    for (let level = 1; level < depth; level++) {
      const root = host.attachShadow({ mode });
      host = root.appendChild(document.createElement('news-part'));
    }
    const root = host.attachShadow({ mode });
    root.innerHTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
    return document;
  }

  test.each([1, 3])('is read and found again, %i deep', (depth) => {
    const { article, rangeOf } = readArticle(componentPage('open', depth), ADDRESS, OUTLETS);
    expect(article.blocks).toEqual(CLEAN.blocks);
    const range = rangeOf(spanOf(article.blocks, 'capitainerie'));
    expect(range?.toString()).toBe('capitainerie');
    const root = range?.startContainer.getRootNode() as ShadowRoot;
    expect(root.host.localName).toBe(depth === 1 ? 'news-story' : 'news-part');
  });

  test('has its headline there', () => {
    const document = parse(page());
    const article = document.querySelector('article') as Element;
    const host = document.createElement('news-story');
    article.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(article);
    const { article: told, rangeOf } = readArticle(document, ADDRESS, OUTLETS);
    expect([told.title, told.blocks]).toEqual([CLEAN.title, CLEAN.blocks]);
    expect(rangeOf({ block: -1, start: 3, end: 7, text: 'grue' })?.toString()).toBe('grue');
  });

  test('and one outside the body, as a panel is, is no part of the page', () => {
    const document = parse(page({ body: '<p>Le phare.</p>' }));
    const host = document.documentElement.appendChild(document.createElement('some-panel'));
    host.attachShadow({ mode: 'open' }).innerHTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
    expect(readArticle(document, ADDRESS, OUTLETS).article.blocks).toEqual(['Le phare.']);
  });

  test('that is closed is left alone', () => {
    expect(readArticle(componentPage('closed', 1), ADDRESS, OUTLETS).article.blocks).toEqual([]);
  });
});

describe('odd documents', () => {
  test('XHTML', () => {
    const html = page()
      .replace(
        '<!DOCTYPE html><html lang="fr">',
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fr">',
      )
      .replaceAll('&nbsp;', '&#160;')
      .replace('<meta charset="utf-8">', '');
    const document = new (
      parse('').defaultView as unknown as { DOMParser: typeof DOMParser }
    ).DOMParser().parseFromString(html, 'application/xhtml+xml');
    expect(readArticle(document, ADDRESS, OUTLETS).article.blocks).toEqual(CLEAN.blocks);
  });

  test('attribute names no parser of XML would take', () => {
    expect(read(page().replace('<article>', '<article "="" <x="1" =y>')).article.blocks).toEqual(CLEAN.blocks);
  });

  test('the page is left as it was', () => {
    const document = parse(clobbered(NAMES));
    const before = document.documentElement.outerHTML;
    readArticle(document, ADDRESS, OUTLETS);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('direction marks and control characters do not reach the article', () => {
    const { article } = read(
      page({
        body: `<p>\u202eGrue\u0007 \u2066flottante\u2069, dit le port, qui en a vu d’autres.</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`,
      }),
    );
    expect(article.blocks[0]).toBe('Grue flottante, dit le port, qui en a vu d’autres.');
  });

  test.each([
    '{"@type":"NewsArticle","headline":',
    '[[[[[[',
    '{"@type":["NewsArticle"],"author":{"name":{"x":1}},"datePublished":[{}],"headline":[[]]}',
    'null',
    '"x"',
    `{"@graph":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  ])('broken JSON-LD %#', (json) => {
    expect(read(page({ head: `<script type="application/ld+json">${json}</script>` })).article).toEqual(CLEAN);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../lib/page/fold-text.ts';
import { PARAGRAPHS, page, read, spanOf } from './build-page.ts';

const WORDS = [
  'port',
  'marée',
  '9\u00a0Go',
  'e\u0301tude',
  'co\u00adque',
  'l’eau',
  '71\u202f000',
  'œuvre',
  'n\u200bord',
  '🚢',
  'a\u030a',
  'que',
];
const MARKUP = [
  '§',
  '<b>§</b>',
  '<a href="/x">§</a>',
  '<i><b>§</b></i>',
  '§<wbr>',
  '<span>§</span>',
  '\n  § \t',
  '§<br>',
  '<!-- x -->§',
  '<q>§</q>',
  '§<button>Partager</button>',
];
const word = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKUP), fc.boolean())
  .map(([text, markup, space]) => markup.replace('§', text) + (space ? ' ' : ''));
const paragraph = fc
  .array(word, { minLength: 40, maxLength: 80 })
  .map((words) => `<p>${words.join('')} fin de la phrase, voilà.</p>`);
const body = fc.array(paragraph, { minLength: 2, maxLength: 4 }).map((paragraphs) => paragraphs.join('\n'));

/** Text of a range as the article folds it: without what the browser draws or the reader skips. */
const shown = (text: string): string => foldText(text.replace(/Partager/g, '')).text.replace(/[\s“”]+/g, '');

describe('ranges', () => {
  test('hold the words of their span, on generated pages', () => {
    fc.assert(
      fc.property(
        body,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (html, from, length) => {
          const { article, rangeOf } = read(page({ body: html }));
          expect(article.blocks.length).toBeGreaterThan(0);
          article.blocks.forEach((text, block) => {
            const start = Math.floor(from * (text.length - 1));
            const end = Math.min(text.length, start + 1 + Math.floor(length * 60));
            const slice = text.slice(start, end);
            const range = rangeOf({ block, start, end, text: slice });
            if (/^[\s“”]*$/.test(slice)) return;
            expect(shown(range?.toString() ?? '<none>')).toContain(shown(slice));
            expect(shown(range?.toString() ?? '').length).toBeLessThanOrEqual(shown(slice).length + 2);
          });
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('are exact where nothing is folded', () => {
    const { article, rangeOf } = read(page());
    for (const words of ['marée basse, trois heures', '1,2 million', '3 février', 'x'.repeat(0) || 'capitainerie']) {
      expect(rangeOf(spanOf(article.blocks, words))?.toString()).toBe(words);
    }
  });

  test('lie in the page, not in a copy', () => {
    const { article, rangeOf, document } = read(page());
    const range = rangeOf(spanOf(article.blocks, 'la barge'));
    expect(range && document.body.contains(range.startContainer)).toBe(true);
  });
});

test('a sentence that a teaser repeats is found in the article, also on a page so short that Readability tries again', () => {
  const sentence = 'La barge a pris l’eau le 3 février, alors que la mer était calme, dit-on.';
  const more = 'Le port enquête depuis mardi, sans rien dire de ce qu’il a trouvé à bord.';
  const html = page({ body: `<p>${sentence}</p><p>${more}</p>` })
    .replace('class="texte"', 'class="comment-zone"')
    .replace('<main>', `<ul><li>${sentence}</li></ul><main>`);
  const { article, rangeOf, document } = read(html);
  const block = article.blocks.lastIndexOf(sentence);
  expect(block).toBeGreaterThanOrEqual(0);
  const range = rangeOf({ block, start: 0, end: sentence.length, text: sentence });
  expect(range && document.querySelector('article')?.contains(range.startContainer)).toBe(true);
});

describe('after the page has changed', () => {
  const words = 'la barge a pris l’eau le 3 février';
  const rebuilt = (change: (document: Document) => void) => {
    const { article, rangeOf, document } = read(page());
    change(document);
    return rangeOf(spanOf(article.blocks, words));
  };

  test('a rebuilt body is anchored again by quotation', () => {
    const range = rebuilt((document) => {
      document.body.innerHTML = `<header>Port</header><div>${PARAGRAPHS.map((text) => `<section><p>${text}</p></section>`).join('')}</div>`;
    });
    expect(range?.toString()).toBe(words);
    expect(range?.startContainer.isConnected).toBe(true);
  });

  test('a second rebuild is anchored too', () => {
    const { article, rangeOf, document } = read(page());
    for (const tag of ['div', 'section', 'aside']) {
      document.body.innerHTML = PARAGRAPHS.map((text) => `<${tag}>${text}</${tag}>`).join('');
      expect(rangeOf(spanOf(article.blocks, words))?.startContainer.isConnected).toBe(true);
    }
  });

  test('a slightly reworded sentence is found', () => {
    const range = rebuilt((document) => {
      document.body.innerHTML = PARAGRAPHS.join(' ').replace('la barge a pris l’eau', 'la barge a pris de l’eau');
    });
    expect(range?.toString()).toContain('pris de l’eau le 3 février');
  });

  test('another figure is not', () => {
    const range = rebuilt((document) => {
      document.body.innerHTML = PARAGRAPHS.join(' ').replace('le 3 février', 'le 8 février');
    });
    expect(range).toBeNull();
  });

  test('a short quotation is found exactly or not at all', () => {
    const { article, rangeOf, document } = read(page());
    const span = spanOf(article.blocks, '1,2 million');
    document.body.innerHTML = PARAGRAPHS.join(' ').replace('1,2 million', '1,2 millions');
    expect(rangeOf(span)?.toString()).toBe('1,2 million');
    document.body.innerHTML = PARAGRAPHS.join(' ').replace('1,2 million', '1,2  Million');
    expect(rangeOf(span)).toBeNull();
  });

  test('a text node edited in place is not trusted', () => {
    const range = rebuilt((document) => {
      const node = document.evaluate('//p[contains(., "la barge")]/text()', document, null, 9).singleNodeValue as Text;
      node.data = `Rectificatif. ${node.data}`;
    });
    expect(range?.toString()).toBe(words);
  });

  test('what has gone is not lit elsewhere', () => {
    expect(
      rebuilt((document) => {
        document.body.innerHTML = '<p>Cette page a été retirée.</p>';
      }),
    ).toBeNull();
  });

  test('of several equal quotations the one with the same words around it is taken', () => {
    const { article, rangeOf, document } = read(
      page({
        body: [...PARAGRAPHS, 'Deux cents mètres plus loin, la grue de secours attend, et personne ne s’en plaint.']
          .map((text) => `<p>${text}</p>`)
          .join(''),
      }),
    );
    const block = article.blocks.findIndex((text) => text.includes('la grue de secours'));
    const start = article.blocks[block]?.indexOf('la grue') ?? 0;
    document.body.innerHTML = `<p>la grue est là</p><p>et la grue devrait</p><p>plus loin, la grue de secours attend</p>`;
    const range = rangeOf({ block, start, end: start + 7, text: 'la grue' });
    expect(range?.startContainer.textContent).toContain('secours');
  });
});

test('a body that is only declared is anchored where the page shows it', () => {
  const text = PARAGRAPHS.map((paragraph) => paragraph.replace(/<\/?b>/g, '').replace('&nbsp;', ' '));
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', articleBody: text.join('\n') })}</script>`;
  const { article, rangeOf, source, document } = read(page({ head, body: '<p>Chargement…</p>' }));
  expect(source).toBe('json-ld');
  expect(rangeOf(spanOf(article.blocks, 'trois heures par jour'))).toBeNull();
  document.body.insertAdjacentHTML('beforeend', `<p>${text[2]}</p>`);
  expect(rangeOf(spanOf(article.blocks, 'trois heures par jour'))?.toString()).toBe('trois heures par jour');
});

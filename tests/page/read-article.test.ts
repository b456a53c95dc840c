import { describe, expect, test } from 'vitest';
import { readArticle } from '../../lib/page/read-article.ts';
import { ADDRESS, OUTLETS, PARAGRAPHS, page, parse, read, spanOf } from './build-page.ts';

const TEXT = PARAGRAPHS.map((paragraph) => paragraph.replace(/<\/?b>/g, '').replace('&nbsp;', '\u00a0'));
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the text', () => {
  test('is the paragraphs in order, without headline, menu and footer', () => {
    expect(read(page()).article.blocks).toEqual(TEXT);
  });

  test('joins inline elements without a space and keeps no-break spaces', () => {
    expect(read(page()).article.blocks[1]).toContain('9\u00a0Go de relevés');
  });

  test('drops soft hyphens and composes accents', () => {
    const body = PARAGRAPHS.map(
      (text) => `<p>${text.normalize('NFD').replace('opération', 'opéra\u00adtion')}</p>`,
    ).join('');
    expect(read(page({ body })).article.blocks).toEqual(TEXT);
  });

  test('is split at block elements, double line breaks, list items and table rows', () => {
    const body = `<div>${TEXT[0]}<br><br>${TEXT[2]}<br> <br/>${TEXT[3]}</div><ul><li>${TEXT[4]}</li><li>${TEXT[5]}</li></ul>
      <table><tr><th>Pompes</th><td>14 en tout</td></tr><tr><th>Plongeurs</th><td>6 par jour</td></tr></table><p>${TEXT[6]}</p>`;
    expect(read(page({ body })).article.blocks).toEqual([
      TEXT[0],
      TEXT[2],
      TEXT[3],
      TEXT[4],
      TEXT[5],
      'Pompes 14 en tout',
      'Plongeurs 6 par jour',
      TEXT[6],
    ]);
  });

  test('keeps a single line break inside a block as a space and draws quotation marks of <q>', () => {
    const body = `<p>Premier vers d’une longue strophe sur le port,<br>second vers, où l’on dit <q>tiens bon</q>.</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
    expect(read(page({ body })).article.blocks[0]).toBe(
      'Premier vers d’une longue strophe sur le port, second vers, où l’on dit “tiens bon”.',
    );
  });

  test('reads every entry of a live blog without its clock', () => {
    const entries = TEXT.map(
      (text, index) =>
        `<li class="entree"><time>1${index}:20</time><h3>Point ${index + 1} du chantier</h3><p>${text}</p></li>`,
    ).join('');
    const { blocks } = read(page({ body: `<ol>${entries}</ol>` })).article;
    expect(blocks.filter((block) => TEXT.includes(block))).toEqual(TEXT);
    expect(blocks.some((block) => /^\d\d:\d\d$/.test(block))).toBe(false);
  });

  test('leaves out notes marks, figures, captions and buttons', () => {
    const body = `<p>${TEXT[0]}<sup><a href="#n1">1</a></sup></p><figure><img src="x"><figcaption>Le quai sous la pluie.</figcaption></figure><p>${TEXT[2]} <button>Partager</button></p>${TEXT.slice(
      3,
    )
      .map((text) => `<p>${text}</p>`)
      .join('')}`;
    expect(read(page({ body })).article.blocks).toEqual([TEXT[0], TEXT[2], ...TEXT.slice(3)]);
  });

  test.each([
    ['fr', '<p>À lire aussi : <a href="/1">Le phare rouvre au public</a></p>'],
    ['en', '<p>Read more: <a href="/1">Lighthouse opens to visitors</a></p>'],
    ['de', '<p>Lesen Sie auch: Der Leuchtturm öffnet wieder</p>'],
    ['es', '<p>Lea también: El faro abre de nuevo</p>'],
    ['it', '<p>Leggi anche: Il faro riapre al pubblico</p>'],
    ['pt', '<p>Leia também: O farol reabre ao público</p>'],
    ['nl', '<p>Lees ook: De vuurtoren gaat weer open</p>'],
    ['links', '<div><a href="/1">Le phare rouvre</a> <a href="/2">La criée déménage</a></div>'],
    ['credit', '<p>Photo : Atelier du port</p>'],
    ['newsletter', '<p>Abonnez-vous à notre newsletter</p>'],
    ['consent', '<p>Ce site utilise des cookies pour mesurer son audience.</p>'],
    ['box', '<div class="related-articles"><p>La criée déménage, un chantier de plus pour le quai.</p></div>'],
    [
      'list in one piece',
      '<div><b>Les plus lus du port</b><br>1. Les fuites qui ont marqué dix ans de criée<br>2. Le phare rouvre<br>3. La digue</div>',
    ],
    ['list', '<h3>Les plus lus</h3><ol><li>La criée déménage</li><li>Le phare rouvre</li></ol>'],
  ])('leaves out what is printed between paragraphs: %s', (_, box) => {
    const body = PARAGRAPHS.map((paragraph, index) => `<p>${paragraph}</p>${index === 3 ? box : ''}`).join('');
    expect(read(page({ body })).article.blocks).toEqual(TEXT);
  });

  test('comes from JSON-LD where the page shows little of it', () => {
    const reading = read(
      page({
        head: ld({ '@type': 'NewsArticle', headline: 'La grue', articleBody: TEXT.join('\n\n') }),
        body: '<p>Chargement…</p>',
      }),
    );
    expect(reading.source).toBe('json-ld');
    expect(reading.article.blocks).toEqual(TEXT);
  });

  test('is split at double line breaks without Readability’s help too', () => {
    const body = `<p>${TEXT[0]}</p><p>${TEXT[1]}</p><p>${TEXT[2]}<br> <br>${TEXT[3]}</p>`;
    const { article, source } = read(page({ body, after: '<i></i>'.repeat(21_000) }));
    expect([source, article.blocks]).toEqual(['paragraphs', TEXT.slice(0, 4)]);
  });

  test.each([
    'Get our newsletter delivered to your inbox every morning.',
    'La grue au repos. Vue du quai. (Photo: A.T. / Atelier du port)',
    'Updated at 1:23 p.m., March 4',
    'Reach the port’s desk: she can be reached at quai@gazette.example.',
  ])('has no %s', (line) => {
    const body = PARAGRAPHS.map((paragraph, index) => `<p>${paragraph}</p>${index === 3 ? `<p>${line}</p>` : ''}`).join(
      '',
    );
    expect(read(page({ body })).article.blocks).toEqual(TEXT);
  });

  test('ends where readers comment, and leaves out boxes named by a part attribute', () => {
    const remarks = [
      'Et le prix, personne n’en parle ? On nous cache tout.',
      'Ma cave a vibré pendant onze jours, merci.',
    ];
    const below = `<h3>Vos commentaires (2)</h3>${remarks.map((text) => `<div><b>lea</b> <p>${text}</p></div>`).join('')}`;
    const box = '<div data-component="related-links"><p>Une autre grue, un autre port : notre récit complet.</p></div>';
    const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const body = [...paragraphs.slice(0, 4), box, ...paragraphs.slice(4), below].join('');
    expect(read(page({ body })).article.blocks).toEqual(read(page()).article.blocks);
  });

  test.each([
    ['(avec AFP)', true],
    ['dpa/Reuters', true],
    ['Source : Belga', true],
    ['RSS', false],
    ['Source : communiqué', false],
  ])('a closing line that credits an agency stays: %s %s', (line, stays) => {
    const body = [...PARAGRAPHS, line].map((text) => `<p>${text}</p>`).join('');
    expect(read(page({ body })).article.blocks.includes(line)).toBe(stays);
  });

  test('keeps a list at the end and drops a label there', () => {
    const body = `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<ul><li>Pompes : 14</li><li>Plongeurs : 6</li></ul>`;
    expect(read(page({ body })).article.blocks).toEqual([...TEXT, 'Pompes : 14', 'Plongeurs : 6']);
    expect(
      read(page({ body: `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>Le Port</p>` })).article.blocks,
    ).toEqual(TEXT);
  });

  test('comes from paragraphs on a page with too many elements for Readability', () => {
    const many = '<i></i>'.repeat(21_000);
    const reading = read(page({ after: `<div>${many}</div>` }));
    expect(reading.source).toBe('paragraphs');
    expect(reading.article.blocks).toEqual(TEXT);
  });

  test('is not more than 200,000 characters', () => {
    const body = `<p>${'Un mot de trop dans la phrase. '.repeat(20_000)}</p>`;
    const { blocks } = read(page({ body })).article;
    expect(blocks.join('').length).toBeGreaterThan(150_000);
    expect(blocks.join('').length).toBeLessThanOrEqual(200_000);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
  });

  test('an empty page has no blocks and does not throw', () => {
    expect(read('').article.blocks).toEqual([]);
    expect(read('<frameset></frameset>').article.blocks).toEqual([]);
  });
});

describe('the title and the standfirst', () => {
  test('the headline is the h1 that says what the page declares, and no block', () => {
    const head = '<meta property="og:title" content="La grue flottante remise à flot au bassin nord">';
    const { article } = read(
      page({
        head,
        body: `<h2>La grue flottante remise à flot</h2>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`,
      }),
    );
    expect(article.title).toBe('La grue flottante remise à flot');
    expect(article.blocks).toEqual(TEXT);
  });

  test('a page without h1 has its declared headline without the name of the site', () => {
    const html = page({ head: '<meta property="og:site_name" content="La Gazette des quais">' }).replace(
      /<h1>.*<\/h1>/,
      '',
    );
    expect(read(html).article.title).toBe('La grue flottante remise à flot');
  });

  test.each([
    '<p class="chapo">§</p>',
    '<h2 class="standfirst">§</h2>',
    '<div class="article__intro"><p>§</p></div>',
    '<h2>§</h2>',
  ])('the standfirst %s is its own field and no block', (markup) => {
    const words = 'Onze jours, deux échecs et une marée favorable : le récit d’un sauvetage.';
    const { article } = read(page({ before: markup.replace('§', words) }));
    expect(article.standfirst).toBe(words);
    expect(article.blocks).toEqual(TEXT);
  });

  test('a first paragraph that is also the declared description stays a block', () => {
    const { article } = read(page({ head: `<meta name="description" content="${TEXT[0]}">` }));
    expect(article.standfirst).toBe('');
    expect(article.blocks).toEqual(TEXT);
  });
});

describe('by-line, outlet, language', () => {
  test.each([
    [
      ld({ '@type': 'NewsArticle', headline: 'x', author: [{ '@type': 'Person', name: 'Yann Kerbrat' }, 'AFP'] }),
      '',
      'Yann Kerbrat, AFP',
    ],
    [
      ld({
        '@graph': [
          { '@type': 'Article', headline: 'x', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Yann Kerbrat' },
        ],
      }),
      '',
      'Yann Kerbrat',
    ],
    ['<meta name="author" content="Par Yann Kerbrat">', '', 'Yann Kerbrat'],
    ['', '<p class="byline">Par Yann Kerbrat, le 4 mars 2021</p>', 'Yann Kerbrat'],
  ])('by-line %#', (head, before, byline) => {
    const { article } = read(page({ head, before }));
    expect(article.byline).toBe(byline);
    expect(article.blocks).toEqual(TEXT);
  });

  test('the outlet is the listed one with the longest fitting domain', () => {
    expect(read(page()).article.outlet).toEqual({ id: 'gazette', name: 'La Gazette des quais' });
    expect(read(page(), 'https://sport.gazette-des-quais.example/a').article.outlet?.id).toBe('quais-sport');
    expect(read(page(), 'https://notgazette-des-quais.example/a').article.outlet?.id).toBe(
      'notgazette-des-quais-example',
    );
  });

  test('an outlet that is not listed is called as it calls itself', () => {
    const head = '<meta property="og:site_name" content="L’Écho d’Ys">';
    expect(read(page({ head }), 'https://ys.example/1').article.outlet).toEqual({
      id: 'l-echo-d-ys',
      name: 'L’Écho d’Ys',
    });
  });

  test('the words correct a template’s language', () => {
    expect(read(page({ lang: 'en' })).article.language).toBe('fr');
    expect(read(page({ lang: 'fr-CA' })).article.language).toBe('fr');
  });
});

describe('dates', () => {
  test.each([
    [
      'JSON-LD',
      ld({
        '@type': 'NewsArticle',
        headline: 'x',
        datePublished: '2021-03-04T08:15:00+0100',
        dateModified: '2021-03-05',
      }),
      '',
      '2021-03-04T08:15:00+01:00',
      '2021-03-05',
    ],
    [
      'meta',
      '<meta property="article:published_time" content="2021-03-04 08:15:00 +01:00">',
      '',
      '2021-03-04T08:15:00+01:00',
      null,
    ],
    ['time', '', '<time datetime="2021-03-04">jeudi</time>', '2021-03-04', null],
    [
      'printed fr',
      '',
      '<p>Publié le 4 mars 2021 à 8h15, mis à jour le 5 mars 2021 à 10h00</p>',
      '2021-03-04T08:15',
      '2021-03-05T10:00',
    ],
    ['printed above', '', '', null, null],
  ])('from %s', (_, head, before, published, modified) => {
    const { article } = read(page({ head, before }));
    expect([article.published, article.modified]).toEqual([published, modified]);
    expect(article.blocks).toEqual(TEXT);
  });

  test('a date told in the body is not the page’s', () => {
    const body = `<p>${TEXT[0]}</p><p>${TEXT[2]}</p><p>Le 3 février 2019, déjà.</p>${TEXT.slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('')}`;
    expect(read(page({ body })).article.published).toBeNull();
  });

  test('an index page of many days has none', () => {
    const body = [1, 2, 3, 4]
      .map(
        (day) =>
          `<article><h2><a href="/${day}">Un titre de la liste des articles</a></h2><p>${TEXT[day]}</p><time datetime="2021-03-0${day}">0${day}/03/2021</time></article>`,
      )
      .join('');
    expect(read(page({ body })).article.published).toBeNull();
  });
});

describe('the address', () => {
  test('is the canonical one, cleaned', () => {
    const head = `<link rel="canonical" href="/port/2021/grue-flottante?utm_source=x">`;
    expect(read(page({ head }), `${ADDRESS}/amp?fbclid=1#suite`).article.url).toBe(ADDRESS);
  });

  test('of an archive’s short address is the original’s, wherever the page tells it', () => {
    const [short, copy] = ['https://archive.ph/AbC12', `https://archive.today/20210306101112/${ADDRESS}`];
    const html = page({ head: `<link rel="canonical" href="${short}"><link rel="bookmark" href="${copy}">` });
    const { article, captureDate } = read(html, short);
    expect([article.url, captureDate]).toEqual([ADDRESS, '2021-03-06T10:11:12Z']);
  });

  test('of an archive’s copy is the original’s, with the day of the copy', () => {
    const { article, captureDate } = read(page(), `https://web.archive.org/web/20210306101112/${ADDRESS}`);
    expect(article.url).toBe(ADDRESS);
    expect(captureDate).toBe('2021-03-06T10:11:12Z');
    expect(article.outlet?.id).toBe('gazette');
  });

  test('a file has none, or its canonical one', () => {
    const file = parse(page({ head: `<link rel="canonical" href="${ADDRESS}">` }));
    expect(readArticle(file, '', OUTLETS).article.url).toBe(ADDRESS);
    expect(readArticle(parse(page()), '', OUTLETS).article.url).toBe('');
  });
});

describe('a preview', () => {
  const preview = `<p>${TEXT[0]}</p><p>${TEXT[2]}</p><p>${TEXT[3]}</p>`;
  test.each([
    ['the offer', '', '<p>La suite est réservée à nos abonnés.</p>'],
    ['JSON-LD', ld({ '@type': 'NewsArticle', headline: 'x', isAccessibleForFree: 'False' }), ''],
    ['a wall', '', '<div class="js-paywall">Choisissez une formule pour continuer.</div>'],
    ['the length', ld({ '@type': 'NewsArticle', headline: 'x', wordCount: 900 }), ''],
    ['the cut', '', '<p>Le port, lui, promet de publier un premier bilan avant la fin du mois, mais [...]</p>'],
  ])('is told by %s', (_, head, more) => {
    expect(read(page({ head, body: preview + more })).article.truncated).toBe(true);
  });

  test('a whole article is none, even with an offer below', () => {
    expect(read(page({ body: preview })).article.truncated).toBe(false);
    const long = PARAGRAPHS.concat(
      PARAGRAPHS.map((text) => `${text} Encore.`),
      PARAGRAPHS.map((text) => `${text} Et puis.`),
    );
    expect(
      read(page({ body: `${long.map((text) => `<p>${text}</p>`).join('')}<p>Article réservé aux abonnés</p>` })).article
        .truncated,
    ).toBe(false);
  });
});

test('headline, standfirst and blocks have a place in the page', () => {
  const { article, rangeOf } = read(
    page({ before: '<p class="chapo">Onze jours, deux échecs et une marée favorable.</p>' }),
  );
  const whole = (block: number, text: string) => rangeOf({ block, start: 0, end: text.length, text })?.toString();
  expect(whole(-1, article.title)).toBe(article.title);
  expect(whole(-2, article.standfirst)).toBe(article.standfirst);
  const span = spanOf(article.blocks, '9\u00a0Go');
  expect(rangeOf(span)?.toString()).toBe('9\u00a0Go');
  expect(rangeOf({ ...span, text: '8\u00a0Go' })).toBeNull();
  expect(rangeOf({ ...span, block: 99 })).toBeNull();
});

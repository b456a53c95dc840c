/** Pages on which the sentences of the product's description are shown. */
import { frenchStory, pageHtml } from './article.ts';
import { longStory, script, still } from './odd-pages.ts';
import type { Page } from './pages.ts';

/** An article that says much, and not where the files were first put: the others do. */
const richStory = {
  ...longStory,
  published: '2017-05-07T19:12:00+02:00',
  paragraphs: longStory.paragraphs.map((text) => text.replace(' sur le forum 4chan', '')),
};

/** What a page may do to whatever stands in it: huge `rem`, inherited oddities. */
const heirlooms = '<style>html{font-size:40px;letter-spacing:6px;text-transform:uppercase;font-style:italic}</style>';

/** Fields and links before and after the article, to walk through by Tab; the first takes the focus itself. */
const before = '<nav><label>Chercher <input id="first" autofocus></label> <a id="home" href="#home">Accueil</a></nav>';
const after = '<p><a id="last" href="#last">Nous écrire</a></p>';

/** Writes down every event of a reader that reaches the page. */
const earsCode = `
window.heard = [];
for (const name of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'click', 'dblclick', 'contextmenu', 'auxclick',
  'pointerdown', 'pointerup', 'pointermove', 'pointerover', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'touchstart', 'touchend', 'wheel', 'focusin'])
  document.addEventListener(name, (event) => window.heard.push(event.type));`;

const cutStory = {
  ...frenchStory,
  paragraphs: [
    ...frenchStory.paragraphs.slice(0, 3),
    'Cet article est réservé aux abonnés. Il vous reste 80 % de cet article à lire.',
  ],
};
const lock =
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false}</script>';

/** The title's figure stands nowhere in the page's text; the same digits do, and mean something else. */
const hiddenTitle = { ...frenchStory, title: 'MacronLeaks : 71 848 courriels passés au crible' };
const untitled = pageHtml(hiddenTitle, 'Sans titre', {
  after: '<p>Rejoignez nos 71 848 abonnés : deux courriels par semaine, pas un de plus.</p>',
}).replace(/<h1>.*?<\/h1>/, '');

export const sentencePages: Record<string, Page> = {
  'phrases.example/': still(pageHtml(richStory, 'Les Phrases', { head: heirlooms, before, after })),
  'phrases.example/autre': still(pageHtml(frenchStory, 'Les Phrases')),
  'oreilles.example/': still(pageHtml(richStory, 'Les Oreilles', { before: script(earsCode) })),
  'coupe.example/': still(pageHtml(cutStory, 'La Coupe', { head: lock })),
  'sans-titre.example/': still(untitled),
  'vide.example/': still(
    pageHtml({ ...frenchStory, paragraphs: [] }, 'Le Vide', { head: '<style>article{display:none}</style>' }),
  ),
};

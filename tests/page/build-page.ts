/** Invented pages for the tests of the page side. */
import { JSDOM } from 'jsdom';
import type { Span } from '../../lib/model.ts';
import { readArticle } from '../../lib/page/read-article.ts';

export const ADDRESS = 'https://www.gazette-des-quais.example/port/2021/grue-flottante';
export const OUTLETS = [
  { id: 'gazette', name: 'La Gazette des quais', domains: ['gazette-des-quais.example'] },
  { id: 'quais-sport', name: 'Quais Sport', domains: ['sport.gazette-des-quais.example'] },
];

/** Seven paragraphs about a floating crane; long enough for Readability to be sure. */
export const PARAGRAPHS = [
  'La grue flottante du bassin nord a été remise à flot mardi matin, après onze jours de travaux et deux tentatives manquées par grand vent.',
  'Selon la capitainerie, <b>9</b>&nbsp;Go de relevés sonar ont été enregistrés pendant l’opération, soit le double de ce que prévoyait le cahier des charges.',
  '« Nous avons travaillé à marée basse, trois heures par jour », raconte Solène Madec, cheffe du chantier, qui salue la patience des équipes.',
  'Le coût de l’opération n’est pas arrêté ; le port parle d’environ 1,2 million d’euros, dont un tiers serait pris en charge par les assureurs.',
  'Les riverains, eux, retiennent surtout le bruit : les pompes ont tourné nuit et jour, et la rue des Cordiers est restée fermée à la circulation.',
  'Une enquête technique doit déterminer pourquoi la barge a pris l’eau le 3 février, alors que la mer était calme et l’équipage à bord.',
  'Le rapport est attendu pour l’automne, et la grue devrait reprendre le travail dès la semaine prochaine, sous surveillance renforcée.',
];

export type PageParts = {
  head?: string;
  before?: string;
  body?: string;
  after?: string;
  lang?: string;
  title?: string;
};

/** A news page around the given parts. */
export function page({
  head = '',
  before = '',
  body,
  after = '',
  lang = 'fr',
  title = 'La grue flottante remise à flot',
}: PageParts = {}): string {
  const text = body ?? PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} - La Gazette des quais</title>${head}</head>
<body><nav><a href="/">Accueil</a> <a href="/port">Port</a></nav><main><article><h1>${title}</h1>${before}<div class="texte">${text}</div></article>${after}</main>
<footer><p>Mentions légales</p></footer></body></html>`;
}

export const parse = (html: string, address = ADDRESS): Document => new JSDOM(html, { url: address }).window.document;

/** Reads a page written as a string. */
export function read(html: string, address = ADDRESS) {
  const document = parse(html, address);
  return { document, ...readArticle(document, address, OUTLETS) };
}

/** The span of `text` where it first stands in a block. */
export function spanOf(blocks: string[], text: string): Span {
  const block = blocks.findIndex((candidate) => candidate.includes(text));
  const start = blocks[block]?.indexOf(text) ?? -1;
  if (block < 0) throw new Error(`not in the blocks: ${text}`);
  return { block, start, end: start + text.length, text };
}

/** Pages with difficult manners, by host and path. */
import { articleHtml, frenchStory, pageHtml } from './article.ts';
import type { Page } from './pages.ts';

export const still = (body: string, headers?: Record<string, string>): Page => ({ body: () => body, headers });
export const script = (code: string) => `<script>${code}</script>`;
export const calmStory = {
  ...frenchStory,
  title: 'La tarte aux poireaux de ma tante',
  paragraphs: [
    'Faites fondre les poireaux à feu doux pendant vingt minutes, sans les laisser colorer, puis ajoutez la crème et la muscade.',
    'Étalez la pâte dans un moule de vingt-huit centimètres, versez la garniture et enfournez trente-cinq minutes à four chaud.',
    'Servez tiède, avec une salade bien vinaigrée. Les restes se mangent froids le lendemain, et certains disent que c’est encore meilleur.',
  ],
};

const hostileCss = `<style>
*,*::before,*::after{display:none!important;all:unset!important}
html>*:not(head):not(body){position:static!important;opacity:0!important;transform:scale(0)!important;visibility:hidden!important;z-index:-1!important;width:0!important}
body,body *{display:block!important;all:revert!important}</style>`;

/** Replaces the article without loading a page, as reader apps do. */
const spaCode = `
const stories = ${JSON.stringify({ '/': articleHtml(calmStory), '/affaire': articleHtml(frenchStory) })};
const titles = ${JSON.stringify({ '/': calmStory.title, '/affaire': frenchStory.title })};
function show(path, push) {
  if (push) history.pushState({}, '', path);
  document.title = titles[path];
  document.querySelector('main').innerHTML = stories[path];
}
addEventListener('popstate', () => show(location.pathname, false));
show(location.pathname, false);`;

const fightCode = `
window.removed = 0;
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes)
    if (node.nodeType === 1 && node.localName !== 'head' && node.localName !== 'body') { node.remove(); window.removed++; }
}).observe(document.documentElement, { childList: true });`;

/** Notes when the page was ready and when the first node of somebody else came, in ms since the navigation began. */
const clockCode = `
addEventListener('DOMContentLoaded', () => { window.ready = performance.now(); });
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes)
    if (node.nodeType === 1 && !/^(head|body)$/.test(node.localName)) window.came ??= performance.now();
}).observe(document.documentElement, { childList: true });`;

/** An article of some 700 words: the length most news texts have. */
export const longStory = {
  ...frenchStory,
  paragraphs: [
    ...frenchStory.paragraphs,
    'L’équipe numérique du candidat dit avoir repéré dès le mois de janvier des messages d’hameçonnage, envoyés par vagues à ses permanents. Les adresses imitaient de près celles des services qu’ils utilisent chaque jour, et il fallait lire la barre du navigateur lettre par lettre pour s’en apercevoir.',
    'Une entreprise japonaise de sécurité informatique avait attribué en avril plusieurs noms de domaine de ce genre au groupe Pawn Storm, que d’autres appellent APT28 et que les services américains lient au renseignement militaire russe. Moscou a toujours démenti toute implication dans ces opérations.',
    'Le directeur de l’agence nationale de la sécurité des systèmes d’information s’est gardé de reprendre cette accusation. L’attaque lui paraît si simple et si générique que n’importe qui aurait pu la mener, a-t-il répété devant des journalistes, en rappelant que l’attribution demande du temps.',
    'Les archives sont arrivées sur la toile en plusieurs paquets, chacun portant le nom d’un responsable. On y trouve des notes de frais, des contrats, des agendas, des projets de discours et des échanges sans relief sur l’organisation des déplacements. Les plus anciens messages remontent à 2009, les plus récents au 24 avril.',
    'Sur les réseaux, le mot-dièse a d’abord été poussé par un petit nombre de comptes américains proches de l’extrême droite, puis relayé par des automates. Un laboratoire de Washington a compté quarante-sept mille publications en trois heures et demie, pour l’essentiel des répétitions.',
    'Le Front national s’est engouffré dans la brèche quelques minutes avant minuit. Son vice-président a demandé si la presse d’investigation aurait l’audace de publier, avant de se taire comme la loi l’y oblige. La candidate elle-même n’a rien dit jusqu’au dimanche soir.',
    'Les rédactions ont réagi en ordre dispersé. La plupart ont annoncé qu’elles liraient les documents après le scrutin, et qu’elles n’en publieraient rien qui ne soit vérifié et d’intérêt général. Certaines ont préféré parler du procédé plutôt que du contenu, jugé sans intérêt à ce stade.',
    'Dans l’entourage du favori des sondages, on assure que la riposte était prête. De faux comptes avaient été remplis de faux documents afin de faire perdre du temps aux intrus, une méthode que les spécialistes appellent le brouillage par leurre. Elle explique peut-être la hâte avec laquelle tout a été jeté en ligne.',
    'Reste la question du calendrier. La publication est tombée au moment précis où ni le candidat ni ses adversaires n’avaient plus le droit de répondre, et où les Français de plusieurs territoires d’outre-mer commençaient à voter. Pour la commission de contrôle, il s’agit d’une tentative de troubler la sincérité du scrutin.',
    'L’enquête a été confiée à la brigade spécialisée dans les fraudes aux technologies de l’information. Elle devra dire par où les intrus sont entrés, combien de boîtes ils ont vidées, et qui se cachait derrière les pseudonymes sous lesquels les liens ont été déposés. Personne, à Paris, n’attend de réponse avant plusieurs mois.',
  ],
};

/** Notes when the page stood and when the first frame with a sidebar that has read it was drawn, in ms since the navigation began: a message sent before a frame is drawn comes after it. */
const paintClockCode = `
addEventListener('DOMContentLoaded', () => { window.ready = performance.now(); });
requestAnimationFrame(function look() {
  const host = [...document.documentElement.children].find((one) => one.shadowRoot);
  const panel = host && host.shadowRoot.querySelector('aside');
  const figures = panel && panel.querySelector('section:has(#facts)');
  if (!figures || panel.getAttribute('aria-busy') === 'true' || !/\\d/.test(figures.textContent)) return requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { window.painted = performance.now(); };
  port2.postMessage(null);
});`;

/** Everything a page can see or hear of an extension, written down. */
const spyCode = `
window.heard = [];
for (const name of ['message', 'keydown', 'keyup', 'keypress', 'input', 'click', 'pointerdown', 'pointerup', 'mousedown', 'focusin', 'wheel'])
  addEventListener(name, (event) => window.heard.push(event.type));
document.addEventListener('securitypolicyviolation', (event) => window.heard.push('violation ' + event.violatedDirective));
addEventListener('error', (event) => window.heard.push('error ' + event.message));`;

const teaser = `<aside><h3>À lire aussi</h3><ul><li><a href="/x">MacronLeaks : ce que contiennent les 9 Go de documents piratés</a></li></ul></aside>`;

export const oddPages: Record<string, Page> = {
  'newsstand.example/': { body: () => newsstandIndex() },
  'recettes.example/tarte': still(pageHtml(calmStory, 'Recettes du dimanche', { after: teaser })),
  'calme.example/tarte': still(pageHtml(calmStory, 'Calme')),
  'courrier.example/affaire': still(pageHtml(frenchStory, 'Le Courrier inventé')),
  'courrier.example/amp/affaire': still(
    pageHtml(frenchStory, 'Le Courrier inventé', {
      html: 'amp',
      head: '<link rel="canonical" href="https://courrier.example/affaire">',
    }),
  ),
  'courrier.example/cache': still(pageHtml(frenchStory, 'Le Courrier inventé'), { 'cache-control': 'max-age=600' }),
  'courrier.example/suite': still(pageHtml(calmStory, 'Le Courrier inventé'), { 'cache-control': 'max-age=600' }),
  'etranger.test/affaire': still(pageHtml(frenchStory, 'L’Étranger')),
  'hostile.example/': still(pageHtml(frenchStory, 'Hostile', { head: hostileCss })),
  'spa.example/': still(pageHtml(calmStory, 'Application', { after: script(spaCode) })),
  'spa.example/affaire': still(pageHtml(calmStory, 'Application', { after: script(spaCode) })),
  'bagarre.example/': still(pageHtml(frenchStory, 'Bagarre', { before: script(fightCode) })),
  'espion.example/': still(pageHtml(frenchStory, 'Espion', { before: script(spyCode) })),
  'chrono.example/': still(pageHtml(frenchStory, 'Chrono', { before: script(clockCode) })),
  'mesure.example/': still(pageHtml(longStory, 'Mesure', { before: script(paintClockCode) })),
  'strict.example/': still(pageHtml(frenchStory, 'Strict', {}), {
    'content-security-policy':
      "default-src 'none'; img-src 'self'; style-src 'nonce-page'; require-trusted-types-for 'script'; report-uri /report",
  }),
  'cadres.example/': still(
    pageHtml(calmStory, 'Cadres', {
      after: '<iframe src="http://courrier.example/affaire"></iframe><iframe src="about:blank"></iframe>',
    }),
  ),
  'texte.example/brut': { type: 'text/plain; charset=utf-8', body: () => frenchStory.paragraphs.join('\n') },
  'texte.example/json': { type: 'application/json', body: () => JSON.stringify(frenchStory) },
  'texte.example/svg': {
    type: 'image/svg+xml',
    body: () => `<svg xmlns="http://www.w3.org/2000/svg"><text>MacronLeaks ${frenchStory.title}</text></svg>`,
  },
  'xhtml.example/': {
    type: 'application/xhtml+xml',
    body: () =>
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>${frenchStory.title}</title></head><body>${articleHtml(frenchStory)}</body></html>`,
  },
  'tardif.example/': still(
    pageHtml(calmStory, 'Tardif', {
      after: script(
        `setTimeout(() => { document.title = ${JSON.stringify(frenchStory.title)}; document.querySelector('main').innerHTML = ${JSON.stringify(articleHtml(frenchStory))}; }, 900);`,
      ),
    }),
  ),
};

function newsstandIndex(): string {
  const links = Object.keys(oddPages).map((address) => `<li><a href="http://${address}">${address}</a></li>`);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le kiosque</title></head><body><h1>Le kiosque</h1><ul>${links.join('')}</ul></body></html>`;
}

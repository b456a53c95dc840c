/** Pages whose layout or life is hard on a panel, each by one trait; hosts under `rude.example`. */
import { articleHtml, pageHtml } from './article.ts';
import { calmStory, longStory, script, still } from './odd-pages.ts';
import type { Page } from './pages.ts';

const styled = (css: string) => still(pageHtml(longStory, 'Le Rude', { head: `<style>${css}</style>` }));
const inScript = (value: string) => JSON.stringify(value).replaceAll('</', '<\\/');
const atLeisure = (code: string) => script(`window.change = () => { ${code} };`);

const mostRead = '<p>Un titre assez long pour passer à la ligne dans une colonne</p>'.repeat(12);
const twoColumns = pageHtml(longStory, 'Le Rude', {
  head: '<style>body{max-width:none}.wrap{display:grid;grid-template-columns:2fr 1fr;gap:40px;max-width:1280px;margin:auto}</style>',
})
  .replace('<main>', '<div class="wrap"><main>')
  .replace('</main>', `</main><aside>${mostRead}</aside></div>`);

/** The whole text in one element, its paragraphs parted by line breaks. */
const unparted = pageHtml({ ...longStory, paragraphs: [] }, 'Le Rude').replace(
  '</article>',
  `<div>${longStory.paragraphs.join('<br><br>')}</div></article>`,
);

/** The article in a component's shadow tree, as the browser parses it. */
const inComponent = pageHtml(longStory, 'Le Rude')
  .replace('<main>', '<main><news-story><template shadowrootmode="open">')
  .replace('</main>', '</template></news-story></main>');

const deep = (inner: string) => '<div>'.repeat(12) + inner + '</div>'.repeat(12);
const deepPage = (code: string) =>
  still(
    pageHtml(longStory, 'Le Rude', { after: atLeisure(code) })
      .replace('<main>', `<main>${'<div>'.repeat(12)}`)
      .replace('</main>', `${'</div>'.repeat(12)}</main>`),
  );
const written = pageHtml(calmStory, 'Le Rude');

export const hardPages: Record<string, Page> = {
  'rude.example/colonnes': still(twoColumns),
  'rude.example/large': styled('body{max-width:none}'),
  'rude.example/droite': still(pageHtml(longStory, 'Le Rude', { html: 'dir="rtl"' })),
  'rude.example/racine': styled('html{transform:translateZ(0)}'),
  'rude.example/pave': still(unparted),
  'rude.example/composant': still(inComponent),
  'rude.example/cookies': still(
    pageHtml(longStory, 'Le Rude', { after: '<dialog open style="position:fixed;bottom:0">Nos cookies</dialog>' }),
  ),
  'rude.example/direct': deepPage(
    `const p = [...document.querySelectorAll('p')].find((one) => one.textContent.includes('9 gigaoctets'));
     p.textContent = p.textContent.replace('9 gigaoctets', '15 gigaoctets');`,
  ),
  'rude.example/hydrate': deepPage(`const main = document.querySelector('main'); main.innerHTML = main.innerHTML;`),
  'rude.example/remplace': deepPage(
    `document.title = 'Tarte'; document.querySelector('main').innerHTML = ${inScript(deep(articleHtml(calmStory)))};`,
  ),
  'rude.example/reecrit': still(
    pageHtml(longStory, 'Le Rude', {
      after: atLeisure(`document.open(); document.write(${inScript(written)}); document.close();`),
    }),
  ),
  'rude.example/liens': still(
    pageHtml(longStory, 'Le Rude', {
      head: '<style>article p{margin:900px 0}</style>',
      before: '<input id="paste"><p>Le parquet du salon se cire en mai.</p>',
    }),
  ),
};

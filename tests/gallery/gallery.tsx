/** The gallery page: `?view=full&language=fr&width=400` shows one view; without `view`, a list of all. */
import { render } from 'preact';
import { popupCss } from '../../components/popup/popup-css.ts';
import { createI18n, I18nProvider, readMessageFile } from '../../components/shared/i18n.tsx';
import { sidebarCss } from '../../components/sidebar/sidebar-css.ts';
import { type Language, languages, messages } from '../components/languages.ts';
import { views } from './states.tsx';

const i18nOf = (language: Language) => createI18n(language, readMessageFile(messages[language]));

export type Asked = { view: string; language?: Language; width?: string };

function addStyle(css: string, target: Node): void {
  const style = document.createElement('style');
  style.textContent = css;
  target.appendChild(style);
}

function List() {
  return (
    <main style={{ font: '15px system-ui', margin: '24px' }}>
      <h1>Contrechamp</h1>
      {languages.map((language) => (
        <ul key={language}>
          {Object.keys(views).map((view) => (
            <li key={view}>
              <a href={`?view=${view}&language=${language}`}>
                {view} ({language})
              </a>
            </li>
          ))}
        </ul>
      ))}
    </main>
  );
}

/** Where a view is drawn: the page for the popup, a shadow root for the sidebar, as in the extension. */
function makeMount(css: 'sidebar' | 'popup'): HTMLElement {
  for (const old of document.head.querySelectorAll('style')) old.remove();
  document.body.replaceChildren();
  if (css === 'popup') {
    addStyle(popupCss, document.head);
    return document.body.appendChild(document.createElement('div'));
  }
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  addStyle(sidebarCss, root);
  return root.appendChild(document.createElement('div'));
}

let mount: HTMLElement = document.body;

/** Draws a view anew; `data-rendered` on the page is the time it took, with layout, in ms. */
function draw({ view, language = 'fr', width = '400' }: Asked): void {
  const drawn = views[view];
  render(null, mount);
  document.documentElement.lang = language;
  if (!drawn) {
    render(<List />, document.body);
    return;
  }
  mount = makeMount(drawn.css);
  const started = performance.now();
  render(<I18nProvider value={i18nOf(language)}>{drawn.show(language, Number(width))}</I18nProvider>, mount);
  // Layout counts as rendering: it is what the reader waits for.
  mount.firstElementChild?.getBoundingClientRect();
  document.documentElement.dataset.rendered = String(performance.now() - started);
}

const asked = Object.fromEntries(new URLSearchParams(location.search));
draw({ ...asked, view: asked.view ?? '' });
Object.assign(globalThis, { draw });
document.documentElement.dataset.ready = 'yes';

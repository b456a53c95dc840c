/** The gallery page: `?view=full&language=fr&width=400` shows one view; without `view`, a list of all. */
import { render } from 'preact';
import en from '../../assets/public/_locales/en/messages.json';
import fr from '../../assets/public/_locales/fr/messages.json';
import { popupCss } from '../../components/popup/popup-css.ts';
import { createI18n, I18nProvider, readMessageFile } from '../../components/shared/i18n.tsx';
import { sidebarCss } from '../../components/sidebar/sidebar-css.ts';
import { views } from './states.tsx';

const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'en' ? 'en' : 'fr';
const width = Number(asked.get('width') ?? 400);
const i18n = createI18n(language, readMessageFile(language === 'en' ? en : fr));
const view = views[asked.get('view') ?? ''];
document.documentElement.lang = language;

function addStyle(css: string, target: Node): void {
  const style = document.createElement('style');
  style.textContent = css;
  target.appendChild(style);
}

if (!view) {
  render(
    <main style={{ font: '15px system-ui', margin: '24px' }}>
      <h1>Contrechamp</h1>
      {(['fr', 'en'] as const).map((each) => (
        <ul key={each}>
          {Object.keys(views).map((name) => (
            <li key={name}>
              <a href={`?view=${name}&language=${each}`}>
                {name} ({each})
              </a>
            </li>
          ))}
        </ul>
      ))}
    </main>,
    document.body,
  );
} else if (view.css === 'popup') {
  addStyle(popupCss, document.head);
  render(<I18nProvider value={i18n}>{view.show(language, width)}</I18nProvider>, document.body);
} else {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  addStyle(sidebarCss, root);
  const mount = root.appendChild(document.createElement('div'));
  const started = performance.now();
  render(<I18nProvider value={i18n}>{view.show(language, width)}</I18nProvider>, mount);
  // Layout counts as rendering: it is what the reader waits for.
  mount.firstElementChild?.getBoundingClientRect();
  document.documentElement.dataset.rendered = String(performance.now() - started);
}
document.documentElement.dataset.ready = 'yes';

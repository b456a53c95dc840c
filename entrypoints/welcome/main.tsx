import { render } from 'preact';
import outlets from '../../assets/outlets.json';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { browserI18n } from '../wiring/language.ts';
import { uiLanguage } from '../wiring/messages.ts';
import { applyStyle } from '../wiring/page-style.ts';
import { Welcome } from './Welcome.tsx';
import { welcomeCss } from './welcome-css.ts';

applyStyle(welcomeCss);
document.documentElement.lang = uiLanguage();
render(
  <I18nProvider value={browserI18n()}>
    <Welcome outlets={outlets} />
  </I18nProvider>,
  document.getElementById('app') as HTMLElement,
);

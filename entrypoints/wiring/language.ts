/** The reader's language and strings, from the browser. Nothing is asked on import: the build imports entrypoints without a browser. */
import type { Browser } from 'webextension-polyfill';
import { createI18n, type I18n } from '../../components/shared/i18n.tsx';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
let made: I18n | null = null;

/** The language of the strings the browser chose, so that numbers and labels never speak another one. */
export const uiLanguage = (): 'fr' | 'en' =>
  ((browser ?? chrome) as Browser).i18n.getMessage('ext_language') === 'fr' ? 'fr' : 'en';

/** The strings of the reader's language. */
export function browserI18n(): I18n {
  const { i18n } = (browser ?? chrome) as Browser;
  made ??= createI18n(uiLanguage(), (key, substitutions) => i18n.getMessage(key, substitutions));
  return made;
}

/** The strings the browser chose. Nothing is asked on import: the build imports entrypoints without a browser. */
import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

export const getMessage = (key: string, substitutions: string[] = []): string =>
  ((browser ?? chrome) as Browser).i18n.getMessage(key, substitutions);

/** The language of those strings, so that numbers and labels never speak another one. */
export const uiLanguage = (): string => getMessage('ext_language') || 'en';

/** Names of countries and languages in the reader's language, from the browser. */
import type { I18n } from './i18n.tsx';

const namers = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'region' | 'language', code: string, i18n: I18n): string {
  const key = `${i18n.language} ${type}`;
  const namer = namers.get(key) ?? new Intl.DisplayNames(i18n.language, { type });
  namers.set(key, namer);
  try {
    return namer.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Name of an ISO 3166 country code; the code where it is none. */
export const formatCountry = (code: string, i18n: I18n) => nameOf('region', code, i18n);

/** Name of a BCP 47 language; the tag where it is none. */
export const formatLanguage = (tag: string, i18n: I18n) => nameOf('language', tag, i18n);

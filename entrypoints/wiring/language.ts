/** The strings of the reader's language, for the views. */
import { createI18n, type I18n } from '../../components/shared/i18n.tsx';
import { getMessage, uiLanguage } from './messages.ts';

let made: I18n | null = null;

/** Made once, on first use. */
export function browserI18n(): I18n {
  made ??= createI18n(uiLanguage(), getMessage);
  return made;
}

/** What an article says, in a sentence: in the reader's language where there is one, else in English and marked as such. */
import type { Text } from '../../lib/model.ts';
import { useI18n } from './i18n.tsx';
import { formatLanguage } from './names.ts';

export function Gist({ text }: { text: Text }) {
  const i18n = useI18n();
  const language = i18n.languageOf(text);
  const isForeign = !i18n.language.startsWith(language);
  return (
    <p class="gist" lang={language}>
      {isForeign && (
        <abbr class="chip" lang={i18n.language} title={formatLanguage(language, i18n)}>
          {language.toUpperCase()}
        </abbr>
      )}
      {i18n.text(text)}
    </p>
  );
}

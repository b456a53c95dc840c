/** What an article says, in a sentence: in the reader's language where there is one, else in English and marked as such. */
import type { Text } from '../../lib/model.ts';
import { useI18n } from './i18n.tsx';

export function Gist({ text }: { text: Text }) {
  const i18n = useI18n();
  return (
    <p class="gist" lang={i18n.languageOf(text)}>
      {i18n.text(text)}
    </p>
  );
}

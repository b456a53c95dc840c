/** Words of the page inside a sentence of the panel: quoted, in the page's language, so that no grammar has to fit them. */
import { usePanel } from './panel.ts';

/** Signs of the private use area around such words while they travel through lists and messages. */
const [from, to] = ['\ue000', '\ue001'];

const unmarked = (text: string) => text.replace(/[\ue000\ue001]/g, '');

/** Marks words as the page's own, for `Spoken`. */
export const setApart = (words: string) => (words ? from + unmarked(words) + to : '');

const isCapital = (word: string) => /^[^\p{L}]*(\p{Lu}|$)/u.test(word);

/**
 * Whether an unknown speaker is introduced by words ("une source proche") rather than by a name: a name begins and ends
 * with a capital, "Charles de Gaulle" too. German writes all nouns so; there it takes two words ("Ermittler" is no name).
 */
export function isDescription(speaker: string, language: string | null): boolean {
  const words = speaker.split(/\s+/);
  const isName = isCapital(words[0] ?? '') && isCapital(words.at(-1) ?? '');
  return !isName || (language === 'de' && words.length === 1);
}

/** A sentence with the page's words in it, if any, as quotations: the marks are the panel's language's, the words the page's. */
export function Spoken({ children }: { children: string }) {
  const { report } = usePanel();
  const parts = children.split(/\ue000([^\ue001]*)\ue001/);
  if (parts.length === 1) return <>{children}</>;
  return (
    <>
      {parts.map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <q key={i}>
            <bdi lang={report.article.language ?? undefined}>{part}</bdi>
          </q>
        ),
      )}
    </>
  );
}

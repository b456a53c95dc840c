/** Strings, numbers and lists in the reader's language. The strings are the browser's own message files; see createI18n. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../lib/model.ts';

type Messages = typeof import('../../assets/public/_locales/fr/messages.json');
/** Every key of the message files; a key that is missing does not compile. */
export type MessageKey = keyof Messages;
type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;
/** Keys that have plural forms (`key_one`, `key_other`), without their ending. */
export type PluralKey = PluralOf<MessageKey>;

/** Gives the message of a key with its substitutions in it, '' where there is none: `browser.i18n.getMessage` or the files. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** What a view needs of a language. */
export type I18n = {
  language: string;
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The plural form for `count`; `$1` is the count as a number of the language, the rest follow from `$2`. */
  plural(key: PluralKey, count: number, ...substitutions: string[]): string;
  /** A label of a pack in the reader's language (pt-BR), else that of all its countries (pt), else English; with the language's spaces. */
  text(text: Text): string;
  /** The language `text` gives a label in, for those who hear it. */
  languageOf(text: Text): string;
  number(value: number): string;
  /** A share 0..1 as a percentage without decimals. */
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** The language's alphabetical order. */
  compare(a: string, b: string): number;
};

const narrowSpace = '\u202f';

/** Puts the narrow no-break spaces French asks for before ; : ! ? » and after «, and the curly apostrophe. */
export function setFrenchSpaces(text: string): string {
  return text
    .replace(/[ \u00a0]([;:!?»])/g, `${narrowSpace}$1`)
    .replace(/«[ \u00a0]/g, `«${narrowSpace}`)
    .replace(/'/g, '’');
}

/** Builds the language of a view. `language` is a BCP 47 tag; numbers and plural rules are those of Intl. */
export function createI18n(language: string, getMessage: GetMessage): I18n {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const languageOf = (text: Text) => [language, language.slice(0, 2)].find((tag) => text[tag] !== undefined) ?? 'en';
  const plurals = new Intl.PluralRules(language);
  const collator = new Intl.Collator(language);
  // English is written as outside America: no comma before the "and".
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  const and = lists.formatToParts(['', '']).find(({ type }) => type === 'literal')?.value ?? '';
  return {
    language,
    t: (key, ...substitutions) => getMessage(key, substitutions),
    plural(key, count, ...substitutions) {
      const filled = [numbers.format(count), ...substitutions];
      return getMessage(`${key}_${plurals.select(count)}`, filled) || getMessage(`${key}_other`, filled);
    },
    text(text) {
      const tag = languageOf(text);
      return tag === 'fr' ? setFrenchSpaces(text.fr) : (text[tag] ?? '');
    },
    languageOf,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    // "Mixed and true and legal" would leave open what belongs together.
    list: (items) => (items.some((item) => item.includes(and)) ? items.join(' · ') : lists.format(items)),
    compare: collator.compare,
  };
}

/** Reads messages from a message file, as the browser does: `$1` to `$9`, and `$$` for a dollar sign. */
export function readMessageFile(messages: Record<string, { message: string }>): GetMessage {
  return (key, substitutions) =>
    (messages[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, mark: string) =>
      mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? ''),
    );
}

const I18nContext = createContext<I18n | null>(null);

/** Gives a language to all views inside: `<I18nProvider value={createI18n('fr', getMessage)}>`. */
export const I18nProvider = I18nContext.Provider;

/** The language of the view. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('a view stands outside I18nProvider');
  return i18n;
}

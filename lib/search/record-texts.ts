import type { Coverage, Labelled, Text } from '../model.ts';
import type { Fact } from '../story/pack.ts';
import { dateWords, type Locale, valueWords } from './value-words.ts';

/** What a record is shown and found by, in one language; `facts` a line a fact. */
export type RecordTexts = {
  outlet: string;
  gist: string;
  facts: string[];
  voices: string;
  frames: string;
  date: string;
};
/** What of a story a search needs. */
export type SearchStory = {
  factById: ReadonlyMap<string, Fact>;
  frames: Labelled[];
  roles: Labelled[];
  actors: { name: string; label: Text }[];
  synonyms: string[][];
};
/** Writes a record's texts. */
export type WriteTexts = (record: Coverage, locale: Locale) => RecordTexts;

/** Makes a writer that knows the story's labels and how a language calls its speakers. */
export function makeWriteTexts(story: SearchStory): WriteTexts {
  const frames = new Map(story.frames.map(({ id, label }) => [id, label]));
  const roles = new Map(story.roles.map(({ id, label }) => [id, label]));
  const actors = new Map(story.actors.map(({ name, label }) => [name, label]));
  const nameOf = (name: string, locale: Locale): string => actors.get(name)?.[locale] ?? name;
  const colon = { fr: '\u00a0: ', en: ': ' };
  return (record, locale) => ({
    outlet: record.outlet.name,
    gist: record.gist[locale],
    facts: record.facts.map((value) => {
      const fact = story.factById.get(value.fact);
      const said = valueWords(value, fact, locale);
      const by = value.attributedTo.map((name) => nameOf(name, locale)).join(', ');
      const quoted = value.words === '' ? '' : locale === 'fr' ? ` «\u00a0${value.words}\u00a0»` : ` “${value.words}”`;
      return `${fact?.label[locale] ?? value.fact}${colon[locale]}${said}${quoted}${by === '' ? '' : ` (${by})`}`;
    }),
    voices: record.voices
      .map(({ name, role }) => `${nameOf(name, locale)} (${roles.get(role)?.[locale] ?? role})`)
      .join(', '),
    frames: record.frames.map(({ frame }) => frames.get(frame)?.[locale] ?? frame).join(', '),
    date: record.published === null ? '' : dateWords(record.published, locale),
  });
}

import type { Coverage, Labelled, Text } from '../model.ts';
import type { Fact } from '../story/pack.ts';
import { keyIn, type SearchLanguage } from './languages.ts';
import { dateWords } from './value-words.ts';

/** What a record is shown and found by in one language, besides its gist; `facts` a line a fact. */
export type RecordTexts = {
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
export type WriteTexts = (record: Coverage, language: SearchLanguage) => RecordTexts;

/** Makes a writer that knows the story's labels and how a language calls its speakers. */
export function makeWriteTexts(story: SearchStory): WriteTexts {
  const frames = new Map(story.frames.map(({ id, label }) => [id, label]));
  const roles = new Map(story.roles.map(({ id, label }) => [id, label]));
  const actors = new Map(story.actors.map(({ name, label }) => [name, label]));
  return (record, { language, lexicon, writeValue }) => {
    const wordsOf = (label: Text | undefined, otherwise: string): string =>
      label?.[keyIn(label, language)] ?? otherwise;
    const nameOf = (name: string): string => wordsOf(actors.get(name), name);
    const [colon, space] = language === 'fr' ? ['\u00a0: ', '\u00a0'] : [': ', ''];
    const [open, close] = lexicon.speech.quotes[0] ?? ['“', '”'];
    return {
      facts: record.facts.map((value) => {
        const fact = story.factById.get(value.fact);
        const by = value.attributedTo.map(nameOf).join(', ');
        const said = [
          writeValue(value, fact),
          value.words && `${open}${space}${value.words}${space}${close}`,
          by && `(${by})`,
        ];
        return `${wordsOf(fact?.label, value.fact)}${colon}${said.filter(Boolean).join(' ')}`;
      }),
      voices: record.voices.map(({ name, role }) => `${nameOf(name)} (${wordsOf(roles.get(role), role)})`).join(', '),
      frames: record.frames.map(({ frame }) => wordsOf(frames.get(frame), frame)).join(', '),
      date: record.published === null ? '' : dateWords(record.published, language),
    };
  };
}

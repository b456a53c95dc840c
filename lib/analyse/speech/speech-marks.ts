import type { Lexicon } from '../../lexicon/lexicon.ts';
import { CueMatcher, type Unit } from '../../text/cues.ts';

/** What a word of the language says about speech: see `SpeechGrammar`. */
export type SpeechMarkKind =
  | 'saying'
  | 'according-to'
  | 'according-to-after'
  | 'unconfirmed'
  | 'negation'
  | 'contrast'
  | 'pronoun'
  | 'place';
/** Such a word or phrase at units [from, to). */
export type SpeechMark = { kind: SpeechMarkKind; from: number; to: number };

const matchers = new WeakMap<Lexicon, CueMatcher<SpeechMarkKind>>();

function matcherOf(lexicon: Lexicon): CueMatcher<SpeechMarkKind> {
  const known = matchers.get(lexicon);
  if (known) return known;
  const { speech } = lexicon;
  const matcher = new CueMatcher<SpeechMarkKind>({});
  const add = (kind: SpeechMarkKind, phrases: string): void => {
    for (const phrase of phrases.split(',')) if (phrase.trim() !== '') matcher.add(kind, phrase.trim());
  };
  add('saying', speech.saying);
  add('according-to', speech.accordingTo);
  add('according-to-after', speech.accordingToAfter);
  add('unconfirmed', speech.unconfirmed);
  add('negation', speech.negation);
  add('contrast', speech.contrast);
  add('pronoun', speech.pronouns);
  add('place', speech.places);
  matchers.set(lexicon, matcher);
  return matcher;
}

/** Verbs of saying, source prepositions, marks of doubt, negations, contrasts and pronouns of a sentence, in reading order. */
export function findSpeechMarks(units: readonly Unit[], lexicon: Lexicon): SpeechMark[] {
  const marks = matcherOf(lexicon)
    .find(units)
    .map(({ owner, from, to }) => ({ kind: owner, from, to }));
  return marks.filter((mark) => !marks.some((other) => isInside(mark, other)));
}

/** "indiqué" of "a indiqué" is the same word of speech. */
function isInside(one: SpeechMark, other: SpeechMark): boolean {
  return (
    one !== other &&
    one.kind === other.kind &&
    one.from >= other.from &&
    one.to <= other.to &&
    one.to - one.from < other.to - other.from
  );
}

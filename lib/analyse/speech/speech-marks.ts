import type { Lexicon } from '../../lexicon/lexicon.ts';
import { memoise } from '../../memoise.ts';
import { CueMatcher } from '../../text/cues.ts';
import { splitPhrases } from '../../text/phrases.ts';
import type { ReadUnit } from '../read-text.ts';

/** What a word of the language says about speech: see `SpeechGrammar`. */
export type SpeechMarkKind =
  | 'saying'
  | 'telling'
  | 'passive'
  | 'agent'
  | 'according-to'
  | 'according-to-after'
  | 'according-to-last'
  | 'unconfirmed'
  | 'negation'
  | 'contrast'
  | 'pronoun'
  | 'text'
  | 'in-view-of'
  | 'mood'
  | 'that'
  | 'name-particle'
  | 'place';
/** Such a word or phrase at units [from, to). */
export type SpeechMark = { kind: SpeechMarkKind; from: number; to: number };

/** `exactly`: the word with its diacritics, where without them it would be another ("würden", "hätte"). */
type MarkCue = { kind: SpeechMarkKind; exactly: string | null };

const matcherOf = memoise(({ speech }: Lexicon): CueMatcher<MarkCue> => {
  const matcher = new CueMatcher<MarkCue>({});
  const add = (kind: SpeechMarkKind, phrases: string): void => {
    for (const phrase of splitPhrases(phrases)) matcher.add({ kind, exactly: exactWord(kind, phrase) }, phrase);
  };
  add('saying', speech.saying);
  add('telling', speech.telling ?? '');
  add('passive', speech.passive ?? '');
  add('agent', speech.agent ?? '');
  add('according-to', speech.accordingTo);
  add('according-to-after', speech.accordingToAfter);
  add('according-to-last', speech.accordingToLast);
  add('unconfirmed', speech.unconfirmed);
  add('negation', speech.negation);
  add('contrast', speech.contrast);
  add('pronoun', speech.pronouns);
  add('text', speech.texts);
  add('in-view-of', speech.inViewOf);
  add('mood', speech.mood ?? '');
  add('that', speech.that);
  add('name-particle', speech.nameParticles);
  add('place', speech.places);
  return matcher;
});

/** Moods differ by an umlaut alone; other marks are read in any spelling. */
function exactWord(kind: SpeechMarkKind, phrase: string): string | null {
  return kind === 'unconfirmed' && /^\p{L}*[äöü]\p{L}*$/u.test(phrase) ? phrase : null;
}

/** Verbs of saying, source prepositions, marks of doubt, negations, contrasts and pronouns of a sentence of `text`, in reading order. */
export function findSpeechMarks(units: readonly ReadUnit[], text: string, lexicon: Lexicon): SpeechMark[] {
  const written = (from: number): string => {
    const { start, end } = units[from] as ReadUnit;
    return text.slice(start, end).normalize('NFC').toLowerCase();
  };
  const marks = matcherOf(lexicon)
    .find(units)
    .filter(({ owner: { exactly }, from }) => exactly === null || written(from) === exactly)
    .map(({ owner: { kind }, from, to }) => ({ kind, from, to }));
  return marks.filter((mark) => !marks.some((other) => isInside(mark, other)));
}

/** Whether a preposition of place ends right before unit `at`: what stands there is where, not who. */
export function followsPlace(marks: readonly SpeechMark[], at: number): boolean {
  return marks.some(({ kind, to }) => kind === 'place' && to === at);
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

/** "declined to comment", "did not say": no statement. */
export function isDenied(
  { units, marks }: { units: readonly ReadUnit[]; marks: readonly SpeechMark[] },
  verb: SpeechMark,
): boolean {
  return marks.some(
    ({ kind, to, from }) =>
      kind === 'negation' &&
      to <= verb.from &&
      verb.from - to <= 1 &&
      units[from]?.clause === units[verb.from]?.clause &&
      to > 0,
  );
}

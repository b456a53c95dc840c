import type { Unit } from '../../text/cue-match.ts';
import { foldText, type Token } from '../../text/tokens.ts';
import type { NamedSpeaker, Speaker } from './named-speakers.ts';
import type { SpeechMark } from './speech-marks.ts';

/** A surname is taken up when it has at least this many letters. */
const SHORTEST_SURNAME = 3;

/** Takes note of somebody introduced by a role and a full name, under the folded surname. */
export function meet(people: Map<string, Speaker>, speaker: Speaker): void {
  const surname = speaker.introduced
    ? foldText(speaker.name)
        .split(/[\s-]+/)
        .at(-1)
    : undefined;
  if (surname !== undefined && surname.length >= SHORTEST_SURNAME) people.set(surname, speaker);
}

/** Who is named by surname alone in units of `text`: "Roe" is "Jane Roe, a security analyst", introduced before. */
export function findPeople(
  people: ReadonlyMap<string, Speaker>,
  units: readonly Pick<Token, 'norm' | 'start'>[],
  text: string,
): NamedSpeaker[] {
  if (people.size === 0) return [];
  return units.flatMap(({ norm, start }, at) => {
    const speaker = people.get(norm);
    return speaker && /^\p{Lu}/u.test(text.slice(start, start + 2)) ? [{ speaker, from: at, to: at + 1 }] : [];
  });
}

/** A pronoun among this many first words is taken as the subject. */
const SUBJECT_WORDS = 5;

/**
 * Lets a subject pronoun at the head of a sentence stand for whom the sentence before names first, when that name is one
 * word ("It then published …" after a sentence on somebody); nobody else may be named before the pronoun.
 */
export function followPronoun(
  units: Unit[],
  marks: readonly SpeechMark[],
  named: readonly NamedSpeaker[],
  antecedent: NamedSpeaker | undefined,
): void {
  const pronoun = marks.find(({ kind, from }) => kind === 'pronoun' && from < SUBJECT_WORDS);
  if (!pronoun || !antecedent || named.some(({ from }) => from < pronoun.from)) return;
  const name = foldText(antecedent.speaker.name);
  if (/^\p{L}+$/u.test(name)) (units[pronoun.from] as Unit).also = name;
}

import { memoise } from '../../memoise.ts';
import type { Story } from '../../story/load-story.ts';
import type { Unit } from '../../text/cue-match.ts';
import { CueMatcher } from '../../text/cues.ts';

/**
 * Somebody who can speak in the story, known by name or introduced by a role ("a source close to the case").
 * `introduced`: by role and a name the pack does not know; `fresh`: an unnamed one with an indefinite article.
 * `bare`: introduced by nothing but his full name.
 */
export type Speaker = {
  name: string;
  role: string;
  named: boolean;
  introduced?: boolean;
  fresh?: boolean;
  bare?: boolean;
};
/** A speaker of the pack's list named at units [from, to). */
export type NamedSpeaker = { speaker: Speaker; from: number; to: number };

/** `capital`: everyday words that are a name only where each of them has a capital ("En Marcha"). */
type Alias = { speaker: Speaker; capital: boolean };

/** The sign before an alias of such words. */
const CAPITAL_SIGN = '^';

const matcherOf = memoise((story: Story): CueMatcher<Alias> => {
  const matcher = new CueMatcher<Alias>({});
  for (const { name, role, aliases } of story.speakers) {
    const speaker = { name, role, named: true };
    for (const alias of aliases) {
      const capital = alias.startsWith(CAPITAL_SIGN);
      matcher.add({ speaker, capital }, capital ? alias.slice(1) : alias);
    }
  }
  return matcher;
});

type PlacedUnit = Unit & { start: number };

/** The pack's speakers that a sentence of `text` names, also within one another's names. */
export function findNamed(units: readonly PlacedUnit[], text: string, story: Story): NamedSpeaker[] {
  const isName = (from: number, to: number): boolean =>
    units.slice(from, to).every(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
  return matcherOf(story)
    .find(units)
    .filter(({ owner, from, to }) => !owner.capital || isName(from, to))
    .map(({ owner, from, to }) => ({ speaker: owner.speaker, from, to }));
}

/** Of `all` named, those within the name of who stands for their role, as one of `named` is ("the organisation of X"). */
export function findWithin(
  all: readonly NamedSpeaker[],
  named: readonly NamedSpeaker[],
  standing: ReadonlyMap<string, Speaker>,
): NamedSpeaker[] {
  return all.filter((one) => {
    const body = standing.get(one.speaker.role)?.name;
    const isAround = ({ speaker, from, to }: NamedSpeaker): boolean =>
      from <= one.from && one.to <= to && speaker.name === body;
    return one.speaker.name !== body && named.some(isAround);
  });
}

/** Keeps the longest of overlapping mentions; in reading order. */
export function keepLongest<Mention extends { from: number; to: number }>(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => mention.from < other.to && other.from < mention.to)) kept.push(mention);
  return kept.sort((a, b) => a.from - b.from);
}

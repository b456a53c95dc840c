import { memoise } from '../../memoise.ts';
import type { Story } from '../../story/load-story.ts';
import type { Unit } from '../../text/cue-match.ts';
import { CueMatcher } from '../../text/cues.ts';

/**
 * Somebody who can speak in the story, known by name or introduced by a role ("a source close to the case").
 * `introduced`: by role and a name the pack does not know; `fresh`: an unnamed one with an indefinite article.
 */
export type Speaker = { name: string; role: string; named: boolean; introduced?: boolean; fresh?: boolean };
/** A speaker of the pack's list named at units [from, to). */
export type NamedSpeaker = { speaker: Speaker; from: number; to: number };

const matcherOf = memoise((story: Story): CueMatcher<Speaker> => {
  const matcher = new CueMatcher<Speaker>({});
  for (const { name, role, aliases } of story.speakers) {
    const speaker = { name, role, named: true };
    for (const alias of aliases) matcher.add(speaker, alias);
  }
  return matcher;
});

/** The pack's speakers that a sentence names, the longest name first where they overlap, in reading order. */
export function findNamed(units: readonly Unit[], story: Story): NamedSpeaker[] {
  return keepLongest(
    matcherOf(story)
      .find(units)
      .map(({ owner, from, to }) => ({ speaker: owner, from, to })),
  );
}

/** Keeps the longest of overlapping mentions; in reading order. */
export function keepLongest<Mention extends { from: number; to: number }>(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => mention.from < other.to && other.from < mention.to)) kept.push(mention);
  return kept.sort((a, b) => a.from - b.from);
}

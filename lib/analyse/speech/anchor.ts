import type { Speaker } from './named-speakers.ts';
import type { SpeakerMention } from './speakers.ts';

/**
 * The words of a sentence that say who speaks: units [from, to). `opens`: what he says follows. `joins`: it is a clause
 * joined to one that he does not say ("…, and X replied that …").
 */
export type SourceAnchor = {
  speaker: Speaker;
  from: number;
  to: number;
  opens: boolean;
  joins?: boolean;
  inferred: boolean;
};

/** Whom the sentences before leave for this one: `last` who spoke or was spoken of, `issuers` whose texts were, `spoke` who spoke at all. */
export type SpokenBefore = { last: Speaker | null; issuers: ReadonlyMap<string, Speaker>; spoke: Speaker | null };

/** Whether somebody's place is part of an anchor already. */
export function isTaken(anchors: readonly SourceAnchor[], { from, to }: SpeakerMention): boolean {
  return anchors.some((anchor) => anchor.from <= from && anchor.to >= to);
}

/** Anchors in reading order, without those that begin within another; neighbours of one speaker are one. */
export function orderAnchors(anchors: SourceAnchor[]): SourceAnchor[] {
  const kept: SourceAnchor[] = [];
  for (const anchor of anchors.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (before && anchor.from < before.to) continue;
    if (before && before.speaker.name === anchor.speaker.name) {
      before.to = anchor.to;
      continue;
    }
    kept.push({ ...anchor });
  }
  return kept;
}

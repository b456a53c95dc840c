import type { CueFile } from '../story/cue-file.ts';
import { type CueGroup, type CueOwner, compileCues, type Rule } from '../story/compile-cues.ts';
import type { CueHit } from '../text/cues.ts';
import { isNegated } from './negation.ts';
import type { ReadSentence, ReadUnit, RuleHit } from './read-text.ts';

type Hit = CueHit<CueOwner>;

/** Fills a sentence's `hits` with cues that no `not` phrase annuls and no negation turns, and `met` with the rules whose `with` is here. */
export function matchRules(sentence: ReadSentence, file: CueFile | null): void {
  if (!file) return;
  const groups = groupHits(compileCues(file).matcher.find(sentence.units));
  const annulled = new Set<Rule>();
  const met = new Set<Rule>();
  for (const [group, pieces] of groups) {
    if (pieces.size < group.pieces) continue;
    if (group.as === 'not') annulled.add(group.rule);
    else if (group.as === 'with') met.add(group.rule);
  }
  sentence.met = met;
  for (const [group, pieces] of groups)
    if (group.as === 'cue' && pieces.size === group.pieces && !annulled.has(group.rule)) sentence.hits.push(...hitsOf(sentence, group, pieces));
}

function groupHits(hits: readonly Hit[]): Map<CueGroup, Map<number, Hit[]>> {
  const groups = new Map<CueGroup, Map<number, Hit[]>>();
  for (const hit of hits) {
    const { group, piece } = hit.owner;
    const pieces = groups.get(group) ?? new Map<number, Hit[]>();
    groups.set(group, pieces.set(piece, [...(pieces.get(piece) ?? []), hit]));
  }
  return groups;
}

/** The places of the first piece, when no piece of the cue is there only under a negation. */
function hitsOf(sentence: ReadSentence, { rule }: CueGroup, pieces: ReadonlyMap<number, Hit[]>): RuleHit[] {
  const standing = [...pieces.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, hits]) => hits.filter(({ from, to }) => !rule.negatable || !isNegated(sentence.units, sentence.marks, from, to)));
  if (standing.some((hits) => hits.length === 0)) return [];
  return (standing[0] ?? []).map(({ from, to, slots }) => {
    const start = (sentence.units[from] as ReadUnit).start;
    const end = (sentence.units[to - 1] as ReadUnit).end;
    return { rule, from, to, start, end, slots };
  });
}

import { type CueGroup, type CueOwner, compileCues, type Rule } from '../story/compile-cues.ts';
import type { CueFile } from '../story/cue-file.ts';
import type { CueHit } from '../text/cues.ts';
import { isNegated, isNegatedAfter } from './negation.ts';
import type { ReadSentence, ReadUnit, RuleHit } from './read-text.ts';

type Hit = CueHit<CueOwner>;
type Annulled = Map<Rule, Hit[]>;

/** A `not` phrase annuls what stands at most this many words from it; one with a number of its own, only that number. */
const ANNULS_WITHIN = 10;

type Marked = Pick<ReadSentence, 'units' | 'marks'>;

/** The hits in a sentence of cues that no `not` phrase annuls and no negation turns, and the rules whose `with` is `met` here. */
export function matchRules(sentence: Marked, file: CueFile | null): Pick<ReadSentence, 'hits' | 'met'> {
  if (!file) return { hits: [], met: new Set() };
  const groups = groupHits(compileCues(file).find(sentence.units));
  const annulled: Annulled = new Map();
  const met = new Set<Rule>();
  for (const [group, pieces] of groups) {
    if (pieces.size < group.pieces) continue;
    if (group.as === 'not')
      annulled.set(group.rule, [...(annulled.get(group.rule) ?? []), ...[...pieces.values()].flat()]);
    else if (group.as === 'with') met.add(group.rule);
  }
  const hits = [...groups].flatMap(([group, pieces]) =>
    group.as === 'cue' && pieces.size === group.pieces
      ? hitsOf(sentence, group, pieces, annulled.get(group.rule) ?? [])
      : [],
  );
  return { hits, met };
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
function hitsOf(
  { units, marks }: Marked,
  { rule }: CueGroup,
  pieces: ReadonlyMap<number, Hit[]>,
  nots: readonly Hit[],
): RuleHit[] {
  const choice = rule.finds.part === 'choice';
  // The pieces of "a & b" are lone words: what is said of each may follow it.
  const lone = rule.deniedAfter && pieces.size > 1;
  const stands = ({ from, to }: Hit): boolean => {
    if (choice && units[from]?.part !== units[to - 1]?.part) return false;
    return !rule.negatable || !(isNegated(units, marks, from, to) || (lone && isNegatedAfter(units, marks, to)));
  };
  const standing = [...pieces.entries()].sort(([one], [other]) => one - other).map(([, hits]) => hits.filter(stands));
  if (standing.some((hits) => hits.length === 0)) return [];
  return (standing[0] ?? [])
    .filter((hit) => !nots.some((not) => annuls(not, hit)))
    .map(({ from, to, slots }) => {
      const start = (units[from] as ReadUnit).start;
      const end = (units[to - 1] as ReadUnit).end;
      return { rule, from, to, start, end, slots };
    });
}

function annuls(not: Hit, hit: Hit): boolean {
  if (not.slots.length > 0) return hit.slots.some((slot) => not.slots.includes(slot));
  return not.from - hit.to <= ANNULS_WITHIN && hit.from - not.to <= ANNULS_WITHIN;
}

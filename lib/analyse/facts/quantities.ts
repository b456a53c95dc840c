import type { FactFinding } from '../../model.ts';
import type { QuantityKind } from '../../text/numbers.ts';
import { belongsToRival, type FindingContext, saidAt, spanOf, storySentences } from '../finding-context.ts';
import type { ReadSentence, ReadUnit, RuleHit } from '../read-text.ts';
import { findBareNumbers } from './bare-numbers.ts';
import { knownValues, usualFact } from './known-values.ts';
import { settlePairs } from './pairs.ts';

/** A quantity cue's hit at one number; of several, the one that covers most words knows best what is counted. */
type Candidate = { fact: string; hit: RuleHit; at: number; value: number | null };
/** A number known for its fact alone; no cue was needed. */
type Known = { fact: string; hit: null; at: number; value: number | null };

/** Lists of figures have shorter lines, in words. */
const LONG_LINE = 7;
/** What a longer line must have to be the story's. */
const OWN = new Set(['name', 'campaign', 'actor', 'context']);

/** What a magnitude can be at most. */
const MOST_OF: Record<string, number> = { tens: 99, hundreds: 999 };

/** Quantities of the story: each number goes to the one fact whose cue says most about it. */
export function findQuantityFacts(context: FindingContext): FactFinding[] {
  return storySentences(context).flatMap((sentence) => {
    if (isTeaser(sentence)) return [];
    const candidates = bestCandidates(context, sentence);
    const alone = knownAlone(context, sentence, new Set(candidates.map(({ at: place }) => place)));
    const bare = bareNumbers(context, sentence, new Set([...candidates, ...alone].map(({ at: place }) => place)));
    const others = candidates.filter(({ fact, hit }) => !bare.some((one) => one.fact === fact && hit.to <= one.at));
    return settlePairs(
      [...(bare.length > 0 ? others : candidates), ...alone, ...bare],
      context.story.reading.quantities,
    ).map((candidate) => toFinding(context, sentence, candidate));
  });
}

/** A line of its own that ends without a stop and names nobody of the story is a link to something else. */
function isTeaser({ block, text, hits, units }: ReadSentence): boolean {
  if (block < 0 || units.length < LONG_LINE || /[.!?…:;»”"’)\]]\s*$/.test(text)) return false;
  return !hits.some(({ rule: { finds } }) => finds.part === 'relation' && OWN.has(finds.role));
}

function bestCandidates(context: FindingContext, sentence: ReadSentence): Candidate[] {
  const found = new Map<number, Candidate[]>();
  const others = new Set(sentence.hits.filter(isOther).flatMap(({ slots }) => slots));
  for (const hit of sentence.hits) {
    if (hit.rule.finds.part !== 'quantity') continue;
    const { fact } = hit.rule.finds;
    for (const at of hit.slots) {
      if (others.has(at)) continue;
      if (leapsOver(sentence, hit, at) || isUsualOfAnother(context, fact, sentence.units[at])) continue;
      if (!isPlausible(context, fact, sentence.units[at], extent(hit, at) > 1) || belongsToRival(sentence, at))
        continue;
      const value = sentence.units[at]?.quantity?.value ?? null;
      found.set(at, [...(found.get(at) ?? []), { fact, hit, at, value }]);
    }
  }
  return [...found.values()].map((candidates) =>
    nearestAfter(sentence, candidates).reduce((best, one) => (saysMore(one.hit, best.hit, one.at) ? one : best)),
  );
}

/**
 * A length of time is measured from the event named first after it: "hours from the end of the campaign for the second
 * round" is hours from the end.
 */
function nearestAfter(sentence: ReadSentence, candidates: Candidate[]): Candidate[] {
  const at = candidates[0]?.at ?? 0;
  const after = (sentence.units[at]?.slot?.to ?? at + 1) + 1;
  const measured = candidates.filter(({ hit }) => hit.to > after);
  const [nearest] = measured.sort((one, other) => one.hit.to - other.hit.to);
  if (!nearest || sentence.units[at]?.quantity?.kind !== 'duration') return candidates;
  return candidates.filter(({ fact }) => fact === nearest.fact);
}

/** Numbers that no cue claims and that only one fact is known to have. */
function knownAlone(context: FindingContext, sentence: ReadSentence, taken: ReadonlySet<number>): Known[] {
  const values = knownValues(context.story);
  return sentence.units.flatMap((unit, at) => {
    const known = unit.quantity?.value == null ? undefined : values.get(unit.quantity.value);
    const fact = unit.quantity ? (usualFact(context.story, unit.quantity) ?? known) : undefined;
    const free = fact !== undefined && !taken.has(at) && !belongsToRival(sentence, at);
    return free && isPlausible(context, fact, unit, false)
      ? [{ fact, hit: null, at, value: unit.quantity?.value ?? null }]
      : [];
  });
}

/** Numbers that count what the sentence named before them, where they can be so many. */
function bareNumbers(context: FindingContext, sentence: ReadSentence, taken: ReadonlySet<number>): Known[] {
  return findBareNumbers(context, sentence, taken)
    .filter(({ fact, at }) => isPlausible(context, fact, sentence.units[at], false))
    .map(({ fact, at }) => ({ fact, hit: null, at, value: sentence.units[at]?.quantity?.value ?? null }));
}

/** Counts what is no fact of the story. */
const isOther = ({ rule: { finds } }: RuleHit): boolean => finds.part === 'quantity' && finds.fact === 'other';

function isUsualOfAnother({ story }: FindingContext, fact: string, unit: ReadUnit | undefined): boolean {
  const usual = unit?.quantity && usualFact(story, unit.quantity);
  return usual !== undefined && usual !== fact;
}

/** A cue that reaches past another number of the same kind speaks of that one ("nine gigabytes, fifteen once unpacked"). */
function leapsOver({ units }: ReadSentence, hit: RuleHit, at: number): boolean {
  const kind = units[at]?.quantity?.kind;
  const rivals: (QuantityKind | undefined)[] = kind === 'size' ? ['size', 'count'] : [kind];
  return units.some(
    ({ quantity }, other) =>
      quantity &&
      other >= hit.from &&
      other < hit.to &&
      other !== at &&
      rivals.includes(quantity.kind) &&
      !hit.slots.includes(other),
  );
}

/** Of two cues at a number, one that takes in another number too knows more of what is counted; then one of more words. */
const saysMore = (one: RuleHit, other: RuleHit, at: number): boolean =>
  one.slots.length === other.slots.length ? extent(one, at) > extent(other, at) : one.slots.length > other.slots.length;

/** Words the hit covers beside the number itself. */
function extent(hit: RuleHit, at: number): number {
  return Math.max(hit.to - at, 0) + Math.max(at - hit.from, 0);
}

/** `sized`: a bare number may be a size; a cue holds over one only where its sentence has a size ("nine gigabytes, fifteen unpacked"). */
function isPlausible({ story }: FindingContext, fact: string, unit: ReadUnit | undefined, sized: boolean): boolean {
  const rule = story.reading.quantities[fact];
  const quantity = unit?.quantity;
  if (!rule || !quantity || quantity.negated) return false;
  const bareSize = rule.kind === 'size' && sized && quantity.kind === 'count' && quantity.value !== null;
  if (quantity.kind !== rule.kind && !bareSize) return false;
  if (quantity.kind === 'size' && quantity.unit !== rule.unit) return false;
  if (quantity.magnitude === 'several' && !(rule.several ?? rule.kind !== 'count')) return false;
  const most = rule.units ? rule.units[quantity.unit ?? ''] : rule.most;
  if (most === undefined) return false;
  if (quantity.value === null)
    return rule.kind !== 'count' || (MOST_OF[quantity.magnitude ?? ''] ?? most) >= rule.least;
  return quantity.value >= rule.least && quantity.value <= most;
}

function toFinding(context: FindingContext, sentence: ReadSentence, { fact, hit, at }: Candidate | Known): FactFinding {
  const quantity = sentence.units[at]?.quantity as NonNullable<ReadUnit['quantity']>;
  const nounEnd = quantity.kind === 'count' && hit?.from === at ? hit.end : quantity.end;
  return {
    fact,
    value: quantity.value,
    unit: (hit && counted(hit)) ?? context.story.reading.quantities[fact]?.unit ?? quantity.unit,
    hedge: quantity.hedge,
    magnitude: quantity.magnitude,
    options: null,
    ...saidAt(context, sentence, quantity.numberStart, quantity.end, fact),
    spans: [spanOf(context, sentence.block, quantity.start, Math.max(nounEnd, quantity.end))],
  };
}

function counted({ rule }: RuleHit): string | null {
  return rule.finds.part === 'quantity' ? rule.finds.unit : null;
}

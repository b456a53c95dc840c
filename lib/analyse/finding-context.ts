import { blockText } from '../block-text.ts';
import type { Topic } from '../detect/topics.ts';
import type { FactFinding, Span } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import type { ReadArticle, ReadSentence, RuleHit } from './read-text.ts';
import type { Speaker } from './speech/named-speakers.ts';
import { followsPlace } from './speech/speech-marks.ts';
import type { Utterance } from './speech/utterances.ts';

/** What every finder works on: the article read once, what each sentence is about, and who says what. */
export type FindingContext = {
  read: ReadArticle;
  story: Story;
  topics: readonly Topic[];
  /** The page is about the story, not only mentions it. */
  about: boolean;
  utterances: readonly Utterance[];
};

/** Who answers for the words at a place, and how surely, as a finding has it; nobody is named where the outlet itself does. */
export type Said = Pick<FactFinding, 'attributedTo' | 'unconfirmed' | 'inferredSpeaker'>;

/** The speaker of the words at [start, end) of a sentence's block that state `fact`; the innermost utterance wins. */
export function saidAt(
  context: FindingContext,
  sentence: ReadSentence,
  start: number,
  end: number,
  fact: string | null = null,
): Said {
  let best: Utterance | null = null;
  for (const utterance of context.utterances) {
    if (utterance.block !== sentence.block || start < utterance.start || end > utterance.end) continue;
    if (!best || utterance.end - utterance.start < best.end - best.start) best = utterance;
  }
  const unconfirmed = isUnconfirmed(sentence, start);
  const isOutlets = fact !== null && best?.mode !== 'quoted' && context.story.reading.toldByOutlet.includes(fact);
  if (!best?.speaker || isOutlets) return { attributedTo: [], unconfirmed, inferredSpeaker: false };
  return { attributedTo: [best.speaker.name], unconfirmed, inferredSpeaker: best.inferred };
}

/** From whom an outlet has what it tells in its own words: who is named in the sentence up to `until`, is no place and not among `suspects`; else who speaks nearest to `start` in the paragraph. */
export function sourceOf(
  context: FindingContext,
  sentence: ReadSentence,
  [start, until]: readonly [number, number],
  suspects: ReadonlySet<string> = new Set(),
): Speaker | undefined {
  const named = sentence.mentions.find(
    ({ speaker, from, start: at }) =>
      speaker.named && at <= until && !suspects.has(speaker.name) && !followsPlace(sentence.marks, from),
  );
  return named?.speaker ?? nearestSpeaker(context, sentence.block, start);
}

/** Who speaks last before a place in its block, else next, by name. */
function nearestSpeaker({ utterances }: FindingContext, block: number, start: number): Speaker | undefined {
  const near = utterances.filter((utterance) => utterance.block === block && utterance.speaker?.named);
  return (near.findLast((utterance) => utterance.start <= start) ?? near[0])?.speaker ?? undefined;
}

/** A conditional or an "allegedly" in the same clause as the words. */
function isUnconfirmed(sentence: ReadSentence, start: number): boolean {
  const clause = sentence.units.find((unit) => unit.end > start)?.clause;
  return sentence.marks.some(({ kind, from }) => kind === 'unconfirmed' && sentence.units[from]?.clause === clause);
}

/** The span [start, end) of a block, with its text. */
export function spanOf({ read }: FindingContext, block: number, start: number, end: number): Span {
  return { block, start, end, text: blockText(read.article, block).slice(start, end) };
}

/** Sentences that can carry a finding of the story, with their topic. */
export function storySentences({ read, topics }: FindingContext): ReadSentence[] {
  return read.sentences.filter((_, at) => topics[at] !== 'rival');
}

/** A question states nothing. */
export const asks = ({ text }: ReadSentence): boolean => /\?[\s»”"’)]*$/.test(text);

/** A comma or bracket between counts like this many words. */
const CLAUSE_DISTANCE = 4;

/**
 * Whether the words at a unit belong to another affair named in the same sentence: that affair's name stands nearer
 * than any name of this story ("nine gigabytes, against the 19,000 e-mails of …").
 */
export function belongsToRival(sentence: ReadSentence, at: number): boolean {
  const clause = sentence.units[at]?.clause ?? 0;
  let rival = Number.POSITIVE_INFINITY;
  let own = Number.POSITIVE_INFINITY;
  for (const { rule, from, to } of sentence.hits) {
    if (rule.finds.part !== 'relation') continue;
    const words = at < from ? from - at : at >= to ? at - to + 1 : 0;
    const distance = words + CLAUSE_DISTANCE * Math.abs((sentence.units[from]?.clause ?? 0) - clause);
    if (rule.finds.role === 'rival') rival = Math.min(rival, distance);
    else if (rule.finds.role === 'name' || rule.finds.role === 'campaign') own = Math.min(own, distance);
  }
  return rival < own;
}

/**
 * Whether every other affair in the sentence is named in passing only: in a clause after the words of a hit ("…, the group
 * that …"), or before it to say who speaks ("a former aide of …").
 */
export function isRivalAside({ units, hits, mentions }: ReadSentence, { from: begin, to }: RuleHit): boolean {
  const clause = units[to - 1]?.clause ?? 0;
  const rivals = hits.filter(isRivalName);
  const saysWho = (rival: RuleHit): boolean =>
    mentions.some(
      ({ from, to: end }) =>
        from <= rival.from &&
        rival.to <= end &&
        from < begin &&
        hits.some((hit) => hit.rule.finds.part === 'role' && from <= hit.from && hit.to <= end),
    );
  return rivals.length > 0 && rivals.every((rival) => (units[rival.from]?.clause ?? 0) > clause || saysWho(rival));
}

const isRivalName = ({ rule: { finds } }: RuleHit): boolean => finds.part === 'relation' && finds.role === 'rival';

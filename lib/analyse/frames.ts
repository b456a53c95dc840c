import type { FrameFinding, Span } from '../model.ts';
import type { Rule } from '../story/compile-cues.ts';
import type { ReadingRules } from '../story/reading-rules.ts';
import { type FindingContext, spanOf, storySentences } from './finding-context.ts';
import type { ReadSentence } from './read-text.ts';

/** What a headline, a standfirst or lead paragraph, and a fact stated count beside a cue of the body, and whose priors. */
type Scale = { headline: number; lead: number; stated: number; prior: 'present' | 'main' };
/** Whether a frame is there at all; readers and coders take it from the top of a piece. Set on the development pages. */
const PRESENT: Scale = { headline: 3, lead: 1.7, stated: 1, prior: 'present' };
/**
 * How much of the page it is, and so which is the main one. Facts are stated on every page, whatever it is about: what a
 * page makes of them is in its own words, at its top. Set on the development pages (76 to 80 of 88 main frames), and
 * right on seven pages in a hundred more of those not looked at; other figures near these read them alike.
 */
const MAIN: Scale = { headline: 3, lead: 2.2, stated: 0.3, prior: 'main' };
/** A frame's second and third cue in one sentence add less than the first: one emphatic sentence is no frame. */
const REPEATED = 0.7;
/**
 * A frame is there from this part of all frame weight on: with it, pages get as many frames as the people who coded the
 * corpus records gave (2.6 each), and development pages are read best too.
 */
const LEAST_SHARE = 0.11;
/** On a short page the share alone would make a frame of one word; between 1 and 2 the development pages read the same. */
const LEAST_WEIGHT = 1.5;

type Weighed = Map<string, { weight: number; spans: Span[] }>;

/** Frames of the page with their shares and the sentences that make them, the main one first. */
export function findFrames(context: FindingContext): FrameFinding[] {
  const present = keepStrong(weigh(context, PRESENT));
  const weights = weigh(context, MAIN);
  const weightOf = (frame: string): number => weights.get(frame)?.weight ?? 0;
  const total = [...weights.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...present.entries()]
    .sort(([one], [other]) => weightOf(other) - weightOf(one))
    .map(([frame, { spans }], at) => ({
      frame,
      share: Math.round((weightOf(frame) / total) * 100) / 100,
      main: at === 0,
      spans,
    }));
}

function weigh(context: FindingContext, scale: Scale): Weighed {
  const weights: Weighed = new Map();
  const { frames, framePriors } = context.story.reading;
  for (const sentence of storySentences(context)) {
    for (const [frame, weight] of frameWeights(sentence, frames, scale.stated)) {
      const known = weights.get(frame) ?? { weight: 0, spans: [] };
      known.weight += weight * placeWeight(sentence, scale) * (framePriors[frame]?.[scale.prior] ?? 1);
      known.spans.push(spanOf(context, sentence.block, sentence.start, sentence.end));
      weights.set(frame, known);
    }
  }
  return weights;
}

function frameWeights(sentence: ReadSentence, spokenFor: ReadingRules['frames'], stated: number): Map<string, number> {
  const weights = new Map<string, number>();
  const counted = new Set<string>();
  const add = (frame: string, weight: number): void => {
    const before = weights.get(frame);
    weights.set(frame, before === undefined ? weight : before + weight * REPEATED);
  };
  for (const { rule } of sentence.hits) {
    const { finds } = rule;
    if (finds.part === 'frame') add(finds.frame, rule.weight);
    const fact = statedBy(finds);
    if (fact === null || counted.has(fact)) continue;
    counted.add(fact);
    const spoken = spokenFor[fact];
    if (spoken) add(spoken.frame, spoken.weight * stated);
  }
  return weights;
}

/** The fact or rung a hit states; dates are left out: their words are too general before a date is read. */
function statedBy(finds: Rule['finds']): string | null {
  if (finds.part === 'choice' || finds.part === 'quantity') return finds.fact;
  return finds.part === 'rung' ? finds.rung : null;
}

function placeWeight({ block }: ReadSentence, { headline, lead }: Scale): number {
  return block === -1 ? headline : block <= 0 ? lead : 1;
}

/** The strongest frame and those that are strong enough beside it. */
function keepStrong(weights: Weighed): Weighed {
  const total = [...weights.values()].reduce((sum, { weight }) => sum + weight, 0);
  const strongest = Math.max(...[...weights.values()].map(({ weight }) => weight));
  const isStrong = (weight: number): boolean => weight >= LEAST_WEIGHT && weight / total >= LEAST_SHARE;
  return new Map([...weights].filter(([, { weight }]) => weight === strongest || isStrong(weight)));
}

import type { FrameFinding, Span } from '../model.ts';
import type { Rule } from '../story/compile-cues.ts';
import type { ReadingRules } from '../story/reading-rules.ts';
import { type FindingContext, spanOf, storySentences } from './finding-context.ts';
import type { ReadSentence } from './read-text.ts';

/**
 * What a headline, a standfirst or lead paragraph, and any other sentence weigh. Readers and coders take the frame from
 * the top of a piece; the figures were set on the development pages.
 */
const HEADLINE = 3;
const LEAD = 1.7;
const BODY = 1;
/** A frame's second and third cue in one sentence add less than the first: one emphatic sentence is no frame. */
const REPEATED = 0.7;
/**
 * A frame is there from this part of all frame weight on: with it, pages get as many frames as the people who coded the
 * corpus records gave (2.6 each), and development pages are read best too.
 */
const LEAST_SHARE = 0.11;
/** On a short page the share alone would make a frame of one word; between 1 and 2 the development pages read the same. */
const LEAST_WEIGHT = 1.5;

/** Frames of the page with their shares and the sentences that make them, the main one first. */
export function findFrames(context: FindingContext): FrameFinding[] {
  const weights = new Map<string, { weight: number; spans: Span[] }>();
  for (const sentence of storySentences(context)) {
    for (const [frame, weight] of frameWeights(sentence, context.story.reading.frames)) {
      const known = weights.get(frame) ?? { weight: 0, spans: [] };
      known.weight += weight * placeWeight(sentence) * (context.story.reading.framePriors[frame] ?? 1);
      known.spans.push(spanOf(context, sentence.block, sentence.start, sentence.end));
      weights.set(frame, known);
    }
  }
  return keepStrong(weights);
}

function frameWeights(sentence: ReadSentence, spokenFor: ReadingRules['frames']): Map<string, number> {
  const weights = new Map<string, number>();
  const counted = new Set<string>();
  const add = (frame: string, weight: number): void => {
    const before = weights.get(frame);
    weights.set(frame, before === undefined ? weight : before + weight * REPEATED);
  };
  for (const { rule } of sentence.hits) {
    const { finds } = rule;
    if (finds.part === 'frame') add(finds.frame, rule.weight);
    const stated = statedBy(finds);
    if (stated === null || counted.has(stated)) continue;
    counted.add(stated);
    const spoken = spokenFor[stated];
    if (spoken) add(spoken.frame, spoken.weight);
  }
  return weights;
}

/** The fact or rung a hit states; dates are left out: their words are too general before a date is read. */
function statedBy(finds: Rule['finds']): string | null {
  if (finds.part === 'choice' || finds.part === 'quantity') return finds.fact;
  return finds.part === 'rung' ? finds.rung : null;
}

function placeWeight({ block }: ReadSentence): number {
  return block === -1 ? HEADLINE : block <= 0 ? LEAD : BODY;
}

function keepStrong(weights: Map<string, { weight: number; spans: Span[] }>): FrameFinding[] {
  const total = [...weights.values()].reduce((sum, { weight }) => sum + weight, 0);
  const sorted = [...weights.entries()].sort((a, b) => b[1].weight - a[1].weight);
  return sorted
    .filter(([, { weight }], at) => at === 0 || (weight >= LEAST_WEIGHT && weight / total >= LEAST_SHARE))
    .map(([frame, { weight, spans }], at) => ({
      frame,
      share: Math.round((weight / total) * 100) / 100,
      main: at === 0,
      spans,
    }));
}

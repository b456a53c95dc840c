import type { FactFinding } from '../../model.ts';
import type { ReadingRules } from '../../story/reading-rules.ts';
import { type FindingContext, sourceOf } from '../finding-context.ts';
import { keysOf } from './implied.ts';

/**
 * Who answers for a finding, seen from what it means: that a body asks or denies something is its own statement even
 * where no verb of saying stands by; that it did something is the outlet's, even in a sentence where it also speaks.
 */
export function answerFor(finding: FactFinding, { saidBy, doneBy }: ReadingRules): FactFinding {
  const keys = keysOf(finding);
  const doer = keys.map((key) => doneBy[key]).find((name) => name !== undefined);
  if (doer !== undefined) return { ...finding, attributedTo: finding.attributedTo.filter((name) => name !== doer) };
  const sayer = keys.map((key) => saidBy[key]).find((name) => name !== undefined);
  return sayer !== undefined && finding.attributedTo.length === 0 ? { ...finding, attributedTo: [sayer] } : finding;
}

/** A finding of the kind that outlets have from somebody, told by nobody: who speaks last before it in its paragraph, else next, answers for it. */
export function heardFrom(finding: FactFinding, context: FindingContext): FactFinding {
  const [span] = finding.spans;
  const isHeard = keysOf(finding).some((key) => context.story.reading.heard?.includes(key));
  if (!span || !isHeard || finding.attributedTo.length > 0) return finding;
  const sentence = context.read.sentences.find(
    ({ block, start, end }) => block === span.block && start <= span.start && span.start < end,
  );
  const speaker = sentence && sourceOf(context, sentence, [span.start, span.end]);
  return speaker ? { ...finding, attributedTo: [speaker.name], inferredSpeaker: true } : finding;
}

import type { FactFinding } from '../../model.ts';
import type { ReadingRules } from '../../story/reading-rules.ts';

/**
 * Who answers for a finding, seen from what it means: that a body asks or denies something is its own statement even
 * where no verb of saying stands by; that it did something is the outlet's, even in a sentence where it also speaks.
 */
export function answerFor(finding: FactFinding, { saidBy, doneBy }: ReadingRules): FactFinding {
  const keys = [finding.fact, ...(finding.options ?? []).map((option) => `${finding.fact}/${option}`)];
  const doer = keys.map((key) => doneBy[key]).find((name) => name !== undefined);
  if (doer !== undefined) return { ...finding, attributedTo: finding.attributedTo.filter((name) => name !== doer) };
  const sayer = keys.map((key) => saidBy[key]).find((name) => name !== undefined);
  return sayer !== undefined && finding.attributedTo.length === 0 ? { ...finding, attributedTo: [sayer] } : finding;
}

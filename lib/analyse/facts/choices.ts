import type { FactFinding } from '../../model.ts';
import { asks, belongsToRival, type FindingContext, saidAt, spanOf, storySentences } from '../finding-context.ts';

/** Choices of the story: an option whose cue stands unnegated in a statement that is not about another affair. */
export function findChoiceFacts(context: FindingContext): FactFinding[] {
  const statements = storySentences(context).filter((sentence) => !asks(sentence));
  return statements.flatMap((sentence) =>
    joinOverlapping(
      sentence.hits.flatMap(({ rule, from, start, end }) => {
        if (rule.finds.part !== 'choice' || belongsToRival(sentence, from)) return [];
        return [
          {
            fact: rule.finds.fact,
            value: null,
            unit: null,
            hedge: 'exact' as const,
            magnitude: null,
            options: [rule.finds.option],
            ...saidAt(context, sentence, start, end, rule.finds.fact),
            spans: [spanOf(context, sentence.block, start, end)],
          },
        ];
      }),
    ),
  );
}

/** Of two readings of the same words, one begun before a quotation and one within it, who is quoted answers for both. */
function joinOverlapping(findings: FactFinding[]): FactFinding[] {
  const overlap = (one: FactFinding, other: FactFinding): boolean =>
    one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));
  return findings.filter(
    (one) =>
      one.attributedTo.length > 0 ||
      !findings.some(
        (other) =>
          other.attributedTo.length > 0 &&
          other.fact === one.fact &&
          other.options?.[0] === one.options?.[0] &&
          overlap(one, other),
      ),
  );
}

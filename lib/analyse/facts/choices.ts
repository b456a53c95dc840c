import type { FactFinding } from '../../model.ts';
import { belongsToRival, type FindingContext, saidAt, spanOf, storySentences } from '../finding-context.ts';

/** Choices of the story: an option whose cue stands unnegated in a sentence that is not about another affair. */
export function findChoiceFacts(context: FindingContext): FactFinding[] {
  return storySentences(context).flatMap((sentence) =>
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
  );
}

import type { Wording } from '../model.ts';
import { type FindingContext, storySentences } from './finding-context.ts';

/** How often each family of words stands for the event, over headline and body; the longest word counts where they overlap. */
export function countWording(context: FindingContext): Wording {
  const counts: Wording = Object.fromEntries(context.story.wording.map(({ id }) => [id, 0]));
  for (const sentence of storySentences(context)) {
    let covered = -1;
    const hits = sentence.hits
      .filter(({ rule }) => rule.finds.part === 'wording')
      .sort((a, b) => a.from - b.from || b.to - a.to);
    for (const { rule, from, to } of hits) {
      if (from < covered || rule.finds.part !== 'wording') continue;
      counts[rule.finds.family] = (counts[rule.finds.family] ?? 0) + 1;
      covered = to;
    }
  }
  return counts;
}

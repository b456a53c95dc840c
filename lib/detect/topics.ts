import type { ReadSentence, RuleHit } from '../analyse/read-text.ts';
import type { RelationRole } from '../story/compile-cues.ts';

/**
 * What a sentence is about. `event`: says itself that this happened to this campaign. `goes-with`: carries the event's
 * words and nothing against it. `rival`: about another affair. `open`: neither.
 */
export type Topic = 'event' | 'goes-with' | 'rival' | 'open';

/** One topic a sentence, in order. A sentence without a sign of its own after a rival one of the same block stays with the rival. */
export function topicsOf(sentences: readonly ReadSentence[]): Topic[] {
  const topics: Topic[] = [];
  sentences.forEach((sentence, at) => {
    const own = ownTopic(sentence);
    const before = sentences[at - 1]?.block === sentence.block ? topics[at - 1] : undefined;
    topics.push(own === 'open' || own === 'goes-with' ? (before === 'rival' && !hasCampaign(sentence) ? 'rival' : own) : own);
  });
  return topics;
}

function hasCampaign(sentence: ReadSentence): boolean {
  return sentence.hits.some(({ rule }) => rule.finds.part === 'relation' && (rule.finds.role === 'campaign' || rule.finds.role === 'actor'));
}

function ownTopic(sentence: ReadSentence): Topic {
  const roles = new Map<RelationRole, number>();
  for (const { rule } of sentence.hits) if (rule.finds.part === 'relation') roles.set(rule.finds.role, (roles.get(rule.finds.role) ?? 0) + 1);
  const has = (role: RelationRole): boolean => roles.has(role);
  if (has('name')) return 'event';
  const done = has('breach') || has('release');
  if (has('rival')) return has('campaign') && has('release') && has('object') ? 'event' : 'rival';
  if (has('campaign') && (has('breach') || (has('release') && has('object')))) return 'event';
  if (has('actor') && ((has('breach') && has('object')) || (has('release') && has('object') && has('context')))) return 'event';
  return done || has('object') || has('context') || sentence.hits.some(isOfStory) ? 'goes-with' : 'open';
}

/** A hit that only a page on such an affair gives; frames, words and roles are too general to tell. */
function isOfStory({ rule: { finds } }: RuleHit): boolean {
  return finds.part === 'choice' || finds.part === 'rung' || finds.part === 'quantity';
}

import type { ReadSentence } from '../analyse/read-text.ts';
import type { RelationRole } from '../story/compile-cues.ts';
import type { Topic } from './topics.ts';

/** What speaks for and against a page being about the story; counts of sentences unless said otherwise. */
export type Evidence = {
  /** Sentences that carry a name of the affair. */
  named: number;
  /** Sentences that name whom it happened to. */
  victim: number;
  /** Sentences where something was taken or came out, with what it was. */
  happening: number;
  /** Sentences where something came out, with what it was or under the affair's name. */
  release: number;
  /** Different context terms (places, bodies, days of the story). */
  context: number;
  /** Different facts and rungs of the story that the page speaks to. */
  facts: number;
  /** Part of the sentences (0..1) with something of the story. */
  share: number;
  /** Part of the sentences (0..1) about another affair. */
  rival: number;
  /** The headline or standfirst is about the event; about another affair. */
  headline: boolean;
  rivalHeadline: boolean;
};

/** Gathers the evidence of an article's sentences; `topics` is one topic a sentence. */
export function gatherEvidence(sentences: readonly ReadSentence[], topics: readonly Topic[]): Evidence {
  const body = sentences.flatMap((sentence, at) =>
    sentence.block >= 0 ? [{ sentence, topic: topics[at] as Topic }] : [],
  );
  const own = body.filter(({ topic }) => topic !== 'rival').map(({ sentence }) => sentence);
  const head = sentences.flatMap((sentence, at) =>
    sentence.block < 0 ? [{ sentence, topic: topics[at] as Topic }] : [],
  );
  const count = (test: (roles: ReadonlySet<RelationRole>) => boolean): number =>
    own.filter((sentence) => test(rolesIn(sentence))).length;
  const all = [...head.filter(({ topic }) => topic !== 'rival').map(({ sentence }) => sentence), ...own];
  return {
    named: sentences.filter((sentence, at) => topics[at] === 'event' && rolesIn(sentence).has('name')).length,
    victim: all.filter((sentence) => rolesIn(sentence).has('campaign')).length,
    happening: count((roles) => roles.has('object') && (roles.has('breach') || roles.has('release'))),
    release: count((roles) => roles.has('name') || roles.has('release')),
    context: new Set(all.flatMap((sentence) => termsOf(sentence, 'context'))).size,
    facts: new Set(all.flatMap(factsOf)).size,
    share: shareOf(body, (topic) => topic === 'event' || topic === 'goes-with'),
    rival: shareOf(body, (topic) => topic === 'rival'),
    headline: head.some(({ topic }) => topic === 'event'),
    rivalHeadline: head.some(({ topic }) => topic === 'rival') && !head.some(({ topic }) => topic === 'event'),
  };
}

export function rolesIn(sentence: ReadSentence): Set<RelationRole> {
  const roles = new Set<RelationRole>();
  for (const { rule } of sentence.hits) if (rule.finds.part === 'relation') roles.add(rule.finds.role);
  return roles;
}

function termsOf(sentence: ReadSentence, role: RelationRole): string[] {
  return sentence.hits.flatMap(({ rule, from, to }) =>
    rule.finds.part === 'relation' && rule.finds.role === role
      ? [
          sentence.units
            .slice(from, to)
            .map(({ norm }) => norm)
            .join(' '),
        ]
      : [],
  );
}

function factsOf(sentence: ReadSentence): string[] {
  return sentence.hits.flatMap(({ rule: { finds } }) =>
    finds.part === 'choice'
      ? [`${finds.fact}/${finds.option}`]
      : finds.part === 'quantity'
        ? [finds.fact]
        : finds.part === 'rung'
          ? [finds.rung]
          : [],
  );
}

function shareOf(body: readonly { topic: Topic }[], test: (topic: Topic) => boolean): number {
  return body.length === 0 ? 0 : body.filter(({ topic }) => test(topic)).length / body.length;
}

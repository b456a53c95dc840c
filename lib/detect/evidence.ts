import type { ReadSentence } from '../analyse/read-text.ts';
import type { RelationRole } from '../story/compile-cues.ts';
import { rolesOf, type Topic } from './topics.ts';

/** What speaks for and against a page being about the story; counts of sentences unless said otherwise. */
export type Evidence = {
  /** Sentences that carry a name of the affair. */
  named: number;
  /** Sentences that name whom it happened to. */
  victim: number;
  /** Sentences that name a person or body who may be that. */
  actors: number;
  /** Sentences where something was taken or came out, with what it was. */
  happening: number;
  /** Sentences where something came out, with what it was or under the affair's name. */
  release: number;
  /** Different context terms (places, bodies, days of the story). */
  context: number;
  /** Different facts and rungs of the story that the page speaks to, from where it comes to the event on … */
  facts: number;
  /** … and the blocks of text that do; where all do, MANY_PLACES even on a short page. */
  places: number;
  /** Part of the sentences (0..1) about another affair. */
  rival: number;
  /** The headline or standfirst is about the event; about another affair. */
  headline: boolean;
  rivalHeadline: boolean;
  /** The headline or standfirst carries the affair's name. */
  titled: boolean;
  /** The first part of the body comes to the event. */
  lead: boolean;
};

/** Places beyond so many say nothing more. */
export const MANY_PLACES = 6;
/** The first part of a body: this share of its sentences, and at least so many. */
const LEAD_SHARE = 0.2;
const LEAD_SENTENCES = 3;

/** Gathers the evidence of an article's sentences; `topics` is one topic a sentence. */
export function gatherEvidence(sentences: readonly ReadSentence[], topics: readonly Topic[]): Evidence {
  const body = sentences.flatMap((sentence, at) =>
    sentence.block >= 0 ? [{ sentence, topic: topics[at] as Topic }] : [],
  );
  const head = sentences.flatMap((sentence, at) =>
    sentence.block < 0 ? [{ sentence, topic: topics[at] as Topic }] : [],
  );
  const first = body.findIndex(({ topic }) => topic === 'event');
  const lead = first >= 0 && first < Math.max(LEAD_SENTENCES, LEAD_SHARE * body.length);
  const headline = head.some(({ sentence, topic }) => topic === 'event' || (lead && tellsInShort(sentence, topic)));
  const stating = body
    .slice(headline ? 0 : Math.max(0, first))
    .filter(({ sentence, topic }) => topic !== 'rival' && factsOf(sentence).length > 0);
  const own = body.filter(({ topic }) => topic !== 'rival').map(({ sentence }) => sentence);
  const count = (test: (roles: ReadonlySet<RelationRole>) => boolean): number =>
    own.filter((sentence) => test(rolesOf(sentence))).length;
  const all = [...head.filter(({ topic }) => topic !== 'rival').map(({ sentence }) => sentence), ...own];
  return {
    named: sentences.filter((sentence, at) => topics[at] === 'event' && rolesOf(sentence).has('name')).length,
    victim: all.filter((sentence) => rolesOf(sentence).has('campaign')).length,
    actors: all.filter((sentence) => rolesOf(sentence).has('actor')).length,
    happening: count((roles) => roles.has('object') && (roles.has('breach') || roles.has('release'))),
    release: count((roles) => roles.has('name') || roles.has('release')),
    context: new Set(all.flatMap((sentence) => termsOf(sentence, 'context'))).size,
    facts: new Set(stating.flatMap(({ sentence }) => factsOf(sentence))).size,
    places: placesOf(stating, body),
    rival: shareOf(body, (topic) => topic === 'rival'),
    headline,
    rivalHeadline: head.some(({ topic }) => topic === 'rival') && !headline,
    titled: head.some(({ sentence, topic }) => topic === 'event' && rolesOf(sentence).has('name')),
    lead,
  };
}

/** "X hacked", "X denounces an attack": a headline says in short what the lead below it says whole. */
function tellsInShort(sentence: ReadSentence, topic: Topic): boolean {
  const roles = rolesOf(sentence);
  return topic === 'goes-with' && roles.has('actor') && roles.has('breach');
}

type InBlocks = readonly { sentence: ReadSentence }[];

function placesOf(stating: InBlocks, body: InBlocks): number {
  const blocks = (of: InBlocks): number => new Set(of.map(({ sentence }) => sentence.block)).size;
  return Math.max(blocks(stating), (MANY_PLACES * blocks(stating)) / Math.max(1, blocks(body)));
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
      : finds.part === 'quantity' && finds.fact !== 'other'
        ? [finds.fact]
        : finds.part === 'rung'
          ? [finds.rung]
          : [],
  );
}

function shareOf(body: readonly { topic: Topic }[], test: (topic: Topic) => boolean): number {
  return body.length === 0 ? 0 : body.filter(({ topic }) => test(topic)).length / body.length;
}

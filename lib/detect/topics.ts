import type { ReadSentence, RuleHit } from '../analyse/read-text.ts';
import type { RelationRole } from '../story/compile-cues.ts';

/**
 * What a sentence is about. `event`: says itself that this happened to this campaign. `goes-with`: carries the event's
 * words and nothing against it. `rival`: about another affair. `open`: neither.
 */
export type Topic = 'event' | 'goes-with' | 'rival' | 'open';

/** Shorter blocks than this are prose only when they end like a sentence; shorter than the second, never. */
const PROSE = 160;
const SHORTEST_PROSE = 60;
/** Whom the first blocks name need not be named again. */
const OPENING = 3;
/** "the e-mails of X", "X's files": whose they are stands this close, in words; "the hacking of X" closer. */
const OWNED_WITHIN = 3;
const TAKEN_WITHIN = 2;

/**
 * One topic a sentence, in order. A sentence that names neither the affair nor its victim stays, after a rival one of the
 * same block, with the rival. Lines that are no prose (teasers, lists of headlines, tags) are about nothing.
 */
export function topicsOf(sentences: readonly ReadSentence[]): Topic[] {
  const prose = proseBlocks(sentences);
  const subject = namesVictim(sentences);
  const topics: Topic[] = [];
  sentences.forEach((sentence, at) => {
    const before = sentences[at - 1]?.block === sentence.block ? topics[at - 1] : undefined;
    const own = sentence.block >= 0 && !prose.has(sentence.block) ? 'open' : ownTopic(sentence, subject);
    const carried = before === 'rival' && own !== 'rival' && !isOwnSubject(rolesOf(sentence));
    topics.push(carried ? 'rival' : own);
  });
  return topics;
}

/** Whether the opening names the victim; under a headline of another affair it does so for that one. */
function namesVictim(sentences: readonly ReadSentence[]): boolean {
  const isAnothers = sentences.some((sentence) => sentence.block < 0 && ownTopic(sentence, false) === 'rival');
  return !isAnothers && sentences.some((sentence) => sentence.block < OPENING && isVictim(rolesOf(sentence)));
}

function proseBlocks(sentences: readonly ReadSentence[]): Set<number> {
  const lengths = new Map<number, number>();
  const ended = new Set<number>();
  for (const { block, text } of sentences) {
    lengths.set(block, (lengths.get(block) ?? 0) + text.length);
    if (/[.!?…]["”»“’)\]]*[\s\u00a0\u202f]*»?$/.test(text)) ended.add(block);
    else ended.delete(block);
  }
  return new Set(
    [...lengths].flatMap(([block, length]) =>
      length >= PROSE || (length >= SHORTEST_PROSE && ended.has(block)) ? [block] : [],
    ),
  );
}

type Roles = ReadonlySet<RelationRole>;

/** What a sentence has of the relation; "the e-mails of the other party" are not the campaign's. */
export function rolesOf(sentence: ReadSentence): Roles {
  const { hits } = sentence;
  const rivals = hits.filter(({ rule: { finds } }) => finds.part === 'relation' && finds.role === 'rival');
  const isRival = ({ from, to }: RuleHit): boolean => rivals.some((rival) => rival.from < to && from < rival.to);
  return new Set(
    hits.flatMap((hit) => {
      const { finds } = hit.rule;
      const isAnothers =
        finds.part === 'relation' && finds.role === 'campaign' && (isRival(hit) || isOthers(sentence, hit));
      return finds.part !== 'relation' || isAnothers ? [] : [finds.role];
    }),
  );
}

/** "The campaign team of Jane Doe": whose it is stands after it by first name and surname, and is nobody of the story. */
function isOthers({ hits, units, marks, text, start }: ReadSentence, { to }: RuleHit): boolean {
  const isName = (at: number): boolean => {
    const unit = units[at];
    return unit !== undefined && /\p{Lu}/u.test(text.charAt(unit.start - start));
  };
  if (!marks.some(({ kind, from }) => kind === 'name-particle' && from === to)) return false;
  if (!isName(to + 1) || !isName(to + 2)) return false;
  return !hits.some(
    ({ rule: { finds }, from, to: end }) =>
      finds.part === 'relation' && (finds.role === 'actor' || finds.role === 'campaign') && from <= to + 3 && end > to,
  );
}

function isOwnSubject(roles: Roles): boolean {
  return roles.has('name') || isVictim(roles);
}

function isVictim(roles: Roles): boolean {
  return roles.has('campaign') || roles.has('actor');
}

/** `subject`: the page's opening names the victim, so that a sentence need not. */
function ownTopic(sentence: ReadSentence, subject: boolean): Topic {
  const roles = rolesOf(sentence);
  const has = (role: RelationRole): boolean => roles.has(role);
  const done = has('breach') || has('release');
  const victim = has('campaign') || isOwned(sentence);
  if (has('name')) return 'event';
  if (isHeadedByRival(sentence)) return 'rival';
  if (isTaken(sentence)) return 'event';
  if (has('rival'))
    return isOwned(sentence) || (has('campaign') && has('release') && has('object')) ? 'event' : 'rival';
  if (victim && (has('breach') || (has('release') && has('object')))) return 'event';
  if (has('actor') && done && (has('breach') || has('context')) && has('object')) return 'event';
  if (subject && has('release') && has('object') && has('context')) return 'event';
  return done || has('object') || has('context') || sentence.hits.some(isOfStory) ? 'goes-with' : 'open';
}

/** "Other Papers: what they say of …": whatever else the sentence has, it is about what stands before the colon. */
function isHeadedByRival({ hits, units }: ReadSentence): boolean {
  const heading = units.findIndex(({ clause }) => clause > 0);
  return hits.some(
    ({ rule: { finds }, from, to }) =>
      finds.part === 'relation' && finds.role === 'rival' && from === 0 && to === heading,
  );
}

function isOwned({ hits, units, marks }: ReadSentence): boolean {
  const of = (role: RelationRole): RuleHit[] =>
    hits.filter(({ rule: { finds } }) => finds.part === 'relation' && finds.role === role);
  /** "The files: X helped …", "the files show that X helped …" are not his files. */
  const isSubject = (actor: RuleHit, object: RuleHit): boolean =>
    object.to <= actor.from &&
    (units[object.from]?.clause !== units[actor.from]?.clause ||
      marks.some(({ kind, from, to }) => kind === 'that' && from >= object.to && to <= actor.from));
  return of('actor').some((actor) =>
    of('object').some(
      (object) =>
        object.from - actor.to <= OWNED_WITHIN && actor.from - object.to <= OWNED_WITHIN && !isSubject(actor, object),
    ),
  );
}

/** "The hacking of X('s e-mails)": what was done and whom it was done to in one breath, in a list of other affairs too. */
function isTaken(sentence: ReadSentence): boolean {
  const of = (...roles: RelationRole[]): RuleHit[] =>
    sentence.hits.filter(({ rule: { finds } }) => finds.part === 'relation' && roles.includes(finds.role));
  const victims = of('campaign', 'actor');
  const things = of('object');
  const reaches = (from: RuleHit, to: RuleHit): boolean => to.from >= from.to && to.from - from.to <= TAKEN_WITHIN;
  return of('breach').some((breach) =>
    victims.some(
      (victim) => reaches(breach, victim) || things.some((thing) => reaches(breach, thing) && reaches(thing, victim)),
    ),
  );
}

/** A hit that only a page on such an affair gives; frames, words and roles are too general to tell. */
function isOfStory({ rule: { finds } }: RuleHit): boolean {
  return finds.part === 'choice' || finds.part === 'rung' || (finds.part === 'quantity' && finds.fact !== 'other');
}

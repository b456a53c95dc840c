import type { ReadArticle } from '../analyse/read-text.ts';
import type { Reason, StoryRelation } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import { dayOf, daysBetween } from '../text/dates/calendar.ts';
import { type Evidence, gatherEvidence, MANY_PLACES } from './evidence.ts';
import { reasonsOf } from './reasons.ts';
import { type Topic, topicsOf } from './topics.ts';

/** The relation of an article to the story, how sure (0..1), the terms that decided, and a topic a sentence. */
export type Related = { relation: StoryRelation; score: number; reasons: Reason[]; topics: Topic[] };

/**
 * What each sign weighs, and what a page about the story must reach: a logistic regression on the development pages,
 * scaled to this threshold. A page that only mentions the event states its facts in one place; one about it states them
 * place after place, from where it comes to the event on. What is told before may be another story with like words. Only
 * the headline weighs more than fitted there: it must carry a piece of three sentences, of which that set has none.
 */
const WEIGHTS = {
  headline: 3,
  titled: 2,
  lead: 0.7,
  fact: 0.3,
  place: 0.45,
  context: 0.3,
  happening: 0.45,
  timely: 0.6,
};
const AGAINST = { rival: 5, rivalHeadline: 1 };
const ABOUT = 5.5;
/** Days after it began in which a page that comes to the event is more often about it than looking back at it. */
const TIMELY = 120;
/** Days after which a page about that time says its year. */
const YEAR_SAID = 240;
/** Days after which the break-in in a headline is the one the public knows for what came out of it. */
const KNOWN = 14;

/**
 * Decides whether an article is about the story, mentions it, or neither, from its own text and date only. `sentinel`: the
 * cheap test found a name of the story in it; one sentence without any is too little for a mention. Where
 * no sentence tells the event itself, its top must: an inquiry, a party and a month go with other stories too.
 */
export function relate(read: ReadArticle, story: Story, sentinel: boolean): Related {
  const topics = topicsOf(read.sentences);
  const evidence = gatherEvidence(read.sentences, topics);
  const weight = weigh(evidence) + WEIGHTS.timely * Number(daysSince(read.article.published, story) <= TIMELY);
  const early = isEarly(read.article.published, story.reading.begins);
  const happens = topics.includes('event');
  const looksBack = evidence.headline && daysSince(read.article.published, story) > KNOWN;
  const isNews =
    evidence.named === 0 && daysSince(read.article.published, story) > YEAR_SAID && !saysYear(read, topics, story);
  const relation = early
    ? 'unrelated'
    : decide(evidence, weight, { happens, named: sentinel, looksBack, isNews, dated: saysDay(read, topics, story) });
  const reasons = relation === 'unrelated' ? [] : reasonsOf(read.sentences, topics);
  return { relation, score: Math.round(Math.min(1, weight / (2 * ABOUT)) * 100) / 100, reasons, topics };
}

/** A time that says its offset; one that does not would be read by the machine's own. */
const ZONED = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/** Published before it began: by the minute where both say it, else by the day. */
function isEarly(published: string | null, begins: string): boolean {
  const [day, first] = [dayOf(published), dayOf(begins)];
  if (published === null || day === null || first === null) return false;
  return (
    day < first ||
    (day === first && ZONED.test(published) && ZONED.test(begins) && Date.parse(published) < Date.parse(begins))
  );
}

/** Whether a sentence that is not another affair's dates something to the story's own years. */
function saysYear({ sentences }: ReadArticle, topics: readonly Topic[], { pack: { period } }: Story): boolean {
  const isOwn = (year: string): boolean => year >= period.from.slice(0, 4) && year <= period.to.slice(0, 4);
  return sentences.some(
    ({ units }, at) =>
      topics[at] !== 'rival' &&
      units.some(({ norm, date }) => (/^\d{4}$/.test(norm) && isOwn(norm)) || isOwn(date?.value?.slice(0, 4) ?? '')),
  );
}

/** Whether a sentence that is not another affair's says a day on which a fact of the story may be. */
function saysDay({ sentences }: ReadArticle, topics: readonly Topic[], { reading }: Story): boolean {
  const ranges = Object.values(reading.dates);
  return sentences.some(
    ({ units }, at) =>
      topics[at] !== 'rival' &&
      units.some(({ date }) => {
        const day = dayOf(date?.value ?? null);
        return day !== null && ranges.some(({ from, to }) => day >= from && day <= to);
      }),
  );
}

/** Days from its beginning to a page's date; NaN where either is unknown. */
function daysSince(published: string | null, story: Story): number {
  const [day, first] = [dayOf(published), dayOf(story.reading.begins)];
  return day === null || first === null ? Number.NaN : daysBetween(first, day);
}

function weigh({ headline, titled, lead, facts, places, context, happening, rival, rivalHeadline }: Evidence): number {
  const signs =
    WEIGHTS.headline * Number(headline) +
    WEIGHTS.titled * Number(titled) +
    WEIGHTS.lead * Number(lead) +
    WEIGHTS.fact * Math.min(facts, 10) +
    WEIGHTS.place * Math.min(places, MANY_PLACES) +
    WEIGHTS.context * Math.min(context, 5) +
    WEIGHTS.happening * Math.min(happening, 3);
  return Math.max(0, signs - AGAINST.rival * rival - AGAINST.rivalHeadline * Number(rivalHeadline));
}

/** `isNews`: what it tells is of its own day, not of the story's; `dated`: it says a day of the story's facts. */
type Grounds = { happens: boolean; named: boolean; looksBack: boolean; isNews: boolean; dated: boolean };

/**
 * A page about it tells what came out, but for one that looks back at it in its headline. News of a later day that stands
 * at a page's top, like the event as it may be, is another affair.
 */
function decide(
  evidence: Evidence,
  weight: number,
  { happens, named, looksBack, isNews, dated }: Grounds,
): StoryRelation {
  if (isNews && (evidence.headline || evidence.lead)) return 'unrelated';
  const unmistakable = named && isUnmistakable(evidence, dated);
  const identified = evidence.named > 0 || evidence.victim > 0 || evidence.headline || unmistakable;
  const told = happens || evidence.titled || evidence.lead || evidence.named > 0 || unmistakable;
  if (identified && told && (evidence.release > 0 || looksBack) && weight >= ABOUT) return 'about';
  const isAnothers = evidence.rivalHeadline && evidence.named === 0 && evidence.victim === 0;
  return happens && named && !isAnothers ? 'mentions' : 'unrelated';
}

/**
 * A page that names nobody ("the candidate", "his team") can only be this story when places, days and facts all are. Eight
 * development pages are about it by this alone; half as many facts and twice the rival's share would let in no other. Like
 * leaks of others share places and facts: what they lack is one of its people or one of its days.
 */
function isUnmistakable(evidence: Evidence, dated: boolean): boolean {
  const { context, facts, rival, rivalHeadline, victim, actors, lead } = evidence;
  const isIts = victim > 0 || dated || (actors > 0 && lead);
  return isIts && context >= 3 && facts >= 6 && rival <= 0.16 && !rivalHeadline;
}

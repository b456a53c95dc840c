import { blockText } from '../../block-text.ts';
import type { FactFinding } from '../../model.ts';
import type { Story } from '../../story/load-story.ts';
import type { DateMention } from '../../text/numbers.ts';
import { belongsToRival, type FindingContext, saidAt, spanOf, storySentences } from '../finding-context.ts';
import type { ReadSentence, RuleHit } from '../read-text.ts';
import { canBe, inStoryTime, isUnusual, usualEvents } from './story-days.ts';

/** A comma or bracket between an event's word and a date counts like this many words. */
const CLAUSE_DISTANCE = 6;
/** Beyond this distance an event's word says nothing about a date; development pages read worse at 14, no better at 60. */
const FARTHEST = 28;

/**
 * On a day that is not known for the event its word must stand this near, before the day ("posted on the net on Saturday")
 * or after it ("on Saturday they leaked"): other deeds have their days too.
 */
const UNUSUAL_AFTER = 4;
const UNUSUAL_BEFORE = 2;

/** A verb of saying this near takes the date for itself, if no event's word is as near: it dates the statement. */
const SPOKEN_WITHIN = 3;

/** A cue that goes over a comma to its date stands so far off; that of another event keeps what it took in. */
const ACROSS = CLAUSE_DISTANCE + 1;

/** A date of the text and what it was taken for. */
type Dated = { date: DateMention; finding: FactFinding };

/** Dates of the story: each date goes to the event whose word stands nearest, if the date can be that event's. */
export function findDateFacts(context: FindingContext): FactFinding[] {
  const found = storySentences(context).flatMap((sentence) =>
    sentence.units.flatMap((unit, at): Dated[] => {
      if (!unit.date || belongsToRival(sentence, at) || isQuotedToday(context, sentence, unit.date)) return [];
      const date = inStoryTime(context, unit.date);
      const fact = nearestEvent(context, sentence, at, date);
      return fact ? [{ date, finding: toFinding(context, sentence, fact, date) }] : [];
    }),
  );
  const told = found.flatMap((one) => (one.finding.value === null ? placed(one, found, context.story) : [one.finding]));
  return [...told, ...findByEvent(context, told)];
}

/** "Opened on the evening of the leak": another event on the day of one that the page or, failing it, the story dates. */
function findByEvent(context: FindingContext, told: readonly FactFinding[]): FactFinding[] {
  return storySentences(context).flatMap((sentence) =>
    sentence.hits.flatMap((hit): FactFinding[] => {
      const { finds } = hit.rule;
      if (finds.part !== 'day' || belongsToRival(sentence, hit.from)) return [];
      const known = told.find(({ fact, value }) => fact === finds.fact && value !== null)?.value;
      const value = known ? String(known).slice(0, 10) : context.story.reading.dates[finds.fact]?.usual;
      const event = sentence.hits
        .filter((other) => other.rule.finds.part === 'date' && !(other.from >= hit.from && other.to <= hit.to))
        .filter(({ rule }) => rule.finds.part === 'date' && rule.finds.fact !== finds.fact)
        .sort((one, other) => wordsBetween(one, hit) - wordsBetween(other, hit))[0];
      if (!value || event?.rule.finds.part !== 'date' || event.rule.finds.fact === 'other') return [];
      const date: DateMention = {
        value,
        precision: 'day',
        hedge: 'exact',
        yearless: false,
        told: 'relative',
        dayPart: null,
        clock: null,
        start: hit.start,
        end: hit.end,
      };
      return canBe(context, event.rule.finds.fact, date)
        ? [toFinding(context, sentence, event.rule.finds.fact, date)]
        : [];
    }),
  );
}

const wordsBetween = (one: RuleHit, other: RuleHit): number =>
  one.from < other.from ? other.from - one.to : one.from - other.to;

/** "This evening" in a statement is the evening of the statement, which may be older than the page. */
function isQuotedToday(
  { read, utterances, story }: FindingContext,
  { block }: ReadSentence,
  date: DateMention,
): boolean {
  const day = date.value?.slice(0, 10);
  if (day === undefined || day !== read.article.published?.slice(0, 10)) return false;
  if (/\d/.test(blockText(read.article, block).slice(date.start, date.end))) return false;
  if (usualEvents(story, day).length > 0) return false;
  return utterances.some(
    ({ mode, block: at, start, end }) => mode === 'quoted' && at === block && start <= date.start && date.end <= end,
  );
}

/** A date without a day: a clock time has that of the same fact elsewhere on the page, a day stays where none is known. */
function placed({ date, finding }: Dated, found: readonly Dated[], { pack }: Story): FactFinding[] {
  const known = found.find((other) => other.finding.fact === finding.fact && other.finding.value !== null);
  if (!known) return date.precision === 'day' ? [finding] : [];
  const day = String(known.finding.value).slice(0, 10);
  return date.clock ? [{ ...finding, value: `${day}T${date.clock}${pack.utcOffset}` }] : [];
}

function nearestEvent(context: FindingContext, sentence: ReadSentence, at: number, date: DateMention): string | null {
  let best: { fact: string; distance: number } | null = null;
  const usual = usualEvents(context.story, date.value);
  const expected = sentence.hits.some(({ rule: { finds } }) => finds.part === 'date' && usual.includes(finds.fact));
  for (const hit of sentence.hits) {
    const fact = eventOf(hit, date, context.story);
    if (fact === null || namesAnotherDate(hit, at) || isMeasuredFrom(sentence, hit)) continue;
    const unusual = isUnusual(context.story, fact, date.value);
    if (expected && (fact === 'other' || unusual) && hit.slots.length === 0) continue;
    const distance = fact !== 'other' && spansClauses(sentence, hit) ? ACROSS : distanceTo(sentence, hit, at);
    const farthestUnusual = at < hit.from ? UNUSUAL_BEFORE : UNUSUAL_AFTER;
    if (distance > (unusual ? farthestUnusual : FARTHEST) || (best && distance >= best.distance)) continue;
    if (fact === 'other' || canBe(context, fact, date)) best = { fact, distance };
  }
  const spoken = sentence.marks.some(
    (mark) =>
      mark.kind === 'saying' &&
      distanceTo(sentence, mark, at) < Math.min(SPOKEN_WITHIN, best?.distance ?? SPOKEN_WITHIN),
  );
  if (spoken && !(best && usual.includes(best.fact))) return null;
  if (best) return best.fact === 'other' ? null : best.fact;
  return isCaption(sentence) ? null : (usual[0] ?? null);
}

/** The event a hit has the words of; to the minute, whoever passes it on does so at a time of his own. */
function eventOf({ rule: { finds } }: RuleHit, { precision }: DateMention, { reading }: Story): string | null {
  if (finds.part === 'date') return finds.fact;
  return finds.part === 'choice' && precision === 'minute' && reading.passedOn.includes(finds.fact) ? 'other' : null;
}

/** A line without a full stop that names somebody ("Jane Roe in Paris on 24 April") stands under a picture. */
const isCaption = ({ named, text }: ReadSentence): boolean => named.length > 0 && !/[.!?…:»”"]\s*$/.test(text);

const spansClauses = ({ units }: ReadSentence, { from, to, slots }: RuleHit): boolean =>
  slots.length > 0 && units[from]?.clause !== units[to - 1]?.clause;

/** A cue that took a date in ("said on Monday") says nothing about the sentence's other dates. */
function namesAnotherDate({ slots }: RuleHit, at: number): boolean {
  return slots.length > 0 && !slots.includes(at);
}

/** "(5 May,) two days before the vote": the words that a duration is measured from are not the event of a date beside it. */
function isMeasuredFrom({ hits, units }: ReadSentence, { from, to, slots }: RuleHit): boolean {
  const rest = slots.includes(from) ? (units[from]?.slot?.to ?? from) : from;
  const isWithin = (lead: RuleHit): boolean =>
    slots.length === 0 ? lead.from <= from : slots.includes(from) && lead.from >= rest && lead.from < to;
  const covers = (lead: RuleHit): boolean =>
    lead.to >= to && isWithin(lead) && lead.slots.some((at) => units[at]?.quantity?.kind === 'duration');
  return rest < to && hits.some((hit) => hit.rule.finds.part === 'quantity' && covers(hit));
}

function distanceTo(sentence: ReadSentence, hit: { from: number; to: number }, at: number): number {
  if (at >= hit.from && at < hit.to) return -1;
  const to = sentence.units[at]?.slot?.to ?? at + 1;
  const words = at < hit.from ? hit.from - to : at - hit.to;
  const clauses = Math.abs((sentence.units[at]?.clause ?? 0) - (sentence.units[hit.from]?.clause ?? 0));
  return Math.max(0, words) + clauses * CLAUSE_DISTANCE;
}

function toFinding(context: FindingContext, sentence: ReadSentence, fact: string, date: DateMention): FactFinding {
  return {
    fact,
    value: date.value,
    unit: null,
    hedge: date.hedge,
    magnitude: null,
    options: null,
    ...saidAt(context, sentence, date.start, date.end, fact),
    spans: [spanOf(context, sentence.block, date.start, date.end)],
  };
}

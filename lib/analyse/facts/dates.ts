import type { FactFinding } from '../../model.ts';
import type { DateMention } from '../../text/numbers.ts';
import { belongsToRival, type FindingContext, saidAt, spanOf, storySentences } from '../finding-context.ts';
import type { ReadSentence, RuleHit } from '../read-text.ts';

/** A comma or bracket between an event's word and a date counts like this many words. */
const CLAUSE_DISTANCE = 6;
/** Beyond this distance an event's word says nothing about a date; a day that cannot be resolved must stand close. */
const FARTHEST = 28;
const FARTHEST_UNRESOLVED = 5;

/** A verb of saying this near takes the date for itself, if no event's word is as near: it dates the statement. */
const SPOKEN_WITHIN = 3;

/** Dates of the story: each date goes to the event whose word stands nearest, if the date can be that event's. */
export function findDateFacts(context: FindingContext): FactFinding[] {
  const found = storySentences(context).flatMap((sentence) =>
    sentence.units.flatMap((unit, at) => {
      if (!unit.date || belongsToRival(sentence, at)) return [];
      const fact = nearestEvent(context, sentence, at, unit.date);
      return fact ? [{ date: unit.date, finding: toFinding(context, sentence, fact, unit.date) }] : [];
    }),
  );
  return found.flatMap(({ date, finding }) => {
    if (finding.value !== null) return [finding];
    const day = found.find((other) => other.finding.fact === finding.fact && other.finding.value !== null)?.finding
      .value;
    if (typeof day === 'string')
      return date.clock
        ? [{ ...finding, value: `${day.slice(0, 10)}T${date.clock}${context.story.pack.utcOffset}` }]
        : [];
    return date.precision === 'day' ? [finding] : [];
  });
}

function nearestEvent(context: FindingContext, sentence: ReadSentence, at: number, date: DateMention): string | null {
  let best: { fact: string; distance: number } | null = null;
  for (const hit of sentence.hits) {
    if (hit.rule.finds.part !== 'date' || namesAnotherDate(hit, at)) continue;
    const { fact } = hit.rule.finds;
    const distance = distanceTo(sentence, hit, at);
    if (distance > (date.value === null ? FARTHEST_UNRESOLVED : FARTHEST) || (best && distance >= best.distance))
      continue;
    if (fact === 'other' || canBe(context, fact, date)) best = { fact, distance };
  }
  const spoken = sentence.marks.some(
    (mark) =>
      mark.kind === 'saying' &&
      distanceTo(sentence, mark, at) < Math.min(SPOKEN_WITHIN, best?.distance ?? SPOKEN_WITHIN),
  );
  if (spoken && !isUsualDay(context, best?.fact, date)) return null;
  if (best) return best.fact === 'other' ? null : best.fact;
  return usualEvent(context, date);
}

/** A cue that took a date in ("said on Monday") says nothing about the sentence's other dates. */
function namesAnotherDate({ slots }: RuleHit, at: number): boolean {
  return slots.length > 0 && !slots.includes(at);
}

function isUsualDay({ story }: FindingContext, fact: string | undefined, date: DateMention): boolean {
  return fact !== undefined && date.value !== null && story.reading.dates[fact]?.usual === date.value.slice(0, 10);
}

/** The event that usually has this very day. */
function usualEvent({ story }: FindingContext, date: DateMention): string | null {
  const day = date.value?.slice(0, 10);
  return Object.entries(story.reading.dates).find(([, { usual }]) => usual !== undefined && usual === day)?.[0] ?? null;
}

function distanceTo(sentence: ReadSentence, hit: { from: number; to: number }, at: number): number {
  if (at >= hit.from && at < hit.to) return -1;
  const to = sentence.units[at]?.slot?.to ?? at + 1;
  const words = at < hit.from ? hit.from - to : at - hit.to;
  const clauses = Math.abs((sentence.units[at]?.clause ?? 0) - (sentence.units[hit.from]?.clause ?? 0));
  return Math.max(0, words) + clauses * CLAUSE_DISTANCE;
}

/** A date of at least a day's precision inside the fact's window; one that cannot be resolved can be any day. */
function canBe({ story }: FindingContext, fact: string, date: DateMention): boolean {
  const window = story.reading.dates[fact];
  if (!window || date.precision === 'year' || date.precision === 'month') return false;
  if (date.value === null) return true;
  const day = date.value.slice(0, 10);
  return day >= window.from && day <= window.to;
}

function toFinding(context: FindingContext, sentence: ReadSentence, fact: string, date: DateMention): FactFinding {
  const said = saidAt(context, sentence, date.start, date.end);
  return {
    fact,
    value: date.value,
    unit: null,
    hedge: date.hedge,
    magnitude: null,
    options: null,
    attributedTo: said.names,
    unconfirmed: said.unconfirmed,
    inferredSpeaker: said.inferred,
    spans: [spanOf(context, sentence.block, date.start, date.end)],
  };
}

import { memoise } from '../memoise.ts';
import type { Article, Coverage, Findings, Labelled, ReportContext, Span, StoryRecord } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import type { Against } from './against.ts';
import { asOf } from './as-of.ts';
import { findSharedQuotes } from './find-shared-quotes.ts';
import { findWire } from './find-wire.ts';
import { countIndependent, groupRecords } from './group-records.ts';

/** Everything of the pack and the corpus that the views of one page need. */
export function buildContext(article: Article, findings: Findings, against: Against, story: Story): ReportContext {
  const { records, comparable } = against;
  const groupOf = groupsOf(story);
  return {
    storyName: story.pack.name,
    facts: story.facts.map(({ id, kind, label, unit, options }) => ({ id, kind, label, unit, options })),
    frames: story.frames.map(({ id, label }) => ({ id, label, ...frameShares(id, comparable) })),
    rungs: story.ladder.rungs.map(({ id, label }) => ({
      id,
      label,
      records: idsOf(records, ({ attribution }) => attribution.some(({ rung }) => rung === id)),
    })),
    suspects: story.ladder.suspects,
    wording: story.wording.map(({ id, label }) => ({ id, label, corpusShare: wordingShare(id, comparable) })),
    roles: story.roles.map(({ id, label }) => ({
      id,
      label,
      records: idsOf(records, ({ voices }) => voices.some(({ role, mode }) => role === id && mode !== 'mentioned')),
    })),
    events: story.events.map((event) => ({ ...event, later: asOf(event.date, against.date) === 'later' })),
    coverage: listCoverage(story, against.date),
    comparable: { records: comparable.length, independent: countIndependent(comparable, groupOf) },
    ownRecord: against.own,
    wire: findWire(article, findings.frames, against, story),
    names: namesOf(story),
    quotes: findSharedQuotes(quotesOf(findings), records),
  };
}

const groupsOf = memoise((story: Story) => groupRecords(story.records, story.groups));

/** The corpus as the views show it, in the order of the pack; `date` is the page's, null compares with all. */
export function listCoverage(story: Story, date: string | null): Coverage[] {
  const groupOf = groupsOf(story);
  return story.records.map((record) => ({
    id: record.id,
    outlet: record.outlet,
    url: record.url,
    language: record.language,
    published: record.published,
    gist: record.gist,
    wires: record.wires,
    relays: record.relays,
    facts: record.facts,
    attribution: record.attribution,
    frames: record.frames,
    voices: record.voices,
    wording: record.wording,
    basis: record.basis,
    group: groupOf.get(record.id) ?? record.id,
    later: asOf(record.published, date) === 'later',
  }));
}

const idsOf = (records: readonly StoryRecord[], has: (record: StoryRecord) => boolean): string[] =>
  records.filter(has).map(({ id }) => id);

/**
 * How many of the records carry a frame, and what part of a record it takes where it is carried (median). Records give
 * frames without weights, so a main frame is counted twice.
 */
function frameShares(id: string, records: readonly StoryRecord[]): { corpusShare: number; corpusMedian: number } {
  const parts = records.flatMap(({ frames }) => {
    const own = frames.find(({ frame }) => frame === id);
    const weight = frames.reduce((sum, { main }) => sum + (main ? 2 : 1), 0);
    return own ? [(own.main ? 2 : 1) / weight] : [];
  });
  return {
    corpusShare: round(records.length === 0 ? 0 : parts.length / records.length),
    corpusMedian: round(median(parts)),
  };
}

/** Mean part of a word family in the records that use any of the words. */
function wordingShare(id: string, records: readonly StoryRecord[]): number {
  const parts = records.flatMap(({ wording }) => {
    const all = Object.values(wording).reduce((sum, count) => sum + count, 0);
    return all === 0 ? [] : [(wording[id] ?? 0) / all];
  });
  return round(parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length);
}

/** A page of nothing but quotations is cut short: each is aligned with what every record holds. */
const MOST_QUOTES = 40;

/** What the page quotes, from the speakers it quotes. */
const quotesOf = ({ voices }: Findings): Span[] =>
  voices.flatMap(({ mode, spans }) => (mode === 'quoted' ? spans : [])).slice(0, MOST_QUOTES);

function namesOf({ actors, records, speakers }: Story): Labelled[] {
  const used = new Set([
    ...speakers.map(({ name }) => name),
    ...records.flatMap(({ facts, attribution, voices }) => [
      ...facts.flatMap(({ attributedTo }) => attributedTo),
      ...attribution.map(({ speaker }) => speaker),
      ...voices.map(({ name }) => name),
    ]),
  ]);
  return actors
    .filter(({ name, label }) => used.has(name) && (label.fr !== name || label.en !== name))
    .map(({ name, label }) => ({ id: name, label }));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0
    ? 0
    : sorted.length % 2 === 1
      ? (sorted[middle] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Three decimals are more than any view shows. */
const round = (share: number): number => Math.round(share * 1_000) / 1_000;

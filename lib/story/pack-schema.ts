/** The files of a story pack as they may come in: one schema a file. Packs are data; nothing here is run. */

import { LIMITS } from '../limits.ts';
import type { Labelled, StoryEvent, StoryRecord } from '../model.ts';
import {
  factValue,
  filled,
  httpUrl,
  id,
  isoDate,
  languageTag,
  line,
  list,
  relation,
  rung,
  text,
  voiceMode,
  wording,
} from '../schema.ts';
import * as z from '../zod.ts';
import type { Actor, Fact, Frame, Groups, Ladder, Outlet, PackCard, WordFamily } from './pack.ts';

const labelled: z.ZodMiniType<Labelled> = z.object({ id, label: text });
const country = z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/)));
const domain = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/));
const named = filled(LIMITS.name);

export const cardSchema: z.ZodMiniType<PackCard> = z.object({
  id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/), z.maxLength(20)),
  name: text,
  about: text,
  period: z.object({ from: isoDate, to: isoDate }),
  utcOffset: z.string().check(z.regex(/^[+-]\d{2}:\d{2}$/)),
  anchors: list(z.object({ id, date: isoDate, label: text }), 50),
});

const optionPair = z.object({ between: z.tuple([id, id]), note: z.nullable(text) });
const fact: z.ZodMiniType<Fact> = z.object({
  id,
  kind: z.enum(['quantity', 'date', 'choice']),
  label: text,
  question: text,
  counts: text,
  unit: z.nullable(filled(LIMITS.id)),
  options: list(labelled, 30),
  rule: z.nullable(z.enum(['exclusive', 'additive', 'set'])),
  conflicts: list(optionPair, 60),
  near: list(optionPair, 60),
  others: list(z.object({ fact: id, note: text, standsFor: z.boolean() }), 20),
  notes: z.partialRecord(relation, text),
});
export const factsSchema = list(fact, 200);

const frame: z.ZodMiniType<Frame> = z.object({ id, label: text, about: text, generic: list(id, 10) });
export const framesSchema = list(frame, 60);

export const ladderSchema: z.ZodMiniType<Ladder> = z.object({
  rungs: list(z.object({ id: rung, label: text, about: text, rank: z.nullable(z.int()) }), 10),
  suspects: list(labelled, 60),
});

const family: z.ZodMiniType<WordFamily> = z.object({ id, label: text, about: text });
export const wordingSchema = list(family, 30);
export const rolesSchema = list(labelled, 60);

const event: z.ZodMiniType<StoryEvent> = z.object({
  id,
  date: isoDate,
  precision: z.enum(['year', 'month', 'day', 'about', 'minute']),
  label: text,
  records: list(id),
});
export const eventsSchema = list(event, 500);

const record: z.ZodMiniType<StoryRecord> = z.object({
  id,
  outlet: z.object({ id, name: named, country, domain }),
  url: httpUrl,
  aliases: z.optional(list(httpUrl, 10)),
  language: languageTag,
  published: z.nullable(isoDate),
  publishedBasis: z.enum(['url', 'page', 'text', 'unknown']),
  gist: text,
  wires: list(id, 20),
  relays: list(named, 20),
  facts: list(z.object({ ...factValue, words: line(LIMITS.words) }), 200),
  attribution: list(z.object({ rung, suspect: z.nullable(id), speaker: z.nullable(named) }), 50),
  frames: list(z.object({ frame: id, main: z.boolean() }), 30),
  wording,
  voices: list(z.object({ name: named, role: id, mode: voiceMode }), 100),
  basis: z.enum(['full-text', 'excerpt']),
});
export const recordsSchema = list(record, LIMITS.records);

export const groupsSchema: z.ZodMiniType<Groups> = z.object({
  agencies: list(z.object({ id, name: named, aliases: list(named, 20) }), 100),
  groups: list(z.object({ id, source: named, records: list(id), reason: text }), 500),
});

const actor: z.ZodMiniType<Actor> = z.object({ name: named, label: text });
export const actorsSchema = list(actor, 2_000);
export const synonymsSchema = list(list(filled(40), 30), 300);

const outlet: z.ZodMiniType<Outlet> = z.object({
  id,
  name: named,
  domains: list(domain, 20),
  country,
  language: languageTag,
});
/** The outlets known by name and domain, for every story. */
export const outletsSchema = list(outlet, 2_000);

const stems = z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(400));
/** Stems the content script looks for before anything else is loaded: see lib/detect/sentinel.ts. */
export const sentinelSchema = z.object({ strong: stems, actors: stems, breaches: stems, window: z.number() });

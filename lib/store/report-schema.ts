/** Reads a stored report: a damaged or foreign row never reaches a view. */

import { LIMITS } from '../limits.ts';
import type { Report } from '../model.ts';
import {
  articleSchema,
  factFinding,
  factValue,
  factValueSchema,
  filled,
  frameFinding,
  httpUrl,
  id,
  isoDate,
  list,
  outletName,
  relation,
  rung,
  rungFinding,
  span,
  text,
  voiceFinding,
  voiceMode,
  wording,
} from '../schema.ts';
import * as z from '../zod.ts';

const ids = list(id, LIMITS.records);
const share = z.number();
const labelled = { id, label: text };
const name = filled(LIMITS.name);

const reason = z.object({ term: filled(), where: z.enum(['title', 'body', 'address']), span: z.nullable(span) });

const comparison = z.object({
  fact: id,
  finding: z.int(),
  relation,
  records: list(z.object({ ...factValue, id, relation }), LIMITS.records),
  note: z.nullable(text),
});

const coverage = z.object({
  id,
  outlet: z.intersection(outletName, z.object({ country: z.nullable(z.string()), domain: z.string() })),
  url: httpUrl,
  language: z.string(),
  published: z.nullable(isoDate),
  gist: text,
  wires: z.array(z.string()),
  relays: z.array(z.string()),
  facts: z.array(z.intersection(factValueSchema, z.object({ words: z.string() }))),
  attribution: z.array(z.object({ rung, suspect: z.nullable(z.string()), speaker: z.nullable(name) })),
  frames: z.array(z.object({ frame: id, main: z.boolean() })),
  voices: z.array(z.object({ name, role: id, mode: voiceMode })),
  wording,
  basis: z.enum(['full-text', 'excerpt']),
  group: z.string(),
  later: z.boolean(),
});

const factLabel = z.object({
  ...labelled,
  kind: z.enum(['quantity', 'date', 'choice']),
  unit: z.nullable(z.string()),
  options: z.array(z.object(labelled)),
});

const pieces = z.array(z.object({ text: z.string(), same: z.boolean() }));

const context = z.object({
  storyName: text,
  facts: z.array(factLabel),
  frames: z.array(z.object({ ...labelled, corpusShare: share, corpusMedian: share })),
  rungs: z.array(z.object({ id: rung, label: text, records: ids })),
  suspects: z.array(z.object(labelled)),
  wording: z.array(z.object({ ...labelled, corpusShare: share })),
  roles: z.array(z.object({ ...labelled, records: ids })),
  events: z.array(
    z.object({ id, date: z.string(), precision: z.string(), label: text, records: ids, later: z.boolean() }),
  ),
  coverage: list(coverage, LIMITS.records),
  comparable: z.object({ records: z.int(), independent: z.int() }),
  ownRecord: z.nullable(id),
  wire: z.optional(z.nullable(z.object({ agency: z.nullable(z.string()), records: ids }))),
  names: z.optional(z.array(z.object({ id: name, label: text }))),
  quotes: z.optional(z.array(z.object({ span, record: id, page: pieces, there: pieces }))),
});

/** A report as this program made it. */
export const reportSchema: z.ZodMiniType<Report> = z.object({
  url: z.string().check(z.maxLength(LIMITS.url)),
  story: id,
  pack: z.string(),
  engine: z.string(),
  sentinel: z.boolean(),
  relation: z.enum(['about', 'mentions', 'unrelated']),
  score: z.number(),
  reasons: list(reason),
  article: articleSchema,
  facts: list(factFinding, LIMITS.findings),
  attribution: list(rungFinding, LIMITS.findings),
  frames: list(frameFinding, LIMITS.findings),
  wording,
  voices: list(voiceFinding, LIMITS.findings),
  comparisons: list(comparison, LIMITS.findings),
  missing: list(z.object({ fact: id, share, records: ids }), LIMITS.findings),
  context: z.nullable(context),
});

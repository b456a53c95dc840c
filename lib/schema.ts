/** What may come in from outside: pages, messages, stored rows, settings. Everything not named here is dropped. */

import { LIMITS } from './limits.ts';
import type {
  Article,
  FactFinding,
  FactValue,
  FrameFinding,
  OutletName,
  RungFinding,
  Span,
  Text,
  VoiceFinding,
  Wording,
} from './model.ts';
import * as z from './zod.ts';

/** Control characters, bidi controls and invisible marks that can disguise a text; tab and line feed stay. */
const UNSAFE = /[^\P{Cc}\t\n]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Takes out what can disguise a text. */
export const cleanText = (text: string): string => text.replace(UNSAFE, '');
/** The same with each such character made a space, so that offsets into the text stay true. */
export const blankText = (text: string): string => text.replace(UNSAFE, ' ');

/** Whether a string is an absolute http or https address without credentials. */
export function isHttpUrl(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  } catch {
    return false;
  }
}

const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
/** Whether a string is an ISO 8601 year, month, day or moment that exists. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  return (
    moment.getUTCMonth() === month - 1 &&
    moment.getUTCDate() === day &&
    !Number.isNaN(Date.parse(text.length > 10 ? text : `${text.slice(0, 4)}-01-01`))
  );
}

/** A string of at most `most` characters, cleaned. */
export const line = (most: number = LIMITS.label) => z.string().check(z.maxLength(most), z.overwrite(cleanText));
/** The same, never empty. */
export const filled = (most: number = LIMITS.label) =>
  z.string().check(z.maxLength(most), z.overwrite(cleanText), z.minLength(1));
/** A text of the page: as long as it was, so that spans hold. */
export const passage = (most: number) => z.string().check(z.maxLength(most), z.overwrite(blankText));
/** A stable id of the pack. */
export const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.id), z.regex(/^[a-z0-9][a-z0-9.-]*$/));
/** An absolute http(s) address without credentials. */
export const httpUrl = z.string().check(z.maxLength(LIMITS.url), z.refine(isHttpUrl, 'not an http(s) address'));
/** An ISO 8601 year, month, day or moment. */
export const isoDate = z.string().check(z.maxLength(LIMITS.date), z.refine(isIsoDate, 'not an ISO 8601 date'));
/** A BCP 47 tag. */
export const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));
/** A list of at most `most` items. */
export const list = <T extends z.core.$ZodType>(item: T, most: number = LIMITS.list) =>
  z.array(item).check(z.maxLength(most));
const share = z.number().check(z.minimum(0), z.maximum(1));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** French and English always; other languages by their subtag. */
export const text: z.ZodMiniType<Text> = z.catchall(
  z.object({ fr: filled(LIMITS.gist), en: filled(LIMITS.gist) }),
  filled(LIMITS.gist),
);
/** An outlet by id and name. */
export const outletName: z.ZodMiniType<OutletName> = z.object({ id, name: filled(LIMITS.name) });

/** An article as a content script sends it. */
export const articleSchema: z.ZodMiniType<Article> = z.object({
  url: z.union([z.literal(''), httpUrl]),
  outlet: z.nullable(outletName),
  language: z.nullable(languageTag),
  title: passage(LIMITS.title),
  standfirst: passage(LIMITS.standfirst),
  byline: passage(LIMITS.byline),
  published: z.nullable(isoDate),
  modified: z.nullable(isoDate),
  truncated: z.boolean(),
  blocks: list(passage(LIMITS.block), LIMITS.blocks),
});

const place = z.int().check(z.minimum(0), z.maximum(LIMITS.block));
// The nouns of model.ts, one by one.
export const span: z.ZodMiniType<Span> = z.object({
  block: z.int().check(z.minimum(-2), z.maximum(LIMITS.blocks)),
  start: place,
  end: place,
  text: passage(LIMITS.block),
});
export const hedge = z.enum(['exact', 'about', 'at-least', 'at-most', 'several']);
export const magnitude = z.enum([
  'several',
  'tens',
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
]);
export const rung = z.enum(['none', 'unknown-author', 'suspicion', 'group-named', 'state-named', 'no-trace']);
export const voiceMode = z.enum(['quoted', 'reported', 'mentioned']);
export const relation = z.enum(['same', 'rounding', 'other-quantity', 'conflict', 'later', 'only-here']);

/** The fields of a fact value, for what extends it. */
export const factValue = {
  fact: id,
  value: z.nullable(z.union([z.number(), isoDate])),
  unit: z.nullable(filled(LIMITS.id)),
  hedge,
  magnitude: z.nullable(magnitude),
  options: z.nullable(list(id, 30)),
  attributedTo: list(filled(LIMITS.name), 20),
};
export const factValueSchema: z.ZodMiniType<FactValue> = z.object(factValue);
const spans = list(span, LIMITS.spans);
export const factFinding: z.ZodMiniType<FactFinding> = z.object({
  ...factValue,
  unconfirmed: z.boolean(),
  inferredSpeaker: z.boolean(),
  spans,
});
export const rungFinding: z.ZodMiniType<RungFinding> = z.object({
  rung,
  suspect: z.nullable(id),
  speaker: z.nullable(filled(LIMITS.name)),
  spans,
});
export const frameFinding: z.ZodMiniType<FrameFinding> = z.object({ frame: id, share, main: z.boolean(), spans });
export const voiceFinding: z.ZodMiniType<VoiceFinding> = z.object({
  name: filled(LIMITS.name),
  role: id,
  mode: voiceMode,
  spans,
});
export const wording: z.ZodMiniType<Wording> = z.record(id, count);

const panelPlace = {
  width: z.number().check(z.minimum(280), z.maximum(640)),
  dock: z.enum(['left', 'right']),
  folded: z.boolean(),
  // Rows written before there was a choice have none: they stand beside the page, as all did.
  pinned: z._default(z.boolean(), true),
};
/** How the panel stands on a site, as the overlay sends it. */
export const panelPlaceSchema = z.object(panelPlace);
export const offScope = z.enum(['page', 'site', 'everywhere']);

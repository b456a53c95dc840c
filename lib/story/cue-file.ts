import * as z from '../zod.ts';

/** A phrase in the cue language: short, and counted before it is compiled. */
export const phrase = z.string().check(z.minLength(1), z.maxLength(600));
const phrases = z.array(phrase).check(z.maxLength(600));

/**
 * One rule: any of `cues` is a hit. `not` phrases in the same sentence annul it; where `with` is given, one of its
 * phrases must stand in the same sentence or the one before. `weight` counts a frame's cue more or less than 1.
 * `negatable: false` lets the cue stand under a negation (its words carry the negation themselves); `deniedAfter: true`
 * heeds a negation after the words too, where they name things and not deeds ("the servers were not").
 */
const rule = z.object({
  cues: phrases,
  not: z.optional(phrases),
  with: z.optional(phrases),
  weight: z.optional(z.number()),
  negatable: z.optional(z.boolean()),
  deniedAfter: z.optional(z.boolean()),
});
const rules = z.record(z.string(), rule);

/** What a language needs to read the story: phrases in the cue language of lib/text/cues.ts. */
export const cueFileSchema = z.object({
  language: z.string().check(z.maxLength(3)),
  /** Named alternatives that cues call with @name. */
  sets: z.record(z.string(), phrases),
  /**
   * What makes a sentence about the event. `name`: says it alone. `campaign`: whom it happened to. `actor`: a person or
   * body who may be that. `breach`, `release`, `object`: what was done, how it came out, what came out. `context`: goes
   * with the event but does not make it. `rival`: another affair; what stands under it is never the story's.
   */
  relation: z.record(z.enum(['name', 'campaign', 'actor', 'breach', 'release', 'object', 'context', 'rival']), rule),
  /** Quantity fact id, or "fact/unit" → cues with one #, at the number counted; 'other' has numbers of what is no fact. */
  quantities: rules,
  /**
   * Date fact id → the words of the event it dates; 'other' lists events whose dates are no fact of the story; "day/fact"
   * has the words that stand for that fact's day ("the evening of the leak").
   */
  dates: rules,
  /** Choice fact id → option id → cues; "option#variant" as with rungs. */
  choices: z.record(z.string(), rules),
  /** "rung" or "rung/suspect" → cues; "rung#variant" is a further rule of the same rung, with `with` and `not` of its own. */
  ladder: rules,
  frames: rules,
  wording: rules,
  /** Voice role → nouns by which an unnamed or unknown speaker of that role is introduced ("researcher", "a source close to"). */
  roles: z.record(z.string(), phrases),
});
/** A cue file, checked. */
export type CueFile = z.infer<typeof cueFileSchema>;
/** One rule of it. */
export type CueRule = z.infer<typeof rule>;

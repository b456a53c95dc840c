import * as z from '../zod.ts';
import { phrase } from './cue-file.ts';

/** How a quantity or date fact is read, whatever the language. */
export const readingSchema = z.object({
  /** When it began, ISO, a day or a minute of it: a page published before cannot be about it. */
  begins: z.string(),
  quantities: z.record(
    z.string(),
    z.object({
      /** Kind of quantity as lib/text reads it. */
      kind: z.enum(['size', 'count', 'duration']),
      /** Unit written to the finding; null keeps the duration's own. */
      unit: z.nullable(z.string()),
      /** Plausible values in that unit; what lies outside is something else. */
      least: z.number(),
      most: z.number(),
      /** Units of time it can be given in, and the most of each; all units where this is not said. */
      units: z.optional(z.record(z.string(), z.number())),
      /** Whether "several" of these says something. Where it is not said: of counts it does not, of sizes and durations it does. */
      several: z.optional(z.boolean()),
      /** An amount that needs no words for what it measures, and that no other fact has. */
      usual: z.optional(z.object({ value: z.number(), unit: z.string() })),
      /** "choice/option" whose words name what is counted: a number without a noun after them counts it. */
      named: z.optional(z.string()),
      /** The plainer fact it is told beside, of which it is by its nature the larger or the smaller (unpacked beside packed). */
      beside: z.optional(z.object({ fact: z.string(), is: z.enum(['larger', 'smaller']) })),
    }),
  ),
  /**
   * The days between which the event can have happened; a date outside is something else's. `usual`: a date on this day
   * is the event's even with no word for it near by, unless the word of something else stands nearer.
   */
  dates: z.record(
    z.string(),
    z.object({
      from: z.string(),
      to: z.string(),
      usual: z.optional(z.string()),
      /** Only a day of a month can be it, no weekday and no "yesterday". */
      calendar: z.optional(z.boolean()),
    }),
  ),
  /** Choice facts that tell of its being passed on: a time of day beside them is theirs. */
  passedOn: z.array(z.string()),
  /** Fact or rung id → the frame that a sentence stating it speaks for, and how much beside one of the frame's own cues. */
  frames: z.record(z.string(), z.object({ frame: z.string(), weight: z.number() })),
  /**
   * Frames whose sentences weigh more or less than 1: how readily coders say that they are there, and take them for the
   * main one where several stand even.
   */
  framePriors: z.record(z.string(), z.object({ present: z.number(), main: z.number() })),
  /** Fact id, or "fact/option" → whose statement it is by its meaning, where the text names nobody else. */
  saidBy: z.record(z.string(), z.string()),
  /** The role of speakers whom nothing but their full name introduces; without it they are left out. */
  unknownRole: z.optional(z.string()),
  /** Facts that outlets tell of their own knowledge even in a speaker's sentence: his only inside quotation marks. */
  toldByOutlet: z.array(z.string()),
  /** Fact ids, or "fact/option", and rungs that outlets have from somebody: told by nobody, they are who speaks nearest in the paragraph's. */
  heard: z.optional(z.array(z.string())),
  /** Fact id, or "fact/option" → whose deed it is: that he did it is told of him, not by him. */
  doneBy: z.record(z.string(), z.string()),
  /** Fact id, or "fact/option" → the "fact/option" it states by its meaning: what was counted was there. */
  implies: z.record(z.string(), z.array(z.string())),
  /** "fact/option" → the options that say the same more exactly: beside one of them it says nothing. */
  yieldsTo: z.record(z.string(), z.array(z.string())),
});
/** The pack's reading rules, checked. */
export type ReadingRules = z.infer<typeof readingSchema>;

/** People and bodies of the story that speak or are named: how every language writes them, as cues, and their voice role. */
export const speakersSchema = z
  .array(
    z.object({
      name: z.string().check(z.minLength(1), z.maxLength(120)),
      role: z.string().check(z.maxLength(40)),
      /** With "^" before it, words that are a name only where each has a capital. */
      aliases: z.array(phrase).check(z.maxLength(200)),
      /** Being named on a page is nothing to report (the site where something was posted). */
      silent: z.optional(z.boolean()),
      /** He is whom the ladder suspects: where he is named in a suspicion it is not his. */
      suspect: z.optional(z.boolean()),
      /** Speakers of this role whom a page does not name ("the team", "the site's spokesman") are this one. */
      stands: z.optional(z.boolean()),
    }),
  )
  .check(z.maxLength(2_000));
/** One of them. */
export type SpeakerEntry = z.infer<typeof speakersSchema>[number];

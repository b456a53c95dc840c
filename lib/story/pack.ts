/** The nouns of a story pack: everything the program knows of one story, as data. Types only. */
import type { FactLabel, Labelled, OutletName, Relation, Rung, StoryEvent, StoryRecord, Text } from '../model.ts';

/** A day or moment of the story that relative dates and "how long before" are counted from. */
export type Anchor = { id: string; date: string; label: Text };

/** The pack's own card. */
export type PackCard = {
  id: string;
  /** Semantic version of the pack's content. */
  version: string;
  name: Text;
  about: Text;
  /** ISO days; a day and month without a year takes its year from here. */
  period: { from: string; to: string };
  /** Offset of the story's own clock ("+02:00"), for clock times written without one. */
  utcOffset: string;
  anchors: Anchor[];
};

/** A pair of options that cannot both be true (`conflicts`) or of which one may be the other said more broadly (`near`). */
export type OptionPair = { between: [string, string]; note: Text | null };

/**
 * How two sets of options are compared. `exclusive`: no option in common is a conflict. `additive`: each adds to the
 * other unless a pair is declared a conflict. `set`: the whole set is the statement, another set is a conflict.
 */
export type OptionRule = 'exclusive' | 'additive' | 'set';

/** What is asked of every page and record. */
export type Fact = FactLabel & {
  question: Text;
  /** What exactly is counted, dated or chosen, in a sentence. */
  counts: Text;
  rule: OptionRule | null;
  conflicts: OptionPair[];
  near: OptionPair[];
  /**
   * Facts whose values count something else, so that both can be true. A page that states one which `standsFor` this
   * one is not said to lack it.
   */
  others: { fact: string; note: Text; standsFor: boolean }[];
  /** What to tell a reader under a relation, where the pair itself says nothing. */
  notes: Partial<Record<Relation, Text>>;
};

export type Frame = Labelled & {
  about: Text /** frames of the general schemes it corresponds to */;
  generic: string[];
};
export type LadderRung = Labelled & { id: Rung; about: Text /** null apart from the ladder */; rank: number | null };
export type Ladder = { rungs: LadderRung[]; suspects: Labelled[] };
export type WordFamily = Labelled & { about: Text };
export type Agency = OutletName & { /** spellings in credits */ aliases: string[] };
/** Records known to repeat one source, and why. */
export type DeclaredGroup = { id: string; source: string; records: string[]; reason: Text };
export type Groups = { agencies: Agency[]; groups: DeclaredGroup[] };
/** A speaker's name as the records write it, and how each language calls it. */
export type Actor = { name: string; label: Text };
export type Outlet = OutletName & { domains: string[]; country: string | null; language: string };

/** All files of a pack, parsed and checked; records are in the order of the file. */
export type Pack = {
  card: PackCard;
  facts: Fact[];
  frames: Frame[];
  ladder: Ladder;
  wording: WordFamily[];
  roles: Labelled[];
  events: StoryEvent[];
  records: StoryRecord[];
  groups: Groups;
  actors: Actor[];
  /** Words that a search takes for one another. */
  synonyms: string[][];
};

/** The nouns of a story pack: everything the program knows of one story, as data. Types only. */
import type { SentinelCues } from '../detect/sentinel.ts';
import type { FactLabel, Labelled, OutletName, Relation, Rung, StoryEvent, StoryRecord, Text } from '../model.ts';
import type { CueFile } from './cue-file.ts';
import type { ReadingRules, SpeakerEntry } from './reading-rules.ts';

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

/** What an event can be treated as; `generic`: frames of the general schemes it corresponds to. */
export type Frame = Labelled & { about: Text; generic: string[] };
/** `rank`: null for a rung apart from the ladder. */
export type LadderRung = Labelled & { id: Rung; about: Text; rank: number | null };
/** Who can be held responsible, and how firmly. */
export type Ladder = { rungs: LadderRung[]; suspects: Labelled[] };
/** Words of one kind for the event. */
export type WordFamily = Labelled & { about: Text };
/** `aliases`: spellings in credits. */
export type Agency = OutletName & { aliases: string[] };
/** Records known to repeat one source, and why. */
export type DeclaredGroup = { id: string; source: string; records: string[]; reason: Text };
/** Who passes on whose text. */
export type Groups = { agencies: Agency[]; groups: DeclaredGroup[] };
/** A speaker's name as the records write it, and how each language calls it. */
export type Actor = { name: string; label: Text };
/** An outlet known by its domains. */
export type Outlet = OutletName & { domains: string[]; country: string | null; language: string };

/** A pack made ready for the program: its files, checked, in the order of the file, with their indexes and its cues. */
export type Story = {
  /** The pack's own card: id, version, name, period, anchors. */
  pack: PackCard;
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
  factById: ReadonlyMap<string, Fact>;
  recordById: ReadonlyMap<string, StoryRecord>;
  /** Record by `pageKey` of its address and aliases. */
  recordByKey: ReadonlyMap<string, StoryRecord>;
  reading: ReadingRules;
  /** What the content script's cheap test looks for. */
  sentinel: SentinelCues;
  /** Who can speak in the story, by name. */
  speakers: SpeakerEntry[];
  /** Languages that have cues. */
  languages: string[];
  /** Cues of a language (primary subtag), null where the pack has none. */
  cuesFor: (language: string) => CueFile | null;
};

/** Why a pack was refused: the file, the place in it, the reason. */
export type PackProblem = { file: string; path: string; reason: string };

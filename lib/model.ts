/**
 * The nouns of the program, as plain data. The first file to read; types and comments only.
 * Flow: Document → Article → findings → comparisons → Report. See README, "Map of the code".
 */

/** A place in an article. `block` -1 is the title, -2 the standfirst; `text` is always the block's slice [start, end). */
export type Span = { block: number; start: number; end: number; text: string };

/** BCP 47 primary language subtag → text. French and English are always there. */
export type Text = { fr: string; en: string; [language: string]: string };

export type OutletName = { id: string; name: string };

/** What a page says, as plain data; blocks are paragraphs, list items, quotes and sub-headings in reading order. */
export type Article = {
  /** Canonical http(s) address, tracking parameters removed; '' when the input has none. */
  url: string;
  outlet: OutletName | null;
  /** BCP 47 primary subtag, lower case ('fr'), or null when neither the page nor its words tell. */
  language: string | null;
  title: string;
  standfirst: string;
  byline: string;
  /** ISO 8601 date or date-time, as precise as the page gives it. */
  published: string | null;
  modified: string | null;
  /** A paywall or a preview cuts the text: nothing may be called missing. */
  truncated: boolean;
  blocks: string[];
};

export type Hedge = 'exact' | 'about' | 'at-least' | 'at-most' | 'several';
export type Magnitude =
  | 'several'
  | 'tens'
  | 'hundreds'
  | 'thousands'
  | 'tens-of-thousands'
  | 'hundreds-of-thousands'
  | 'millions';

/** What a fact's slot holds, on a page and in a record alike (codebook: quantities, dates, choices). */
export type FactValue = {
  fact: string;
  /** Number for quantities, ISO 8601 string for dates, null for choices and where only a magnitude is given. */
  value: number | string | null;
  unit: string | null;
  hedge: Hedge;
  magnitude: Magnitude | null;
  /** Option ids of a choice fact, null for the other kinds. */
  options: string[] | null;
  /** Who is made responsible for it; [] when the outlet states it itself. */
  attributedTo: string[];
};

export type FactFinding = FactValue & {
  /** The text marks it as unconfirmed (conditional, "allegedly", "soll"). */
  unconfirmed: boolean;
  /** The speaker was followed through a pronoun or a job title, not named in the sentence. */
  inferredSpeaker: boolean;
  spans: Span[];
};

export type Rung = 'none' | 'unknown-author' | 'suspicion' | 'group-named' | 'state-named' | 'no-trace';
/** One rung of the attribution ladder: who is held responsible, how firmly, by whom. */
export type RungFinding = { rung: Rung; suspect: string | null; speaker: string | null; spans: Span[] };

/** `share` is this frame's part of all frame weight on the page, 0..1; the main frame comes first. */
export type FrameFinding = { frame: string; share: number; main: boolean; spans: Span[] };

export type VoiceMode = 'quoted' | 'reported' | 'mentioned';
export type VoiceFinding = { name: string; role: string; mode: VoiceMode; spans: Span[] };

/** Word-family id → number of times the page uses it for the event. */
export type Wording = Record<string, number>;

export type StoryRelation = 'about' | 'mentions' | 'unrelated';
/** A term that decided the relation, and where it stands. */
export type Reason = { term: string; where: 'title' | 'body' | 'address'; span: Span | null };

/** One entry of the corpus: an outlet's article as findings plus a gist in our own words. */
export type StoryRecord = {
  id: string;
  outlet: OutletName & { country: string | null; domain: string };
  url: string;
  /** Other addresses of the same article. */
  aliases?: string[];
  language: string;
  published: string | null;
  publishedBasis: string;
  gist: Text;
  /** Agencies and outlets whose text it passes on; they make groups of dependent records. */
  wires: string[];
  relays: string[];
  facts: (FactValue & { words: string })[];
  attribution: { rung: Rung; suspect: string | null; speaker: string | null }[];
  frames: { frame: string; main: boolean }[];
  wording: Wording;
  voices: { name: string; role: string; mode: VoiceMode }[];
  /** An excerpt says nothing by its silence. */
  basis: 'full-text' | 'excerpt';
};

export type StoryEvent = { id: string; date: string; precision: string; label: Text; records: string[] };

export type Relation = 'same' | 'rounding' | 'other-quantity' | 'conflict' | 'later' | 'only-here';

/** What one record says beside one finding. */
export type ComparedRecord = FactValue & { id: string; relation: Relation };

/** A finding of the page beside the records that bear on it. */
export type Comparison = {
  fact: string;
  /** Index into `Report.facts`. */
  finding: number;
  /** The relation that matters most to a reader among those of the records. */
  relation: Relation;
  records: ComparedRecord[];
  /** Why two values can both be true, or what sets them apart, in a sentence. */
  note: Text | null;
};

/** A fact most comparable full-text records state and this page does not. `share` 0..1. */
export type Missing = { fact: string; share: number; records: string[] };

/** A record as the coverage list shows it, with what ties it to others and to this page. */
export type Coverage = Omit<StoryRecord, 'publishedBasis' | 'aliases'> & {
  /** Records of one group repeat one source: they count once as independent. */
  group: string;
  /** Published after the page: it could not have known. */
  later: boolean;
};

/** What a fact is, for the views: labels and, for quantities, the unit. */
export type FactLabel = {
  id: string;
  kind: 'quantity' | 'date' | 'choice';
  label: Text;
  unit: string | null;
  options: { id: string; label: Text }[];
};
export type Labelled = { id: string; label: Text };

/** A run of words of a quotation; `same` where the other version has them too, in the same order. */
export type QuotePiece = { text: string; same: boolean };
/** One utterance on the page (`span`, `page`) and in a record (`there`), cut where the words begin or cease to differ. */
export type SharedQuote = { span: Span; record: string; page: QuotePiece[]; there: QuotePiece[] };

/** What the pack adds to a report so that a view needs nothing else. */
export type ReportContext = {
  storyName: Text;
  facts: FactLabel[];
  /** `corpusShare`: part of the comparable records that carry the frame; `corpusMedian`: its median part of theirs; 0..1. */
  frames: (Labelled & { corpusShare: number; corpusMedian: number })[];
  /** `records`: ids of those that stand on the rung. */
  rungs: (Labelled & { id: Rung; records: string[] })[];
  suspects: Labelled[];
  wording: (Labelled & { /** mean part of this family in the records' wording, 0..1 */ corpusShare: number })[];
  roles: (Labelled & { /** record ids giving this role a voice (quoted or reported) */ records: string[] })[];
  events: (StoryEvent & { later: boolean })[];
  coverage: Coverage[];
  /** How many records were there to compare with by the page's date, and how many of them independent. */
  comparable: { records: number; independent: number };
  /** The corpus record of this very page, where it is in the corpus. */
  ownRecord: string | null;
  /** The agency this page credits and the records that most likely print the same copy; null when it credits none and shares no passage. */
  wire?: { agency: string | null; records: string[] } | null;
  /** Names of speakers that are written otherwise in the reader's language; `id` is the name as the records have it. */
  names?: Labelled[];
  /** Quotations of the page that a record gives too, word for word or nearly. */
  quotes?: SharedQuote[];
};

/** Everything an article says of the story, each finding with its spans. */
export type Findings = {
  facts: FactFinding[];
  attribution: RungFinding[];
  frames: FrameFinding[];
  wording: Wording;
  voices: VoiceFinding[];
};

/**
 * Everything a view receives. `unrelated` pages carry no findings and no context. `pack` and `engine` are the versions of
 * the story's pack and of the rules; `sentinel`: the cheap test found the story; `score`: what speaks for `about`, 0..1.
 */
export type Report = Findings & {
  url: string;
  story: string;
  pack: string;
  engine: string;
  sentinel: boolean;
  relation: StoryRelation;
  score: number;
  reasons: Reason[];
  article: Article;
  comparisons: Comparison[];
  missing: Missing[];
  context: ReportContext | null;
};

import type { Hedge } from '../model.ts';
import type { CalendarWords } from './calendar-words.ts';

/** Phrases separated by commas, as the language writes them; they are folded like the text before they are compared. */
export type Phrases = string;
/** Phrases by the number they stand for. */
export type ByNumber = Record<number, Phrases>;
/** Phrases by the name of what they stand for. */
export type ByName = Record<string, Phrases>;

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight';

/** How a language builds its cardinal numbers. */
export type NumberGrammar = {
  /** Words that add: 1 to 99, and 100 to 900 where one word says it (doscientos). */
  values: ByNumber;
  /** Words that multiply what stands before them: hundred, thousand, million … */
  scales: ByNumber;
  /** Short forms after digits: 150k, 74 Tsd. */
  shortScales: ByNumber;
  /** The word inside a number ("et", "and", "und"). */
  joiner: Phrases;
  /** Where it may stand: before the unit of a ten, before the rest below a hundred, or both and before hundreds. */
  joins: 'units' | 'rest' | 'any';
  /** Numbers are written as one word (einundzwanzigtausend). */
  glued: boolean;
  /** Soixante-dix, quatre-vingt-dix. */
  vigesimal: boolean;
  /** Words that are 1 only before a scale or a unit, articles elsewhere. */
  articles: Phrases;
  /** Where the article before a unit of time may say "each": words of the rate it follows, beside any noun (once a week). */
  eachAfter?: Phrases;
  /** Number words with another meaning (neuf = new): they need a unit, a hedge, or a noun with a plural ending. */
  doubtful: Phrases;
  pluralEndings: Phrases;
};

/** Numbers that are not said. */
export type VagueGrammar = {
  /** An unknown number more than one: several, plusieurs. */
  several: Phrases;
  /** The same, but only before a unit or a collective: des, some. */
  weakSeveral: Phrases;
  /** Nouns for about that many: dizaine, dozen. */
  collectives: ByNumber;
  /** Plurals that give only a magnitude: milliers, thousands. */
  plurals: ByNumber;
  /** What links a collective to what it counts: de, of. */
  of: Phrases;
  /** Adjectives that may stand between a number and its unit or collective: bonne, longues. */
  fillers: Phrases;
};

/** Words around a number. */
export type QuantityGrammar = {
  hedgesBefore: Partial<Record<Hedge, Phrases>>;
  hedgesAfter: Partial<Record<Hedge, Phrases>>;
  /** What opens a range ("entre", "from") and what stands between its ends ("et", "to"). */
  ranges: { open: Phrases; between: Phrases }[];
  /** What may stand between the ends of a range without an opening word: à, to, bis, or. */
  bareRange: Phrases;
  /** Half a unit more, after number or unit: et demi, and a half. */
  andHalf: Phrases;
  /** Half of the scale that follows: half a (million). */
  half: Phrases;
  /** Numbers with a half in one phrase: anderthalb 1.5. */
  fractions: ByNumber;
  /** Phrases that are a whole quantity: une demi-heure = 30 minutes. Key: "30 minutes", "several weeks". */
  fixed: ByName;
  /** "in the", "au cours de la" before "last hour". */
  within: Phrases;
  /** last, dernière: with `within` and a unit of time without number, one unit at most. */
  last: Phrases;
  /** before, after: what makes a bare "minutes" several minutes. */
  beforeAfter: Phrases;
  /** The same before the unit: for (weeks), seit (Wochen), hace (semanas). */
  beforeTimes: Phrases;
  /** Words that deny the number after them. */
  negation: Phrases;
  /** Words that may stand between hedge and number: les, the. */
  determiners: Phrases;
  /** Plural units of time, which without a number are several of them. */
  pluralTimes: Phrases;
  /** Words before a number that is a label, not a count: article, page, n°. */
  labels: Phrases;
};

/** Words of speech and doubt. */
export type SpeechGrammar = {
  /** Pairs of quotation marks, opening and closing, usual ones first. */
  quotes: [string, string][];
  /** Verbs of saying as they are written in news, all forms. */
  saying: Phrases;
  /** Those after which a name is the listener's: (he) told (Reuters). */
  telling?: Phrases;
  /** What makes a verb of saying right after it, or within it, say what was said of its subject: was (told), accused of. */
  passive?: Phrases;
  /** Who did it, after a passive: by. */
  agent?: Phrases;
  /** Prepositions that name a source: selon, according to. */
  accordingTo: Phrases;
  /** The same, after the name: zufolge. */
  accordingToAfter: Phrases;
  /** Prepositions that, at the head of a clause, name whose view follows: pour (X, …), for (X, …). */
  inViewOf: Phrases;
  /** Phrases that name the source said before again: selon lui, nach seinen Angaben, by the same account. */
  accordingToLast: Phrases;
  /** Marks of what is not confirmed: auraient, allegedly, soll. */
  unconfirmed: Phrases;
  negation: Phrases;
  /** not this but that, and not. */
  contrast: Phrases;
  /** Prepositions of place: a name after one is where something was said, not who said it ("on Twitter", "sur 4chan"). */
  places: Phrases;
  /** Pronouns that can be a speaker. */
  pronouns: Phrases;
  /** Verbs in a mood that is only reported speech's: sei, habe. */
  mood?: Phrases;
  /** Words of who talks and whom he talks to: I, me, you. */
  talk: Phrases;
  /** Nouns for a text in which somebody speaks: (the) statement, (le) communiqué. */
  texts: Phrases;
  /** Words after a verb of saying that open what is said: (he said) that, whether. */
  that: Phrases;
  /** Small words inside names: van, de la, von. */
  nameParticles: Phrases;
  /** Articles that say whose something is, beside the words of `vague.of`: (das Team) des (Kandidaten). */
  genitive?: Phrases;
  /** Words that open a sentence and link it to the one before. */
  openers: Phrases;
};

/** All that the program knows of a language; data only. To add a language: one such file and a line in `index.ts`. */
export type Lexicon = {
  /** BCP 47 primary subtag. */
  language: string;
  /** The mark before decimals. */
  decimal: ',' | '.';
  /** A verb needs no subject where it is the one before: "añade", "ha spiegato". */
  dropsSubject?: boolean;
  /** A subject follows its verb of saying only where the verb opens its clause: ("…",) said the team. */
  subjectFirst?: boolean;
  /** Every noun is written with a capital, so that a capital tells no name. */
  capitalNouns?: boolean;
  number: NumberGrammar;
  vague: VagueGrammar;
  quantity: QuantityGrammar;
  /** Spellings by unit id: GB, minutes, percent, money … */
  units: ByName;
  date: CalendarWords;
  speech: SpeechGrammar;
  /** Words with a full stop that do not end a sentence, without the stop. */
  abbreviations: Phrases;
  /** The commonest small words, for telling the language and for what cannot be a noun. */
  stopWords: Phrases;
};

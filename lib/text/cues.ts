/**
 * The cue language of a story pack: phrases a person can write and nobody can hang a browser with.
 *
 *   boîte* mail          words in a row; `*` at a word's end stands for any ending
 *   (mail|courriel*|@x)  alternatives, each a phrase or a set; an empty one makes it optional: (le|)
 *   ~4                   at most four words in between
 *   @object              a named set of alternatives of the same file
 *   a & b                both in one sentence, in any order (lib/story/compile-cues.ts puts the pieces together)
 *   #                    a quantity, %  a date, each read beforehand and taken with all its words
 *
 * Case, diacritics, apostrophes and hyphens do not matter. Matching stays inside one sentence, passes over marks,
 * and is linear in the text: candidates come from an index of first words, gaps and alternatives are bounded.
 * A cue is parsed when a text has a word it begins with: of the thousands of a language, a page meets a few hundred.
 */
import { endOf, matchParts, type Unit } from './cue-match.ts';
import {
  type Part,
  type PhraseList,
  parseCue,
  pushTo,
  SLOT_SIGN,
  Vocabulary,
  type Word,
  wordsOf,
} from './cue-syntax.ts';
import { WaitingCues } from './waiting-cues.ts';

/** A cue found: [from, to) are unit indexes; `slots` are those of # and %, in order; `rank` counts the cues added before it. */
export type CueHit<Owner> = { owner: Owner; rank: number; from: number; to: number; slots: number[] };

/** A cue not yet parsed. */
type Written<Owner> = { owner: Owner; rank: number; written: string };
type Cue<Owner> = { owner: Owner; rank: number; parts: Part[] };
/** A phrase and the lists it belongs to; its words after the first are split when the first is met. */
type Phrase = { written: string; rest: Word[] | null; lists: PhraseList[] };

/** Words whose phrases are remembered; a text of 100,000 words has fewer different ones. */
const MOST_REMEMBERED = 20_000;

/** Named sets of alternatives, as written in a cue file: "@object" names `sets.object`. */
export type CueSets = Readonly<Record<string, readonly string[]>>;

/**
 * Finds all cues of one language in a sentence's units. A cue that is written wrongly is an Error that names it, as soon
 * as the cue is parsed: `parseAll` is for those who check a pack.
 */
export class CueMatcher<Owner> {
  /** Phrases by their first word as written: "mail", "mail*". */
  private readonly heads = new Map<string, Phrase[]>();
  private readonly phrases = new Map<string, Phrase>();
  private readonly prefixLengths = new Set<number>();
  private readonly met = new Map<string, readonly (readonly Phrase[])[]>();
  private readonly waiting: WaitingCues<Written<Owner>>;
  private added = 0;
  /** Cues by the id of the list they begin with. */
  private readonly cuesOf: (Cue<Owner>[] | undefined)[] = [];
  private readonly bySlot: Record<'quantity' | 'date', Cue<Owner>[]> = { quantity: [], date: [] };
  private readonly vocabulary: Vocabulary;

  constructor(sets: CueSets) {
    this.vocabulary = new Vocabulary(sets, (written, list) => this.addPhrase(written, list));
    this.waiting = new WaitingCues(this.vocabulary, this.prefixLengths);
  }

  /** Adds one cue for `owner`. */
  add(owner: Owner, written: string): void {
    const cue = { owner, rank: this.added++, written };
    if (!this.waiting.add(cue)) this.parse([cue]);
    if (this.met.size > 0) this.met.clear();
  }

  /** Parses every cue still waiting. */
  parseAll(): void {
    this.parse(this.waiting.takeAll());
  }

  private parse(cues: readonly Written<Owner>[]): void {
    for (const { owner, rank, written } of cues)
      this.begin({ owner, rank, parts: parseCue(written, this.vocabulary) }, 0);
  }

  private addPhrase(written: string, list: PhraseList): void {
    const known = this.phrases.get(written);
    if (known) {
      if (known.lists.at(-1) !== list) known.lists.push(list);
      return;
    }
    const phrase: Phrase = { written, rest: null, lists: [list] };
    this.phrases.set(written, phrase);
    const space = written.indexOf(' ');
    const first = space < 0 ? written : written.slice(0, space);
    // A word met before may begin this new phrase: what is remembered of it is out of date.
    if (this.met.size > 0 && !this.heads.has(first)) this.met.clear();
    pushTo(this.heads, first, phrase);
    if (first.endsWith('*')) this.prefixLengths.add(first.length - 1);
  }

  /** A cue is tried where its first part is found; after an optional part, also where the next is. */
  private begin(cue: Cue<Owner>, at: number): void {
    const part = cue.parts[at];
    if (!part || part.kind === 'gap') throw new Error('a cue must begin with a word, a set, # or %');
    const rest = at === 0 ? cue : { ...cue, parts: cue.parts.slice(at) };
    if (part.kind === 'slot') this.bySlot[part.of].push(rest);
    else {
      const { id } = part.phrases;
      const cues = this.cuesOf[id];
      if (cues) cues.push(rest);
      else this.cuesOf[id] = [rest];
      if (part.optional) this.begin(cue, at + 1);
    }
  }

  /** Every hit of every cue, by place and then in the order the cues were added; of one cue beginning at one unit, the shortest. */
  find(units: readonly Unit[]): CueHit<Owner>[] {
    const hits: CueHit<Owner>[] = [];
    const begun = this.findPhrases(units);
    const attempt = (cues: readonly Cue<Owner>[] | undefined, from: number): void => {
      for (const { owner, rank, parts } of cues ?? []) {
        const slots: number[] = [];
        const to = matchParts(parts, 0, units, from, slots);
        if (to > from) hits.push({ owner, rank, from, to, slots });
      }
    };
    begun.forEach((lists, from) => {
      const slot = units[from]?.slot;
      if (slot) attempt(this.bySlot[slot.of], from);
      for (const list of lists) attempt(this.cuesOf[list.id], from);
    });
    return hits.sort((one, other) => one.from - other.from || one.rank - other.rank);
  }

  /** A word as itself and each of its beginnings that some phrase has. */
  private keysOf(norm: string): string[] {
    const lengths = [...this.prefixLengths].filter((length) => length <= norm.length);
    return [norm, ...lengths.map((length) => `${norm.slice(0, length)}*`)];
  }

  /** Phrases that can begin with a word; remembered, since words come again and again. */
  private headsOf(norm: string): readonly (readonly Phrase[])[] {
    const known = this.met.get(norm);
    if (known) return known;
    const keys = this.keysOf(norm);
    for (const key of keys) this.parse(this.waiting.take(key));
    const heads = keys.flatMap((key) => [this.heads.get(key) ?? []]).filter((phrases) => phrases.length > 0);
    if (this.met.size >= MOST_REMEMBERED) this.met.clear();
    this.met.set(norm, heads);
    return heads;
  }

  /** Notes in each list where its phrases end in this text; gives the lists that have one beginning at each unit. */
  private findPhrases(units: readonly Unit[]): PhraseList[][] {
    return units.map((unit, from) => {
      const begun: PhraseList[] = [];
      if (unit.slot) this.parse(this.waiting.take(SLOT_SIGN[unit.slot.of]));
      for (const heads of this.headsOf(unit.norm)) noteEnds(heads, units, from, begun);
      if (unit.also !== undefined) {
        this.parse(this.waiting.take(unit.also));
        noteEnds(this.heads.get(unit.also) ?? [], units, from, begun);
      }
      for (const { last } of begun) last.ends[from]?.sort((a, b) => b - a);
      return begun;
    });
  }
}

/** Notes where phrases that begin at unit `from` end, and adds the lists new there to `begun`. */
function noteEnds(heads: readonly Phrase[], units: readonly Unit[], from: number, begun: PhraseList[]): void {
  for (const phrase of heads) {
    phrase.rest ??= wordsOf(phrase.written).slice(1);
    const end = endOf(phrase.rest, units, from + 1);
    if (end < 0) continue;
    for (const list of phrase.lists) {
      if (list.last.text !== units) list.last = { text: units, ends: [] };
      const ends = list.last.ends[from];
      if (ends) ends.push(end);
      else {
        list.last.ends[from] = [end];
        begun.push(list);
      }
    }
  }
}

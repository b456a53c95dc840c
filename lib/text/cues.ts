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
 */
import {
  checkPhrase,
  indexPhrases,
  type Part,
  type PhraseIndex,
  parseCue,
  pushTo,
  type Word,
  wordsOf,
} from './cue-syntax.ts';

/**
 * What a cue is matched against: a word or number; `also` is the name a pronoun stands for; `slot` where a quantity or
 * date begins here and ends before unit `to`.
 */
export type Unit = { norm: string; also?: string; slot?: { of: 'quantity' | 'date'; to: number } };
/** A cue found: [from, to) are unit indexes; `slots` are those of # and %, in order. */
export type CueHit<Owner> = { owner: Owner; from: number; to: number; slots: number[] };

type Cue<Owner> = { owner: Owner; parts: Part[] };

/** Named sets of alternatives, as written in a cue file: "@object" names `sets.object`. */
export type CueSets = Readonly<Record<string, readonly string[]>>;

/**
 * Finds all cues of one language in a sentence's units.
 * Throws an Error that names the cue where one is written wrongly (checked when the pack is built).
 */
export class CueMatcher<Owner> {
  private readonly first = new Map<string, Cue<Owner>[]>();
  private readonly firstByPrefix = new Map<string, Cue<Owner>[]>();
  private readonly prefixLengths = new Set<number>();
  private readonly bySlot: Record<'quantity' | 'date', Cue<Owner>[]> = { quantity: [], date: [] };
  private readonly sets: CueSets;
  private readonly compiledSets = new Map<string, PhraseIndex>();
  private readonly words = new Map<string, Word[]>();

  constructor(sets: CueSets) {
    this.sets = sets;
  }

  /** Adds one cue for `owner`. */
  add(owner: Owner, cue: string): void {
    const parts = parseCue(cue, {
      compiled: (name) => this.phrasesOfSet(name, cue),
      written: (name) => this.writtenSet(name, cue),
      words: this.words,
    });
    this.indexFrom({ owner, parts }, 0);
  }

  private phrasesOfSet(name: string, cue: string): PhraseIndex {
    const known = this.compiledSets.get(name);
    if (known) return known;
    const index = indexPhrases(
      this.writtenSet(name, cue).map((phrase) => wordsOf(checkPhrase(phrase, `set @${name}`), this.words)),
    );
    this.compiledSets.set(name, index);
    return index;
  }

  private writtenSet(name: string, cue: string): readonly string[] {
    const phrases = this.sets[name];
    if (!phrases) throw new Error(`cue "${cue}": there is no set @${name}`);
    return phrases;
  }

  /** A cue stands in the index under each word it can begin with; after an optional part, also under the next. */
  private indexFrom(cue: Cue<Owner>, at: number): void {
    const part = cue.parts[at];
    if (!part || part.kind === 'gap') throw new Error('a cue must begin with a word, a set, # or %');
    const rest = { owner: cue.owner, parts: cue.parts.slice(at) };
    if (part.kind === 'slot') {
      this.bySlot[part.of].push(rest);
      return;
    }
    for (const word of part.phrases.exact.keys()) pushTo(this.first, word, rest);
    for (const prefix of part.phrases.byPrefix.keys()) {
      pushTo(this.firstByPrefix, prefix, rest);
      this.prefixLengths.add(prefix.length);
    }
    if (part.optional) this.indexFrom(cue, at + 1);
  }

  /** Every hit of every cue; of one cue beginning at one unit, the shortest. */
  find(units: readonly Unit[]): CueHit<Owner>[] {
    const hits: CueHit<Owner>[] = [];
    for (let from = 0; from < units.length; from++) {
      for (const cue of this.candidates(units[from] as Unit)) {
        const slots: number[] = [];
        const to = matchParts(cue.parts, 0, units, from, slots);
        if (to > from) hits.push({ owner: cue.owner, from, to, slots });
      }
    }
    return hits;
  }

  private *candidates(unit: Unit): Iterable<Cue<Owner>> {
    if (unit.slot) yield* this.bySlot[unit.slot.of];
    const exact = this.first.get(unit.norm);
    if (exact) yield* exact;
    const named = unit.also === undefined ? undefined : this.first.get(unit.also);
    if (named) yield* named;
    for (const length of this.prefixLengths) {
      if (length > unit.norm.length) continue;
      const cues = this.firstByPrefix.get(unit.norm.slice(0, length));
      if (cues) yield* cues;
    }
  }
}

/** The end of the match, or -1; fills `slots` on the way that succeeded. */
function matchParts(parts: readonly Part[], at: number, units: readonly Unit[], from: number, slots: number[]): number {
  const part = parts[at];
  if (!part) return from;
  if (part.kind === 'gap') {
    for (let skip = 0; skip <= part.most && from + skip < units.length; skip++) {
      const end = matchParts(parts, at + 1, units, from + skip, slots);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (part.kind === 'slot') {
    const slot = units[from]?.slot;
    if (slot?.of !== part.of) return -1;
    slots.push(from);
    const end = matchParts(parts, at + 1, units, slot.to, slots);
    if (end < 0) slots.pop();
    return end;
  }
  for (const end of phraseEnds(part.phrases, units, from)) {
    const last = matchParts(parts, at + 1, units, end, slots);
    if (last >= 0) return last;
  }
  return part.optional ? matchParts(parts, at + 1, units, from, slots) : -1;
}

/** Where a phrase of the index ends that begins at `from`; longer phrases are listed first. */
function phraseEnds(index: PhraseIndex, units: readonly Unit[], from: number): number[] {
  const unit = units[from];
  if (!unit) return [];
  const ends: number[] = [];
  collectEnds(index.exact.get(unit.norm), units, from, ends);
  if (unit.also !== undefined) collectEnds(index.exact.get(unit.also), units, from, ends);
  for (const length of index.lengths) {
    if (length <= unit.norm.length) collectEnds(index.byPrefix.get(unit.norm.slice(0, length)), units, from, ends);
  }
  return ends.length > 1 ? ends.sort((a, b) => b - a) : ends;
}

function collectEnds(phrases: Word[][] | undefined, units: readonly Unit[], from: number, ends: number[]): void {
  for (const words of phrases ?? []) {
    const fits = words.every((word, offset) => {
      const unit = units[from + offset];
      return (
        unit !== undefined &&
        (word.prefix ? unit.norm.startsWith(word.norm) : unit.norm === word.norm || unit.also === word.norm)
      );
    });
    if (fits) ends.push(from + words.length);
  }
}

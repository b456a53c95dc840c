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
import { type Part, type PhraseList, parseCue, pushTo, Vocabulary, type Word } from './cue-syntax.ts';

/**
 * What a cue is matched against: a word or number; `also` is the name a pronoun stands for; `slot` where a quantity or
 * date begins here and ends before unit `to`.
 */
export type Unit = { norm: string; also?: string; slot?: { of: 'quantity' | 'date'; to: number } };
/** A cue found: [from, to) are unit indexes; `slots` are those of # and %, in order. */
export type CueHit<Owner> = { owner: Owner; from: number; to: number; slots: number[] };

type Cue<Owner> = { owner: Owner; parts: Part[] };
/** A phrase by its first word, and the list it belongs to. */
type Head = { words: Word[]; list: PhraseList };

/** Words whose phrases are remembered; a text of 100,000 words has fewer different ones. */
const MOST_REMEMBERED = 20_000;

/** Named sets of alternatives, as written in a cue file: "@object" names `sets.object`. */
export type CueSets = Readonly<Record<string, readonly string[]>>;

/**
 * Finds all cues of one language in a sentence's units.
 * Throws an Error that names the cue where one is written wrongly (checked when the pack is built).
 */
export class CueMatcher<Owner> {
  private readonly heads = new Map<string, Head[]>();
  private readonly headsByPrefix = new Map<string, Head[]>();
  private readonly prefixLengths = new Set<number>();
  private readonly met = new Map<string, readonly Head[]>();
  private readonly cuesOf = new Map<PhraseList, Cue<Owner>[]>();
  private readonly bySlot: Record<'quantity' | 'date', Cue<Owner>[]> = { quantity: [], date: [] };
  private readonly vocabulary: Vocabulary;

  constructor(sets: CueSets) {
    this.vocabulary = new Vocabulary(sets, (words, list) => this.addHead(words, list));
  }

  /** Adds one cue for `owner`. */
  add(owner: Owner, cue: string): void {
    this.begin({ owner, parts: parseCue(cue, this.vocabulary) }, 0);
  }

  private addHead(words: Word[], list: PhraseList): void {
    const first = words[0];
    if (!first) return;
    this.met.clear();
    pushTo(first.prefix ? this.headsByPrefix : this.heads, first.norm, { words, list });
    if (first.prefix) this.prefixLengths.add(first.norm.length);
  }

  /** A cue is tried where its first part is found; after an optional part, also where the next is. */
  private begin(cue: Cue<Owner>, at: number): void {
    const part = cue.parts[at];
    if (!part || part.kind === 'gap') throw new Error('a cue must begin with a word, a set, # or %');
    const rest = { owner: cue.owner, parts: cue.parts.slice(at) };
    if (part.kind === 'slot') this.bySlot[part.of].push(rest);
    else {
      pushTo(this.cuesOf, part.phrases, rest);
      if (part.optional) this.begin(cue, at + 1);
    }
  }

  /** Every hit of every cue; of one cue beginning at one unit, the shortest. */
  find(units: readonly Unit[]): CueHit<Owner>[] {
    const hits: CueHit<Owner>[] = [];
    const begun = this.findPhrases(units);
    const attempt = (cues: readonly Cue<Owner>[] | undefined, from: number): void => {
      for (const { owner, parts } of cues ?? []) {
        const slots: number[] = [];
        const to = matchParts(parts, 0, units, from, slots);
        if (to > from) hits.push({ owner, from, to, slots });
      }
    };
    begun.forEach((lists, from) => {
      const slot = units[from]?.slot;
      if (slot) attempt(this.bySlot[slot.of], from);
      for (const list of lists) attempt(this.cuesOf.get(list), from);
    });
    return hits;
  }

  /** Phrases that can begin with a word, remembered: the words of a text come again and again. */
  private headsOf(norm: string): readonly Head[] {
    const known = this.met.get(norm);
    if (known) return known;
    const heads = [...(this.heads.get(norm) ?? [])];
    for (const length of this.prefixLengths)
      if (length <= norm.length) heads.push(...(this.headsByPrefix.get(norm.slice(0, length)) ?? []));
    if (this.met.size >= MOST_REMEMBERED) this.met.clear();
    this.met.set(norm, heads);
    return heads;
  }

  /** Notes in each list where its phrases end in this text; gives the lists that have one beginning at each unit. */
  private findPhrases(units: readonly Unit[]): PhraseList[][] {
    return units.map((unit, from) => {
      const begun: PhraseList[] = [];
      const note = (heads: readonly Head[] | undefined): void => {
        for (const { words, list } of heads ?? []) {
          if (!fits(words, units, from)) continue;
          if (list.last.text !== units) list.last = { text: units, ends: [] };
          const ends = list.last.ends[from];
          if (ends) ends.push(from + words.length);
          else {
            list.last.ends[from] = [from + words.length];
            begun.push(list);
          }
        }
      };
      note(this.headsOf(unit.norm));
      if (unit.also !== undefined) note(this.heads.get(unit.also));
      for (const { last } of begun) last.ends[from]?.sort((a, b) => b - a);
      return begun;
    });
  }
}

function fits(words: readonly Word[], units: readonly Unit[], from: number): boolean {
  for (let at = 0; at < words.length; at++) {
    const { norm, prefix } = words[at] as Word;
    const unit = units[from + at];
    if (!unit || (prefix ? !unit.norm.startsWith(norm) : unit.norm !== norm && unit.also !== norm)) return false;
  }
  return true;
}

const NO_ENDS: number[] = [];

/** The end of the match, or -1; fills `slots` on the way that succeeded. Phrases were found beforehand. */
function matchParts(parts: readonly Part[], at: number, units: readonly Unit[], from: number, slots: number[]): number {
  const part = parts[at];
  if (!part) return from;
  if (part.kind === 'gap') return matchAfterGap(parts, at, units, from, slots);
  if (part.kind === 'slot') {
    const slot = units[from]?.slot;
    if (slot?.of !== part.of) return -1;
    slots.push(from);
    const end = matchParts(parts, at + 1, units, slot.to, slots);
    if (end < 0) slots.pop();
    return end;
  }
  const { last } = part.phrases;
  for (const end of (last.text === units && last.ends[from]) || NO_ENDS) {
    const whole = matchParts(parts, at + 1, units, end, slots);
    if (whole >= 0) return whole;
  }
  return part.optional ? matchParts(parts, at + 1, units, from, slots) : -1;
}

function matchAfterGap(
  parts: readonly Part[],
  at: number,
  units: readonly Unit[],
  from: number,
  slots: number[],
): number {
  const { most } = parts[at] as { most: number };
  const next = parts[at + 1];
  if (next?.kind === 'phrases' && !next.optional && next.phrases.last.text !== units) return -1;
  const farthest = Math.min(from + most, units.length - 1);
  for (let begin = from; begin <= farthest; begin++) {
    const end = matchParts(parts, at + 1, units, begin, slots);
    if (end >= 0) return end;
  }
  return -1;
}

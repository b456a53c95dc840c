/** Cues that wait, unparsed, for a text with a word they begin with. */
import { pushTo, SLOT_SIGN, type Vocabulary } from './cue-syntax.ts';
import { foldText } from './tokens.ts';

/** A word that is written as it is compared, at the beginning of a cue or phrase. */
const PLAIN_BEGINNING = /^[a-z]+\*?(?=$|[ (~@])/;
const BEGINNING = /^(?:@[\w-]+|[#%]|\([^()@#%~]*\)|\p{L}[\p{L}\p{M}]*\*?)/u;
const FIRST_WORD = /^\s*(\p{L}[\p{L}\p{M}]*)(\*?)/u;

const NONE: readonly never[] = [];

/** Cues by what they begin with, and that by each word it can begin with. */
export class WaitingCues<Cue extends { written: string }> {
  private readonly alike = new Map<string, Cue[]>();
  private readonly under = new Map<string, Cue[][]>();
  private readonly vocabulary: Vocabulary;
  private readonly prefixLengths: Set<number>;

  /** Lengths of the words with a star that cues begin with are added to `prefixLengths`. */
  constructor(vocabulary: Vocabulary, prefixLengths: Set<number>) {
    this.vocabulary = vocabulary;
    this.prefixLengths = prefixLengths;
  }

  /** Lets a cue wait; false where it must be parsed to know what it begins with. Throws where it begins with no set of the vocabulary. */
  add(cue: Cue): boolean {
    const beginning = beginningOf(cue.written);
    if (beginning === null) return false;
    const others = this.alike.get(beginning) ?? this.open(beginning, cue.written);
    others?.push(cue);
    return others !== null;
  }

  private open(beginning: string, written: string): Cue[] | null {
    const words = this.firstWords(beginning, written);
    if (words === null) return null;
    const cues: Cue[] = [];
    this.alike.set(beginning, cues);
    for (const word of words) {
      pushTo(this.under, word, cues);
      if (word.endsWith('*')) this.prefixLengths.add(word.length - 1);
    }
    return cues;
  }

  /** The cues that wait under a word ("mail", "mail*") or the sign of a slot; they wait no longer. */
  take(word: string): readonly Cue[] {
    const waiting = this.under.get(word);
    if (!waiting) return NONE;
    return waiting.flatMap((cues) => cues.splice(0));
  }

  takeAll(): Cue[] {
    return [...this.alike.values()].flatMap((cues) => cues.splice(0));
  }

  /** The words, as they are compared, that a cue's beginning can begin with; a slot stands for itself. Null where a phrase begins with no word or may be left out. */
  private firstWords(beginning: string, cue: string): string[] | null {
    if (beginning === SLOT_SIGN.quantity || beginning === SLOT_SIGN.date) return [beginning];
    const words = new Set<string>();
    for (const phrase of this.alternativesOf(beginning, cue)) {
      const word = firstWordOf(phrase);
      if (word === null) return null;
      words.add(word);
    }
    return [...words];
  }

  private alternativesOf(beginning: string, cue: string): readonly string[] {
    if (beginning.startsWith('@')) return this.vocabulary.written(beginning.slice(1), cue);
    return beginning.startsWith('(') ? beginning.slice(1, -1).split('|') : [beginning];
  }
}

/** The first word of a phrase as it is compared, its star kept; null where it begins with none. */
function firstWordOf(phrase: string): string | null {
  const plain = PLAIN_BEGINNING.exec(phrase);
  if (plain) return plain[0];
  const [, word, star] = FIRST_WORD.exec(phrase) ?? [];
  return word === undefined ? null : foldText(word) + star;
}

/** What a cue begins with, as written: a word, a set, a slot or plain alternatives; null for anything else. */
function beginningOf(cue: string): string | null {
  return (PLAIN_BEGINNING.exec(cue) ?? BEGINNING.exec(cue))?.[0] ?? null;
}

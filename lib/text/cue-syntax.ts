/** The written form of cues (see cues.ts) and what it means. */
import { foldText, tokenise } from './tokens.ts';

/** A word of a phrase; with `prefix`, whatever begins with it. */
export type Word = { norm: string; prefix: boolean };
/** What a cue is made of, in order. */
export type Part =
  | { kind: 'phrases'; phrases: PhraseList; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'slot'; of: 'quantity' | 'date' };
/** Phrases of which one must stand at a place; `last` tells where they end in the text looked through last, by unit. */
export type PhraseList = { id: number; last: { text: object | null; ends: number[][] } };
type Alternatives = { phrases: PhraseList; optional: boolean };

/** Longest gap a cue may ask for, in words. */
const LONGEST_GAP = 16;
const SYNTAX = /@[\w-]+|~\d+|\(|\)|\||#|%|[^\s()|#%@~]+(?:\s+[^\s()|#%@~]+)*/g;
/** Signs that mean something in a cue and nothing in a phrase. */
const CUE_SIGNS = /[()|~#%&@]/;
/** A phrase that is written as it is compared. */
const PLAIN = /^(?:[a-z]+\*?|\d+)(?: (?:[a-z]+\*?|\d+))*$/;
/** What a slot is written as. */
export const SLOT_SIGN = { quantity: '#', date: '%' } as const;

/** Adds to a list in a map. */
export function pushTo<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The sets a cue may name, and the lists of phrases met so far: what is written alike is one list for all cues. */
export class Vocabulary {
  private readonly sets: Readonly<Record<string, readonly string[]>>;
  private readonly tell: (phrase: string, list: PhraseList) => void;
  private readonly known = new Map<string, Alternatives>();
  private readonly readBefore = new Map<string, string>();

  /** `tell` hears of every phrase, as `normalise` writes it, and the list it belongs to. */
  constructor(sets: Readonly<Record<string, readonly string[]>>, tell: (phrase: string, list: PhraseList) => void) {
    this.sets = sets;
    this.tell = tell;
  }

  /** The phrases of a set as written. Throws where there is no such set. */
  written(name: string, cue: string): readonly string[] {
    const phrases = this.sets[name];
    if (!phrases) throw new Error(`cue "${cue}": there is no set @${name}`);
    return phrases;
  }

  /** One list for `written`, made of `phrases()` the first time. Throws where a phrase uses what only a cue can. */
  listOf(written: string, phrases: () => readonly string[]): Alternatives {
    const known = this.known.get(written);
    if (known) return known;
    const list: PhraseList = { id: this.known.size, last: { text: null, ends: [] } };
    const made = { phrases: list, optional: false };
    for (const phrase of phrases()) {
      const normal = this.normalise(phrase, written);
      if (normal === '') made.optional = true;
      else this.tell(normal, list);
    }
    this.known.set(written, made);
    return made;
  }

  /** "E-mail*" → "e mail*": the text's own tokens with one space between, the star kept on the last of a word. */
  normalise(phrase: string, where: string): string {
    if (PLAIN.test(phrase)) return phrase;
    const before = this.readBefore.get(phrase);
    if (before !== undefined) return before;
    if (CUE_SIGNS.test(phrase))
      throw new Error(`${where}: "${phrase.trim()}" must be words only, without gaps, slots and sets`);
    const normal = phrase.trim().split(/\s+/).flatMap(normaliseWord).join(' ');
    this.readBefore.set(phrase, normal);
    return normal;
  }
}

function normaliseWord(raw: string): string[] {
  const prefix = raw.endsWith('*');
  const tokens = tokenise(prefix ? raw.slice(0, -1) : raw).filter((token) => token.kind !== 'mark');
  return tokens.map((token, at) => foldText(token.norm) + (prefix && at === tokens.length - 1 ? '*' : ''));
}

/** A cue that means the same, its words as they are compared and nothing between its signs that is not needed. */
export const normaliseCue = (cue: string): string =>
  cue
    .replace(/@[\w-]+|~\d+|[^\s()|#%@~&]+/g, (word) => (/^[@~]/.test(word) ? word : normaliseWord(word).join(' ')))
    .replace(/\s+/g, ' ')
    .replace(/ ?([()|&]) ?/g, '$1')
    .trim();

/** The words of a normalised phrase. */
export const wordsOf = (phrase: string): Word[] =>
  phrase.split(' ').map((word) => {
    const prefix = word.endsWith('*');
    return { norm: prefix ? word.slice(0, -1) : word, prefix };
  });

/** The parts of a written cue. Throws an Error that names the cue where it is written wrongly. */
export function parseCue(cue: string, vocabulary: Vocabulary): Part[] {
  const parts: Part[] = [];
  const pieces = cue.match(SYNTAX) ?? [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    if (piece === '#' || piece === '%') parts.push({ kind: 'slot', of: piece === '#' ? 'quantity' : 'date' });
    else if (piece.startsWith('~')) parts.push({ kind: 'gap', most: gapOf(piece, cue) });
    else if (piece.startsWith('@'))
      parts.push({ kind: 'phrases', ...vocabulary.listOf(piece, () => vocabulary.written(piece.slice(1), cue)) });
    else if (piece === '(') {
      const close = closingOf(pieces, at);
      if (close < 0) throw new Error(`cue "${cue}": a parenthesis is not closed`);
      const inner = pieces.slice(at + 1, close);
      parts.push({ kind: 'phrases', ...vocabulary.listOf(inner.join(' '), () => writtenOut(inner, vocabulary, cue)) });
      at = close;
    } else if (piece === ')' || piece === '|') throw new Error(`cue "${cue}": "${piece}" stands alone`);
    else {
      for (const word of vocabulary.normalise(piece, `cue "${cue}"`).split(' '))
        if (word !== '') parts.push({ kind: 'phrases', ...vocabulary.listOf(word, () => [word]) });
    }
  }
  if (parts.length === 0) throw new Error(`cue "${cue}" is empty`);
  return parts;
}

/** Index of the parenthesis that closes the one at `open`, or -1. */
function closingOf(pieces: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < pieces.length; at++) {
    if (pieces[at] === '(') depth++;
    if (pieces[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Every phrase that alternatives stand for, those inside them written out; a set gives its own. */
function writtenOut(pieces: readonly string[], vocabulary: Vocabulary, cue: string): string[] {
  if (!pieces.some((piece) => piece === '(' || piece.startsWith('@'))) return pieces.join('').split('|');
  let options: string[] = [''];
  const done: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    if (piece === '|') done.push(...options.splice(0, options.length, ''));
    else {
      const close = piece === '(' ? closingOf(pieces, at) : at;
      const next = piece.startsWith('@') ? vocabulary.written(piece.slice(1), cue) : [piece];
      const phrases = piece === '(' ? writtenOut(pieces.slice(at + 1, close), vocabulary, cue) : next;
      options = options.flatMap((option) => phrases.map((phrase) => (option === '' ? phrase : `${option} ${phrase}`)));
      at = close;
    }
  }
  return [...done, ...options];
}

function gapOf(piece: string, cue: string): number {
  const most = Number(piece.slice(1));
  if (most < 1 || most > LONGEST_GAP) throw new Error(`cue "${cue}": a gap is of 1 to ${LONGEST_GAP} words`);
  return most;
}

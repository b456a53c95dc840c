/** The written form of cues (see cues.ts) and what it means. */
import { foldText, tokenise } from './tokens.ts';

/** A word of a phrase; with `prefix`, whatever begins with it. */
export type Word = { norm: string; prefix: boolean };
/** What a cue is made of, in order. */
export type Part =
  | { kind: 'phrases'; phrases: PhraseIndex; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'slot'; of: 'quantity' | 'date' };
/** Phrases by their first word, whole or as a beginning; `lengths` are those of the beginnings. */
export type PhraseIndex = { exact: Map<string, Word[][]>; byPrefix: Map<string, Word[][]>; lengths: number[] };
/** Longest gap a cue may ask for, in words. */
const LONGEST_GAP = 16;
const SYNTAX = /@[\w-]+|~\d+|\(|\)|\||#|%|[^\s()|#%@~]+/g;

/** Adds to a list in a map. */
export function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Makes phrases ready to be looked up by their first word. */
export function indexPhrases(phrases: Word[][]): PhraseIndex {
  const exact = new Map<string, Word[][]>();
  const byPrefix = new Map<string, Word[][]>();
  for (const words of phrases) {
    const head = words[0];
    if (head) pushTo(head.prefix ? byPrefix : exact, head.norm, words);
  }
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return { exact, byPrefix, lengths };
}

/** Signs that mean something in a cue and nothing in a phrase. */
const CUE_SIGNS = /[()|~#%&@]/;

/** Throws where a phrase of a set or of alternatives uses what only a cue can. */
export function checkPhrase(phrase: string, where: string): string {
  if (CUE_SIGNS.test(phrase))
    throw new Error(`${where}: "${phrase.trim()}" must be words only, without gaps, slots and sets`);
  return phrase;
}

/** "e-mail*" → e, mail*: the text's own tokens, the star kept on the last; `known` spares phrases met before. */
export function wordsOf(phrase: string, known: Map<string, Word[]>): Word[] {
  const before = known.get(phrase);
  if (before) return before;
  const words = readWords(phrase);
  known.set(phrase, words);
  return words;
}

function readWords(phrase: string): Word[] {
  const words: Word[] = [];
  for (const raw of phrase.trim().split(/\s+/)) {
    const prefix = raw.endsWith('*');
    const norms = tokenise(prefix ? raw.slice(0, -1) : raw).filter((token) => token.kind !== 'mark');
    norms.forEach((token, position) => {
      words.push({ norm: foldText(token.norm), prefix: prefix && position === norms.length - 1 });
    });
  }
  return words;
}

/** The sets a cue may name: made ready, and as written. */
export type NamedSets = {
  compiled: (name: string) => PhraseIndex;
  written: (name: string) => readonly string[];
  /** Words of the phrases met so far. */
  words: Map<string, Word[]>;
};

/** The parts of a written cue. Throws an Error that names the cue where it is written wrongly. */
export function parseCue(cue: string, sets: NamedSets): Part[] {
  const parts: Part[] = [];
  const pieces = cue.match(SYNTAX) ?? [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    if (piece === '#' || piece === '%') parts.push({ kind: 'slot', of: piece === '#' ? 'quantity' : 'date' });
    else if (piece.startsWith('~')) parts.push({ kind: 'gap', most: gapOf(piece, cue) });
    else if (piece.startsWith('@'))
      parts.push({ kind: 'phrases', phrases: sets.compiled(piece.slice(1)), optional: false });
    else if (piece === '(') {
      const close = closingOf(pieces, at);
      if (close < 0) throw new Error(`cue "${cue}": a parenthesis is not closed`);
      const options = writtenOut(pieces.slice(at + 1, close), sets);
      const phrases = indexPhrases(
        options
          .map((option) => wordsOf(checkPhrase(option, `cue "${cue}"`), sets.words))
          .filter((words) => words.length > 0),
      );
      parts.push({ kind: 'phrases', phrases, optional: options.some((option) => option.trim() === '') });
      at = close;
    } else if (piece === ')' || piece === '|') throw new Error(`cue "${cue}": "${piece}" stands alone`);
    else
      for (const word of wordsOf(piece, sets.words))
        parts.push({ kind: 'phrases', phrases: indexPhrases([[word]]), optional: false });
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
function writtenOut(pieces: readonly string[], sets: NamedSets): string[] {
  let options: string[] = [''];
  const done: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    if (piece === '|') done.push(...options.splice(0, options.length, ''));
    else {
      const close = piece === '(' ? closingOf(pieces, at) : at;
      const next =
        piece === '('
          ? writtenOut(pieces.slice(at + 1, close), sets)
          : piece.startsWith('@')
            ? sets.written(piece.slice(1))
            : [piece];
      options = options.flatMap((option) => next.map((phrase) => `${option} ${phrase}`));
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

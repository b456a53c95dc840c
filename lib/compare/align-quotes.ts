import type { QuotePiece } from '../model.ts';
import { tokenise } from '../text/tokens.ts';

/** Two versions of an utterance; joined, the pieces of each are its text. `likeness` 0..1: shared words by the longer version. */
export type AlignedQuotes = { likeness: number; a: QuotePiece[]; b: QuotePiece[] };

/** Longer quotations are cut before aligning, for the work grows with the product of their lengths. */
const MOST_WORDS = 200;

/** Aligns two versions of an utterance word by word and marks the words that differ. Case, accents and marks do not count. */
export function alignQuotes(a: string, b: string): AlignedQuotes {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const pairs = longestCommon(
    left.map(({ norm }) => norm),
    right.map(({ norm }) => norm),
  );
  return {
    likeness: pairs.length / Math.max(1, left.length, right.length),
    a: piecesOf(a, left, new Set(pairs.map(([at]) => at))),
    b: piecesOf(b, right, new Set(pairs.map(([, at]) => at))),
  };
}

type Word = { start: number; end: number; norm: string };
const wordsOf = (text: string): Word[] =>
  tokenise(text.slice(0, MOST_WORDS * 20))
    .filter(({ kind }) => kind !== 'mark')
    .slice(0, MOST_WORDS);

/** Index pairs of a longest common subsequence, in order. */
function longestCommon(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** Cuts a text where sameness changes; what stands between two words goes with the word before. */
function piecesOf(text: string, words: Word[], same: Set<number>): QuotePiece[] {
  const pieces: QuotePiece[] = [];
  let from = 0;
  words.forEach((_, at) => {
    const next = words[at + 1];
    if (next && same.has(at) === same.has(at + 1)) return;
    const to = next?.start ?? text.length;
    pieces.push({ text: text.slice(from, to), same: same.has(at) });
    from = to;
  });
  return pieces.length === 0 && text !== '' ? [{ text, same: false }] : pieces;
}

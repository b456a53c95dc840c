import type { Grammar, Morpheme } from '../grammar.ts';
import type { Token } from '../tokens.ts';

/** A number in words: its value and the tokens it covers, [from, to). `scale` is the last multiplier in it, 1 if none. */
export type NumberWords = { value: number; from: number; to: number; scale: number };

/** No number of a news page has more words than this. */
const MOST_WORDS = 24;
const LONGEST_WORD = 90;
const LARGEST = 1e15;

/** What has been read of a number: whole thousands, the hundreds and the rest (0..99) below, the last multiplier. */
type Sum = {
  total: number;
  hundreds: number;
  rest: number;
  hasRest: boolean;
  hasHundred: boolean;
  scale: number;
  joined: boolean;
};

const NOTHING: Sum = {
  total: 0,
  hundreds: 0,
  rest: 0,
  hasRest: false,
  hasHundred: false,
  scale: Number.POSITIVE_INFINITY,
  joined: false,
};

/**
 * Reads the longest number in words that begins at token `from` (cardinals of the grammar's language, glued or apart).
 * A joiner counts only if what follows fits: "between one hundred and two hundred" gives 100.
 */
export function readNumberWords(tokens: Token[], from: number, grammar: Grammar): NumberWords | null {
  let sum: Sum = NOTHING;
  let best: NumberWords | null = null;
  let beforeJoin: NumberWords | null = null;
  for (let at = from; at < tokens.length && at < from + MOST_WORDS; at++) {
    const parts = splitNumberWord(tokens[at] as Token, grammar, at === from, tokens[at + 1]);
    if (!parts || (at > from && breaksChain(tokens, at))) break;
    const next = addParts(sum, parts, grammar);
    if (!next) return isJoiner(parts) ? best : (beforeJoin ?? best);
    sum = next;
    if (isJoiner(parts)) {
      beforeJoin = best;
      continue;
    }
    best = {
      value: amountOf(sum),
      from,
      to: at + 1,
      scale: Number.isFinite(sum.scale) ? sum.scale : sum.hasHundred ? 100 : 1,
    };
  }
  return best;
}

function isJoiner(parts: Morpheme[]): boolean {
  return parts.length === 1 && parts[0]?.kind === 'joiner';
}

/** Words of one number stand side by side: more than a space or hyphen between them ends it. */
function breaksChain(tokens: Token[], at: number): boolean {
  const gap = (tokens[at] as Token).start - (tokens[at - 1] as Token).end;
  return gap > 3;
}

/** The morphemes of one word, null when the word is no number. An article counts only before a multiplier, or inside a number. */
function splitNumberWord(token: Token, grammar: Grammar, first: boolean, next: Token | undefined): Morpheme[] | null {
  if (token.kind !== 'word' || token.norm.length > LONGEST_WORD) return null;
  const whole = grammar.morphemes.get(token.norm);
  if (first && whole?.kind === 'joiner') return null;
  if (whole) return [whole];
  if (first && grammar.articles.has(token.norm) && next && grammar.morphemes.get(next.norm)?.kind === 'scale')
    return [{ kind: 'value', value: 1 }];
  return grammar.lexicon.number.glued ? splitGlued(token.norm, grammar) : null;
}

/** Cuts a glued number word into morphemes, longest first, going back where the rest does not fit. */
function splitGlued(word: string, grammar: Grammar): Morpheme[] | null {
  const dead = new Set<number>();
  const parts: Morpheme[] = [];
  const cut = (at: number): boolean => {
    if (at === word.length) return true;
    if (dead.has(at)) return false;
    for (let size = Math.min(grammar.longestMorpheme, word.length - at); size > 0; size--) {
      const part = grammar.morphemes.get(word.slice(at, at + size));
      if (!part || (part.kind === 'joiner' && (at === 0 || at + size === word.length))) continue;
      parts.push(part);
      if (cut(at + size)) return true;
      parts.pop();
    }
    dead.add(at);
    return false;
  };
  return cut(0) ? parts : null;
}

function addParts(sum: Sum, parts: Morpheme[], grammar: Grammar): Sum | null {
  let next: Sum | null = sum;
  for (const part of parts) {
    if (!next) return null;
    next = addPart(next, part, grammar, parts.length > 1);
  }
  return next && amountOf(next) <= LARGEST ? next : null;
}

function addPart(sum: Sum, part: Morpheme, grammar: Grammar, glued: boolean): Sum | null {
  if (part.kind === 'joiner') return amountOf(sum) > 0 && !sum.joined ? { ...sum, joined: true } : null;
  if (part.kind === 'scale') return multiply(sum, part.value);
  if (part.value >= 100)
    return sum.hasHundred || sum.hasRest || !mayJoin(sum, grammar, part.value, glued)
      ? null
      : { ...sum, hundreds: part.value, hasHundred: true, joined: false };
  const rest = addRest(sum, part.value, grammar, glued);
  return rest === null ? null : { ...sum, rest, hasRest: true, joined: false };
}

/** The rest below a hundred after adding `value`, null where it cannot be said so. */
function addRest(sum: Sum, value: number, grammar: Grammar, glued: boolean): number | null {
  const { rest, hasRest, joined } = sum;
  const { vigesimal, joins } = grammar.lexicon.number;
  if (!hasRest) return mayJoin(sum, grammar, value, glued) ? value : null;
  if (rest === 0 || value === 0) return null;
  if (vigesimal && rest === 4 && value === 20 && !joined) return 80;
  if (vigesimal && (rest === 60 || rest === 80) && value >= 10 && value < 20) return rest + value;
  if (vigesimal && (rest === 10 || rest === 70 || rest === 90) && value >= 7 && value < 10 && !joined)
    return rest + value;
  if (glued && joined && rest < 10 && value >= 20 && value % 10 === 0) return rest + value;
  if (joined && joins === 'rest') return null;
  return rest >= 20 && rest % 10 === 0 && value < 10 ? rest + value : null;
}

/** May a new group begin here, given that a joiner may stand before it? */
function mayJoin(sum: Sum, grammar: Grammar, value: number, glued: boolean): boolean {
  if (!sum.joined || glued) return true;
  const { joins } = grammar.lexicon.number;
  return joins === 'any' || (joins === 'rest' && value < 100);
}

function multiply(sum: Sum, by: number): Sum | null {
  const group = sum.hundreds + sum.rest;
  if (sum.hasRest && sum.rest === 0) return null;
  if (sum.joined && by > 1000) return null;
  if (by === 100) return multiplyHundred(sum);
  if (group === 0 && sum.total === 0 && by > 1000) return null;
  const blank = { hundreds: 0, rest: 0, hasRest: false, hasHundred: false, joined: false };
  if (by < sum.scale)
    return group === 0 && sum.total > 0 && by !== 1000
      ? null
      : { ...blank, total: sum.total + (group || 1) * by, scale: by };
  if (by > sum.scale) return { ...blank, total: (sum.total + group) * by, scale: by };
  return null;
}

function multiplyHundred(sum: Sum): Sum | null {
  if (sum.hasHundred) return null;
  return {
    ...sum,
    hundreds: (sum.hasRest ? sum.rest : 1) * 100,
    rest: 0,
    hasRest: false,
    hasHundred: true,
    joined: false,
  };
}

function amountOf(sum: Sum): number {
  return sum.total + sum.hundreds + sum.rest;
}

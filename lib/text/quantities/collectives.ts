import type { Grammar } from '../grammar.ts';
import { matchAt } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { readNumberWords } from './number-words.ts';

/** What a run of collectives and multipliers comes to, and where it ends. */
export type Chain = { product: number; plural: boolean; to: number };

/** A run of collectives and multipliers: "dizaines de milliers", "tens of thousands", "hundred thousand". */
export function readCollectives(tokens: Token[], at: number, grammar: Grammar, scaleFirst: boolean): Chain | null {
  const first = matchAt(grammar.collectives, tokens, at);
  const scale = scaleAt(tokens, at, grammar);
  if (!first && !(scaleFirst && scale.value > 1)) return null;
  const chain: Chain = first
    ? { product: first.value.value, plural: first.value.plural, to: first.to }
    : { product: scale.value, plural: true, to: scale.to };
  for (let turn = 0; turn < 3; turn++) {
    const next = grammar.of.has(tokens[chain.to]?.norm ?? '') ? chain.to + 1 : chain.to;
    const collective = matchAt(grammar.collectives, tokens, next);
    const multiplier = scaleAt(tokens, next, grammar);
    if (!collective && multiplier.value < 1000) return chain;
    chain.product *= collective ? collective.value.value : multiplier.value;
    chain.to = collective ? collective.to : multiplier.to;
  }
  return chain;
}

/** The multiplier word at a token (value 1 when there is none). */
export function scaleAt(tokens: Token[], at: number, grammar: Grammar): { value: number; to: number } {
  const part = grammar.morphemes.get(tokens[at]?.norm ?? '');
  return part?.kind === 'scale' ? { value: part.value, to: at + 1 } : { value: 1, to: at };
}

/** A round number in words after "several": mehrere Zehntausend. */
export function roundAt(tokens: Token[], at: number, grammar: Grammar): Chain | null {
  const words = readNumberWords(tokens, at, grammar);
  if (!words || words.scale < 100 || !Number.isInteger(Math.log10(words.value))) return null;
  return { product: words.value, plural: true, to: words.to };
}

/** Skips one adjective between number and noun. */
export function skipFillers(tokens: Token[], at: number, grammar: Grammar): number {
  return grammar.fillers.has(tokens[at]?.norm ?? '') ? at + 1 : at;
}

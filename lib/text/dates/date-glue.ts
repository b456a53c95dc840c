import type { Token } from '../tokens.ts';
import type { DateGrammar } from './date-grammar.ts';

/** Skips the small words between the parts of a date. */
export function skipGlue(tokens: Token[], at: number, grammar: DateGrammar): number {
  let to = at;
  while (to < at + 2 && grammar.glue.has(tokens[to]?.norm ?? '')) to += 1;
  return to;
}

/** Small words and marks that may stand between the pieces of one date. */
export function isGlue(token: Token, grammar: DateGrammar): boolean {
  return token.kind === 'mark' ? /^[,()|·]$/.test(token.norm) : grammar.between.has(token.norm);
}

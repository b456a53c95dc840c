import type { Grammar } from '../grammar.ts';
import { matchAt } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import type { Draft, Quantity } from './quantity.ts';

/** "4-0", "2–1": two numbers held by a dash that are no range. */
function isScore(text: string, { numberStart, numberEnd }: Quantity): boolean {
  return (
    /^[-‑–]\d/.test(text.slice(numberEnd, numberEnd + 2)) ||
    /\d[-‑–]$/.test(text.slice(Math.max(0, numberStart - 2), numberStart))
  );
}

/** "messages a week", "once a minute": after a word with a meaning of its own the article says "each". */
function isEachTime(tokens: Token[], { numeral: found, quantity, from, to }: Draft, grammar: Grammar): boolean {
  if (
    grammar.eachAfter.size === 0 ||
    found.form !== 'article' ||
    quantity.kind !== 'duration' ||
    quantity.hedge !== 'exact'
  )
    return false;
  const before = tokens[from - 1];
  const rated = before?.kind === 'word' && !grammar.stopWords.has(before.norm);
  return (
    (rated || grammar.eachAfter.has(before?.norm ?? '')) &&
    !matchAt(grammar.beforeAfter, tokens, to) &&
    quantity.value === 1
  );
}

/** Articles, "des" and doubtful words are quantities only where unit, range, hedge or plural noun makes them so. */
export function isQuantity(text: string, tokens: Token[], draft: Draft, grammar: Grammar): boolean {
  const { numeral: found, quantity } = draft;
  if (isEachTime(tokens, draft, grammar)) return false;
  if (quantity.unit !== null || quantity.range) return true;
  if (found.form === 'digits' && isScore(text, quantity)) return false;
  if (found.form === 'article' || found.form === 'weak') return false;
  if (found.form !== 'doubtful' || quantity.hedge !== 'exact') return true;
  const next = tokens[found.to];
  const gap = text.slice((tokens[found.to - 1] as Token).end, next?.start ?? 0);
  return (
    next?.kind === 'word' &&
    gap.length === 1 &&
    [...grammar.pluralEndings].some((ending) => next.norm.endsWith(ending)) &&
    !grammar.stopWords.has(next.norm)
  );
}

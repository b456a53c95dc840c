import type { Hedge } from '../../model.ts';
import type { Grammar } from '../grammar.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';

/** A hedge and the token where it begins or ends. */
export type FoundHedge = { hedge: Hedge; edge: number };

/** "71 000 mails environ": at most this many words of the thing counted before a hedge that follows it. */
const NOUN_WORDS = 2;

/** The hedge before token `at`, over a determiner; of two hedges the one that sets a bound wins ("plus de quelque"). */
export function findHedgeBefore(tokens: Token[], at: number, grammar: Grammar): FoundHedge | null {
  const near = hedgeEndingAt(tokens, at, grammar);
  if (!near) return null;
  const far = hedgeEndingAt(tokens, near.edge, grammar);
  if (!far) return near;
  return { hedge: near.hedge === 'about' ? far.hedge : near.hedge, edge: far.edge };
}

function hedgeEndingAt(tokens: Token[], at: number, grammar: Grammar): FoundHedge | null {
  const direct = matchBefore(grammar.hedgesBefore, tokens, at);
  if (direct) return { hedge: direct.value, edge: direct.from };
  if (!grammar.determiners.has(tokens[at - 1]?.norm ?? '')) return null;
  const over = matchBefore(grammar.hedgesBefore, tokens, at - 1);
  return over ? { hedge: over.value, edge: over.from } : null;
}

/** The hedge after token `at` - 1, at once or after the noun. `edge` is `at` itself where the noun stands between. */
export function findHedgeAfter(tokens: Token[], at: number, grammar: Grammar): FoundHedge | null {
  if (tokens[at]?.norm === '+' && tokens[at]?.start === tokens[at - 1]?.end) return { hedge: 'at-least', edge: at + 1 };
  for (let words = 0; words <= NOUN_WORDS; words++) {
    const found = matchAt(grammar.hedgesAfter, tokens, at + words);
    if (found && !followedByNumber(tokens, found.to, grammar))
      return { hedge: found.value, edge: words === 0 ? found.to : at };
    if (tokens[at + words]?.kind !== 'word') return null;
  }
  return null;
}

/** "9 Go, environ 15 fichiers" hedges the number after it. */
function followedByNumber(tokens: Token[], at: number, grammar: Grammar): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    (next.kind === 'number' || grammar.morphemes.has(next.norm)) &&
    !grammar.articles.has(next.norm)
  );
}

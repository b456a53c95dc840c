import type { Lexicon } from '../lexicon/lexicon.ts';
import { dateGrammarOf } from './dates/date-grammar.ts';
import type { DateContext } from './dates/date-resolve.ts';
import { type DateMention, readDates } from './dates/dates.ts';
import { grammarOf } from './grammar.ts';
import { readQuantities } from './quantities/quantities.ts';
import type { Quantity } from './quantities/quantity.ts';
import { type Token, tokenise } from './tokens.ts';

export type { DateContext } from './dates/date-resolve.ts';
export type { DateMention } from './dates/dates.ts';
export type { Quantity, QuantityKind } from './quantities/quantity.ts';

const UNDATED: DateContext = { reference: null, period: null, zone: null, last: null };

/**
 * The quantities and the dates of a text, so that no number is both. `tokens` are those of `tokenise(text)` when the
 * caller has them. Dates in a text resolve against `context` and against the dates before them in the same text; `last`
 * is the day told last, to be handed on to the text that follows.
 */
export function readNumbersAndDates(
  text: string,
  lexicon: Lexicon,
  context: Partial<DateContext> = {},
  tokens: Token[] = tokenise(text),
): { quantities: Quantity[]; dates: DateMention[]; last: string | null } {
  const { mentions, taken, last } = readDates(text, tokens, dateGrammarOf(lexicon), { ...UNDATED, ...context });
  return { quantities: readQuantities(text, tokens, grammarOf(lexicon), taken), dates: mentions, last };
}

import { memoise } from '../../memoise.ts';
import type { Token } from '../tokens.ts';
import type { DateGrammar } from './date-grammar.ts';

/** First words of all pieces of dates in a language; `prefixes` begin the numbers that it writes as one word. */
type Starts = { words: Set<string>; prefixes: Set<string> };

/** May a piece of a date or time begin with this token? Most words of a text cannot, and need no further look. */
export function mayBeginDate(token: Token, grammar: DateGrammar): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  const starts = startsOf(grammar);
  return starts.words.has(token.norm) || starts.prefixes.has(token.norm.slice(0, 2));
}

const startsOf = memoise((grammar: DateGrammar): Starts => {
  const { numbers } = grammar;
  const opening = [grammar.dayParts, grammar.relativeDays, grammar.followingDays, grammar.overnight, grammar.agoBefore];
  const named = [
    grammar.weekdays,
    grammar.months,
    grammar.monthParts,
    grammar.periods,
    grammar.ordinals,
    grammar.zones,
  ];
  const pointing = [grammar.past, grammar.next, grammar.current, grammar.told];
  const clock = [grammar.toHour, grammar.minuteNames];
  const amounts = [numbers.fixed, numbers.fractions, numbers.half, numbers.several, numbers.weakSeveral];
  const tables = [...opening, ...named, ...pointing, ...clock, ...amounts, numbers.collectives];
  const morphemes = [...numbers.morphemes.keys()];
  const words = [...tables.flatMap(({ starts }) => [...starts.keys()]), ...morphemes, ...numbers.articles];
  const prefixes = numbers.lexicon.number.glued ? morphemes.map((word) => word.slice(0, 2)) : [];
  return { words: new Set(words), prefixes: new Set(prefixes) };
});

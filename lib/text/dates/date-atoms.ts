import { matchAt } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { readClock, readZone } from './clocks.ts';
import type { DateAtom } from './date-atom.ts';
import { readCalendarDay, readMonth, readYear } from './date-days.ts';
import { skipGlue } from './date-glue.ts';
import type { DateGrammar } from './date-grammar.ts';
import { readNumericDate } from './date-numeric.ts';
import { readPeriod } from './date-periods.ts';
import { readAgo, readOvernight, readRelativeDay } from './date-relative.ts';
import { mayBeginDate } from './date-starts.ts';
import { readWeekday } from './date-weekdays.ts';

/** A zone that follows the day of its clock stands within this many tokens of it. */
const ZONE_NEAR = 3;
const DAY_PART_ALONE: DateAtom['dayPart'][] = ['midnight'];

/** The pieces of dates and times in reading order; they do not overlap. */
export function readDateAtoms(text: string, tokens: Token[], grammar: DateGrammar): DateAtom[] {
  const atoms: DateAtom[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBeginDate(tokens[at] as Token, grammar)) continue;
    const found = readAtoms(text, tokens, at, grammar, atoms.at(-1));
    if (found.length === 0) {
      at = Math.max(at, skipDayPart(tokens, at, grammar) - 1);
      continue;
    }
    atoms.push(...found);
    at = Math.max(at, (found.at(-1) as DateAtom).to - 1);
  }
  return atoms;
}

function readAtoms(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): DateAtom[] {
  const numeric = readNumericDate(text, tokens, at);
  if (numeric) return [numeric];
  const clock = readClock(text, tokens, at, grammar, before);
  if (clock) return [clock];
  const days = readCalendarDay(text, tokens, at, grammar);
  if (days) return days;
  const one =
    readRelativeDay(text, tokens, at, grammar) ??
    readOvernight(tokens, at, grammar, before) ??
    readAgo(text, tokens, at, grammar) ??
    readPeriod(tokens, at, grammar) ??
    readWeekday(text, tokens, at, grammar) ??
    readMonth(text, tokens, at, grammar) ??
    readYear(text, tokens, at, grammar) ??
    readDayPart(text, tokens, at, grammar, before) ??
    readLateZone(text, tokens, at, grammar, before);
  return one ? [one] : [];
}

/** "la soirée du 5 mai", "the evening of Friday": a day follows, over glue. */
function leadsToDay(tokens: Token[], at: number, grammar: DateGrammar): boolean {
  if (!grammar.glue.has(tokens[at]?.norm ?? '') && !matchAt(grammar.current, tokens, at)) return false;
  const glue = skipGlue(tokens, at, grammar);
  const day = matchAt(grammar.current, tokens, glue)?.to ?? glue;
  if (tokens[day]?.kind === 'number') return true;
  return (matchAt(grammar.weekdays, tokens, day) ?? matchAt(grammar.months, tokens, day)) !== null;
}

/** "15h35 de sexta-feira no horário de Brasília": the zone of a clock whose day stands between. */
function readLateZone(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): DateAtom | null {
  return before !== undefined && at - before.to <= ZONE_NEAR ? readZone(text, tokens, at, grammar) : null;
}

/** "por la mañana" that goes with no date is passed over whole, so that "mañana" in it is not tomorrow. */
function skipDayPart(tokens: Token[], at: number, grammar: DateGrammar): number {
  if (matchAt(grammar.nightOf, tokens, at) ?? matchAt(grammar.nightTo, tokens, at)) return at;
  return matchAt(grammar.dayParts, tokens, at)?.to ?? at;
}

/** "evening", "dans la soirée": a piece only right after a date, but for midnight. */
function readDayPart(
  text: string,
  tokens: Token[],
  at: number,
  grammar: DateGrammar,
  before: DateAtom | undefined,
): DateAtom | null {
  const match = matchAt(grammar.dayParts, tokens, at);
  if (!match || matchAt(grammar.nightOf, tokens, at) || matchAt(grammar.nightTo, tokens, at)) return null;
  const follows = before !== undefined && at - before.to <= 2 && before.hour === undefined;
  if (!follows && !DAY_PART_ALONE.includes(match.value) && !leadsToDay(tokens, match.to, grammar)) return null;
  const zone = match.value === 'midnight' ? readZone(text, tokens, match.to, grammar) : null;
  return { from: at, to: zone?.to ?? match.to, dayPart: match.value };
}

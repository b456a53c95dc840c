import type { DayPart } from '../../lexicon/lexicon.ts';
import type { Hedge } from '../../model.ts';
import type { Token } from '../tokens.ts';
import { dayOf, type IsoDay } from './calendar.ts';
import type { DateAtom } from './date-atom.ts';
import { readDateAtoms } from './date-atoms.ts';
import type { DateGrammar } from './date-grammar.ts';
import { joinAtoms } from './date-join.ts';
import { clockOf, type DateContext, resolveAtom } from './date-resolve.ts';

/** A date or time of a text; offsets are UTF-16 units of that text. */
export type DateMention = {
  /** ISO 8601, as precise as the text (2017, 2017-05, 2017-05-05, 2017-05-05T20:35, with an offset where a zone is known); null when it cannot be resolved. */
  value: string | null;
  precision: 'year' | 'month' | 'day' | 'minute';
  hedge: Hedge;
  /** A day of a month without its year. */
  yearless: boolean;
  /** How the day is told: by the calendar, by its weekday alone, by how far it is from another. */
  told: 'calendar' | 'weekday' | 'relative';
  dayPart: DayPart | null;
  /** Time of day as HH:MM, also where the day is unknown. */
  clock: string | null;
  start: number;
  end: number;
};

/** Mentions with the tokens they cover, for keeping numbers out of them, and the day told last, for the text after. */
export type ReadDates = { mentions: DateMention[]; taken: boolean[]; last: IsoDay | null };

/** Every date and clock time of the tokens, in reading order. */
export function readDates(text: string, tokens: Token[], grammar: DateGrammar, context: DateContext): ReadDates {
  const atoms = readDateAtoms(text, tokens, grammar);
  const mentions: DateMention[] = [];
  let last: IsoDay | null = null;
  let near: IsoDay | null = null;
  for (const atom of joinAtoms(tokens, atoms, grammar)) {
    const resolved = resolveAtom(atom, context, last, near);
    const day = resolved.precision === 'day' || resolved.precision === 'minute' ? dayOf(resolved.value) : null;
    if (day) near = day;
    if (day && atom.offset === undefined) last = day;
    mentions.push(mentionOf(tokens, atom, resolved));
  }
  return { mentions, taken: takenBy(tokens, atoms), last: last ?? dayOf(context.last) ?? near };
}

/** The tokens that no quantity may have; the numbers of "last two weeks" and "two days later" remain spans of time. */
function takenBy(tokens: Token[], atoms: DateAtom[]): boolean[] {
  const taken = new Array<boolean>(tokens.length).fill(false);
  for (const atom of atoms) if (!atom.open && atom.following === undefined) taken.fill(true, atom.from, atom.to);
  return taken;
}

function mentionOf(tokens: Token[], atom: DateAtom, resolved: ReturnType<typeof resolveAtom>): DateMention {
  return {
    ...resolved,
    hedge: atom.hedge ?? 'exact',
    yearless:
      atom.day !== undefined && atom.month !== undefined && atom.year === undefined && atom.yearOffset === undefined,
    told: toldBy(atom),
    dayPart: atom.dayPart ?? null,
    clock: clockOf(atom),
    start: (tokens[atom.from] as Token).start,
    end: (tokens[atom.to - 1] as Token).end,
  };
}

function toldBy({ day, month, year, weekday, direction }: DateAtom): DateMention['told'] {
  if ((day ?? month ?? year) !== undefined) return 'calendar';
  return weekday !== undefined && direction !== 'current' ? 'weekday' : 'relative';
}

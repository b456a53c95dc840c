import type { ReadSentence, ReadUnit } from '../read-text.ts';

/** Where an unknown name stands: units [from, to). */
export type NameAt = { from: number; to: number };

/** Words of a name stand apart; the parts of a compound ("Data-Centre") do not. */
export function isApart({ units, text, start }: ReadSentence, from: number, to: number): boolean {
  return /\s/.test(text.slice((units[from] as ReadUnit).start - start, (units[to - 1] as ReadUnit).end - start));
}

/** Words of a name at most, particles not counted. */
const LONGEST_NAME = 4;

/**
 * Where a run of capitalised words ends, with small words of names between two of them ("Jan van der Meer"); the first
 * word of a sentence is a name only when a capital follows it closely.
 */
export function capitalsEnd({ units, text, start, marks }: ReadSentence, from: number): number {
  const isName = (at: number): boolean =>
    units[at]?.clause === units[from]?.clause && /^\p{Lu}/u.test(text.slice((units[at]?.start ?? 0) - start));
  const isParticle = (at: number): boolean => marks.some((mark) => mark.kind === 'name-particle' && mark.from === at);
  let at = from;
  for (let words = 0; at < units.length && words < LONGEST_NAME && isName(at); words++) {
    at++;
    let next = at;
    while (next - at < 2 && !isName(next) && isParticle(next)) next++;
    if (next > at && isName(next)) at = next;
  }
  if (isTitleCase({ units, text, start })) return from;
  return from === 0 && units[0]?.norm !== undefined && units[0].norm.length <= 3 ? from : at;
}

/** Shorter words are written small in a title. */
const TITLE_WORD = 4;
const TITLE_WORDS = 4;
const TITLE_SHARE = 0.8;

/** "French Prosecutors Open Inquiry Into Leak": where nearly every word has a capital, a capital tells no name. */
function isTitleCase({ units, text, start }: Pick<ReadSentence, 'units' | 'text' | 'start'>): boolean {
  const words = units.filter(({ norm }) => norm.length >= TITLE_WORD);
  const capital = words.filter((unit) => /^\p{Lu}/u.test(text.slice(unit.start - start)));
  return words.length >= TITLE_WORDS && capital.length >= TITLE_SHARE * words.length;
}

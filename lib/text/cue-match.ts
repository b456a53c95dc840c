/** Whether the parts of a cue stand at a place of a text. */
import type { Part, Word } from './cue-syntax.ts';

/**
 * What a cue is matched against: a word or number; `also` is the name a pronoun stands for; `slot` where a quantity or
 * date begins here and ends before unit `to`.
 */
export type Unit = { norm: string; also?: string; slot?: { of: 'quantity' | 'date'; to: number } };
/** Where words that begin at unit `from` end, or -1 where they do not stand there. */
export function endOf(words: readonly Word[], units: readonly Unit[], from: number): number {
  for (let at = 0; at < words.length; at++) {
    const { norm, prefix } = words[at] as Word;
    const unit = units[from + at];
    if (!unit || (prefix ? !unit.norm.startsWith(norm) : unit.norm !== norm && unit.also !== norm)) return -1;
  }
  return from + words.length;
}

const NO_ENDS: number[] = [];

/** The end of the match, or -1; fills `slots` on the way that succeeded. Phrases were found beforehand. */
export function matchParts(
  parts: readonly Part[],
  at: number,
  units: readonly Unit[],
  from: number,
  slots: number[],
): number {
  const part = parts[at];
  if (!part) return from;
  if (part.kind === 'gap') return matchAfterGap(parts, at, units, from, slots);
  if (part.kind === 'slot') {
    const slot = units[from]?.slot;
    if (slot?.of !== part.of) return -1;
    slots.push(from);
    const end = matchParts(parts, at + 1, units, slot.to, slots);
    if (end < 0) slots.pop();
    return end;
  }
  const { last } = part.phrases;
  for (const end of (last.text === units && last.ends[from]) || NO_ENDS) {
    const whole = matchParts(parts, at + 1, units, end, slots);
    if (whole >= 0) return whole;
  }
  return part.optional ? matchParts(parts, at + 1, units, from, slots) : -1;
}

function matchAfterGap(
  parts: readonly Part[],
  at: number,
  units: readonly Unit[],
  from: number,
  slots: number[],
): number {
  const { most } = parts[at] as { most: number };
  const next = parts[at + 1];
  if (next?.kind === 'phrases' && !next.optional && next.phrases.last.text !== units) return -1;
  const farthest = Math.min(from + most, units.length - 1);
  for (let begin = from; begin <= farthest; begin++) {
    const end = matchParts(parts, at + 1, units, begin, slots);
    if (end >= 0) return end;
  }
  return -1;
}

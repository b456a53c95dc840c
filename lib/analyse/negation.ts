import type { ReadUnit } from './read-text.ts';
import type { SpeechMark } from './speech/speech-marks.ts';

/** How many words before a phrase a negation can stand and still govern it ("was not, as some said, on"). */
const REACH = 4;
/** How many words after a lone word its negation can come ("the servers were not", "in die Server sei niemand"). */
const REACH_AFTER = 4;

/**
 * Whether a negation stands in units [from, to) or governs them from before: at most four words away, in the same
 * clause, with no contrast word between ("not the mailboxes but the servers" denies the first only).
 */
export function isNegated(units: readonly ReadUnit[], marks: readonly SpeechMark[], from: number, to: number): boolean {
  const clause = units[from]?.clause;
  const governs = (mark: SpeechMark): boolean =>
    mark.to <= from &&
    mark.to > from - REACH &&
    units[mark.from]?.clause === clause &&
    !contrastBetween(marks, mark.to, from);
  return marks.some((mark) => mark.kind === 'negation' && ((mark.from >= from && mark.to <= to) || governs(mark)));
}

/** Whether a negation follows units [from, to) closely enough to turn them, in the same clause and before any contrast word. */
export function isNegatedAfter(units: readonly ReadUnit[], marks: readonly SpeechMark[], to: number): boolean {
  const clause = units[to - 1]?.clause;
  return marks.some(
    (mark) =>
      mark.kind === 'negation' &&
      mark.from >= to &&
      mark.from < to + REACH_AFTER &&
      units[mark.from]?.clause === clause &&
      !contrastBetween(marks, to, mark.from),
  );
}

function contrastBetween(marks: readonly SpeechMark[], from: number, to: number): boolean {
  return marks.some((mark) => mark.kind === 'contrast' && mark.from >= from && mark.to <= to);
}

import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import type { SpeakerMention } from './speakers.ts';
import type { SpeechMark } from './speech-marks.ts';

/** More words than these after the verb are what is said, not a day or a listener ("…, X told AFP on Friday."). */
const TAIL = 4;

/** A subject and its verb in a later clause that goes on with what is said, or is joined by "and": what stands before is not his. */
export function isJoined(
  { lexicon }: ReadArticle,
  { units }: ReadSentence,
  subject: SpeakerMention,
  verb: SpeechMark,
): boolean {
  const clause = units[subject.from]?.clause;
  const head = clauseStart(units, subject.from);
  if (head < TAIL || units[verb.from]?.clause !== clause) return false;
  const end = units.findIndex((unit, at) => at >= verb.to && unit.clause !== clause);
  const tail = (end < 0 ? units.length : end) - verb.to;
  return tail > TAIL || (end >= 0 && grammarOf(lexicon).openers.has((units[head] as ReadUnit).norm));
}

/** Index of the first unit of the clause that unit `from` stands in. */
export function clauseStart(units: readonly ReadUnit[], from: number): number {
  let at = from;
  while (at > 0 && units[at - 1]?.clause === units[from]?.clause) at--;
  return at;
}

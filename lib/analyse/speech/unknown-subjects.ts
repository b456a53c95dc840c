import type { ReadArticle, ReadSentence } from '../read-text.ts';
import { capitalsEnd, isApart, type NameAt } from './names.ts';
import { followsPlace, isDenied, type SpeechMark } from './speech-marks.ts';

/** Words of a name, particles included, that stand before a verb of saying at most. */
const LONGEST_BEFORE = 6;

/** Full names right beside a verb of saying as its subject ("…, says Jane Roe", "Jane Roe says"). */
export function findUnknownSubjects(read: ReadArticle, sentence: ReadSentence): NameAt[] {
  return sentence.marks.flatMap((mark) => {
    if (mark.kind !== 'saying' || isDenied(sentence, mark)) return [];
    return nameAfter(read, sentence, mark) ?? nameBefore(sentence, mark) ?? [];
  });
}

/** The name after a verb that opens its clause; after "told" it is the listener's. */
function nameAfter({ lexicon }: ReadArticle, sentence: ReadSentence, { from, to: at }: SpeechMark): NameAt | undefined {
  const { units, marks } = sentence;
  const opens = from === 0 || units[from - 1]?.clause !== units[from]?.clause;
  const listens = marks.some((mark) => mark.kind === 'telling' && mark.from === from);
  if (listens || (lexicon.subjectFirst && !opens) || units[at]?.clause !== units[from]?.clause) return undefined;
  const to = capitalsEnd(sentence, at);
  return to - at >= 2 && isApart(sentence, at, to) ? { from: at, to } : undefined;
}

/** The name that begins its clause and ends at the verb. */
function nameBefore(sentence: ReadSentence, { from: to }: SpeechMark): NameAt | undefined {
  const { units, marks } = sentence;
  const clause = units[to]?.clause;
  for (let at = Math.max(0, to - LONGEST_BEFORE); at < to; at++) {
    if (units[at]?.clause !== clause || units[at - 1]?.clause === clause) continue;
    const isName = to - at >= 2 && capitalsEnd(sentence, at) === to && isApart(sentence, at, to);
    return isName && !followsPlace(marks, at) ? { from: at, to } : undefined;
  }
  return undefined;
}

import type { ReadArticle, ReadSentence } from '../read-text.ts';
import type { Speaker } from './named-speakers.ts';
import type { SpeakerMention } from './speakers.ts';
import { followsPlace, type SpeechMark } from './speech-marks.ts';

/**
 * Of the mentions after a verb the last within reach, no place ("on Twitter") and not in what is said ("that the team
 * …"): a listener stands before the subject ("told AFP a judicial source").
 */
export function invertedSubject(
  { units, marks, mentions }: ReadSentence,
  mark: SpeechMark,
  reach: number,
): SpeakerMention | undefined {
  const opens = marks.find(({ kind, from }) => kind === 'that' && from >= mark.to)?.from ?? units.length;
  return mentions.findLast(
    ({ from }) =>
      from >= mark.to &&
      from < opens &&
      from - mark.to <= reach &&
      !followsPlace(marks, from) &&
      units[from]?.clause === units[mark.from]?.clause,
  );
}

/** The nearest mention that ends before a mark, not a place ("on Twitter"), no other verb of saying in between. */
export function mentionBefore(sentence: ReadSentence, mark: SpeechMark, reach: number): SpeakerMention | undefined {
  const { marks, mentions } = sentence;
  const before = mentions.filter(({ from, to }) => to <= mark.from && !followsPlace(marks, from));
  const nearest = before.at(-1);
  if (!nearest || mark.from - nearest.to > reach) return undefined;
  const interrupted = marks.some(({ kind, from, to }) => kind === 'saying' && from >= nearest.to && to < mark.from);
  if (interrupted) return undefined;
  return before.find((mention) => isExplainedBy(mention, nearest, mark, sentence)) ?? nearest;
}

/**
 * "X, vice-president of Y, said", "X, head of the Y agency (YA), said": Y stands in the clause that begins right after X
 * and ends before the verb, and is no name that is all of it ("the head of Y, X, said") nor a source ("X, according to Y, who said").
 */
function isExplainedBy(
  one: SpeakerMention,
  other: SpeakerMention,
  verb: SpeechMark,
  { units, mentions, marks }: ReadSentence,
): boolean {
  if (marks.some(({ kind, from }) => kind === 'according-to' && from >= one.to && from < other.from)) return false;
  const long = mentions.find((mention) => mention !== one && mention !== other && isLongFor(mention, other));
  const clause = units[(long ?? other).from]?.clause;
  const fills = units[other.from - 1]?.clause !== clause && units[other.to]?.clause !== clause;
  const opensAfter = units[one.to]?.clause === clause && units[one.from]?.clause !== clause;
  const isName = !long && other.speaker.named && fills;
  return one !== other && !isName && opensAfter && units[verb.from]?.clause !== clause;
}

/** Words between a name and its short form in brackets ("… of France (YA)"). */
const SHORT_WITHIN = 4;

const isLongFor = (one: SpeakerMention, other: SpeakerMention): boolean =>
  one.to <= other.from && other.from - one.to <= SHORT_WITHIN && one.speaker.role === other.speaker.role;

/** "it said", "sagte er": a pronoun beside the verb is its subject, whoever else is named; one after it only where none is before ("X said he …"). */
export function pronounBeside(
  { marks, units }: ReadSentence,
  verb: SpeechMark,
  subject: SpeakerMention | undefined,
): SpeechMark | undefined {
  const clause = units[verb.from]?.clause;
  const free = subject === undefined || units[subject.from]?.clause !== clause;
  return marks.find(
    ({ kind, from, to }) =>
      kind === 'pronoun' && units[from]?.clause === clause && (to === verb.from || (free && from === verb.to)),
  );
}

/** Who is named among this many first words is the subject of the sentence's verbs. */
const SUBJECT_AT = 2;

/**
 * The subject of a verb joined to one before ("… and said"): who spoke by the last verb of saying, of those `spoken` so
 * far, else whom the sentence begins with ("The commission met the candidate and asked …").
 */
export function joinedSubject(
  { lexicon }: ReadArticle,
  { mentions, marks, units }: ReadSentence,
  verb: SpeechMark,
  spoken: readonly { speaker: Speaker; to: number }[],
): Speaker | undefined {
  const beside = mentions.some(({ from, to }) => from < verb.from && verb.from <= to);
  if (units[verb.from - 1]?.norm !== lexicon.number.joiner || beside) return undefined;
  const byVerb = ({ to }: { to: number }): boolean => marks.some((mark) => mark.kind === 'saying' && mark.to === to);
  const spoke = spoken.findLast((one) => one.to <= verb.from && byVerb(one))?.speaker;
  const first = mentions.find(({ from }) => from <= SUBJECT_AT && !followsPlace(marks, from));
  return spoke ?? (first && first.to < verb.from ? first.speaker : undefined);
}

import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import type { Speaker } from './named-speakers.ts';
import type { Quote } from './quotes.ts';
import { findSpeakers, type SpeakerMention } from './speakers.ts';
import type { SpeechMark } from './speech-marks.ts';

/** The words of a sentence that say who speaks: units [from, to). `opens`: what he says follows. */
export type SourceAnchor = { speaker: Speaker; from: number; to: number; opens: boolean; inferred: boolean };

/** A subject stands at most this many words before its verb of saying ("the movement, in a statement sent late on Friday, said"). */
const SUBJECT_REACH = 14;
/** An inverted subject stands right after its verb, give or take an article and a title … */
const INVERTED_REACH = 3;
/** … or a day and a listener, when the verb opens its clause ("…, a indiqué dimanche à l'AFP une source judiciaire"). */
const OPENING_REACH = 9;
/** A source stands this close to "according to". */
const SOURCE_REACH = 6;

/** Words that may stand before "according to" at the head of a clause. */
const CLAUSE_HEAD = 2;

/** Speakers of a sentence: subjects of verbs of saying, sources after "according to", pronouns for the last speaker. */
export function findAnchors(
  read: ReadArticle,
  sentence: ReadSentence,
  quotes: readonly Quote[],
  last: Speaker | null,
): SourceAnchor[] {
  const mentions = findSpeakers(read, sentence);
  const anchors: SourceAnchor[] = [];
  for (const mark of sentence.marks) {
    if (mark.kind === 'according-to')
      pushSource(anchors, mark, sourceAfter(sentence, mentions, mark), isNearClauseStart(sentence, mark));
    else if (mark.kind === 'according-to-after')
      pushSource(anchors, mark, mentionBefore(sentence, mentions, mark, 4), false);
    else if (mark.kind === 'saying') pushSayer(anchors, sentence, mentions, mark, quotes, last);
  }
  return ordered(anchors);
}

/** A source named at the head of its clause ("while according to X …") speaks of what follows. */
function isNearClauseStart({ units }: ReadSentence, mark: SpeechMark): boolean {
  return mark.from <= CLAUSE_HEAD || units[mark.from - CLAUSE_HEAD - 1]?.clause !== units[mark.from]?.clause;
}

function pushSource(
  anchors: SourceAnchor[],
  mark: SpeechMark,
  mention: SpeakerMention | undefined,
  before: boolean,
): void {
  if (!mention) return;
  anchors.push({
    speaker: mention.speaker,
    from: Math.min(mark.from, mention.from),
    to: Math.max(mark.to, mention.to),
    opens: before,
    inferred: false,
  });
}

function sourceAfter(
  { units }: ReadSentence,
  mentions: readonly SpeakerMention[],
  mark: SpeechMark,
): SpeakerMention | undefined {
  return mentions.find(
    ({ from }) =>
      from >= mark.to - 1 && from - mark.to <= SOURCE_REACH && units[from]?.clause === units[mark.from]?.clause,
  );
}

function pushSayer(
  anchors: SourceAnchor[],
  sentence: ReadSentence,
  mentions: readonly SpeakerMention[],
  mark: SpeechMark,
  quotes: readonly Quote[],
  last: Speaker | null,
): void {
  if (isQuotedWord(sentence, mark, quotes) || isDenied(sentence, mark)) return;
  const opensClause = mark.from > 0 && sentence.units[mark.from - 1]?.clause !== sentence.units[mark.from]?.clause;
  const inverted = invertedSubject(sentence, mentions, mark, opensClause ? OPENING_REACH : INVERTED_REACH);
  const subject = mentionBefore(sentence, mentions, mark, SUBJECT_REACH);
  if (inverted && (opensClause || !subject || isTaken(anchors, subject))) {
    anchors.push({ speaker: inverted.speaker, from: mark.from, to: inverted.to, opens: false, inferred: false });
    return;
  }
  if (subject && !isTaken(anchors, subject)) {
    anchors.push({ speaker: subject.speaker, from: subject.from, to: mark.to, opens: true, inferred: false });
    return;
  }
  const pronoun = sentence.marks.some(
    ({ kind, from }) => kind === 'pronoun' && (from === mark.to || (from < mark.from && mark.from - from <= 3)),
  );
  if (pronoun && last) anchors.push({ speaker: last, from: mark.from, to: mark.to, opens: false, inferred: true });
}

/** Of the mentions after a verb the last within reach: a listener stands before the subject ("told AFP a judicial source"). */
function invertedSubject(
  { units }: ReadSentence,
  mentions: readonly SpeakerMention[],
  mark: SpeechMark,
  reach: number,
): SpeakerMention | undefined {
  return mentions.findLast(
    ({ from }) => from >= mark.to && from - mark.to <= reach && units[from]?.clause === units[mark.from]?.clause,
  );
}

/** The nearest mention that ends before a mark, not a place ("on Twitter"), no other verb of saying in between. */
function mentionBefore(
  { marks, units }: ReadSentence,
  mentions: readonly SpeakerMention[],
  mark: SpeechMark,
  reach: number,
): SpeakerMention | undefined {
  const isPlace = ({ from }: SpeakerMention): boolean => marks.some(({ kind, to }) => kind === 'place' && to === from);
  const before = mentions.filter((mention) => mention.to <= mark.from && !isPlace(mention));
  const nearest = before.at(-1);
  if (!nearest || mark.from - nearest.to > reach) return undefined;
  const interrupted = marks.some(({ kind, from, to }) => kind === 'saying' && from >= nearest.to && to < mark.from);
  if (interrupted) return undefined;
  return before.find((mention) => isExplainedBy(mention, nearest, mark, units)) ?? nearest;
}

/** "X, vice-president of Y, said": Y stands in the clause that begins right after X and ends before the verb. */
function isExplainedBy(
  one: SpeakerMention,
  other: SpeakerMention,
  verb: SpeechMark,
  units: readonly ReadUnit[],
): boolean {
  const clause = units[other.from]?.clause;
  const opensAfter = units[one.to]?.clause === clause && units[one.from]?.clause !== clause;
  return one !== other && opensAfter && units[verb.from]?.clause !== clause;
}

function isTaken(anchors: readonly SourceAnchor[], { from, to }: SpeakerMention): boolean {
  return anchors.some((anchor) => anchor.from <= from && anchor.to >= to);
}

/** A verb inside a quotation tells what the quoted says, unless set off by commas ("…, he said, …"), which the clause tells. */
function isQuotedWord({ units }: ReadSentence, mark: SpeechMark, quotes: readonly Quote[]): boolean {
  const unit = units[mark.from];
  return (
    unit !== undefined &&
    quotes.some(({ start, end }) => unit.start > start && unit.end < end) &&
    units[mark.from - 1]?.clause === unit.clause
  );
}

/** "declined to comment", "did not say": no statement. */
function isDenied({ units, marks }: ReadSentence, mark: SpeechMark): boolean {
  return marks.some(
    ({ kind, to, from }) =>
      kind === 'negation' &&
      to <= mark.from &&
      mark.from - to <= 1 &&
      units[from]?.clause === units[mark.from]?.clause &&
      to > 0,
  );
}

function ordered(anchors: SourceAnchor[]): SourceAnchor[] {
  const kept: SourceAnchor[] = [];
  for (const anchor of anchors.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (before && anchor.from < before.to) continue;
    if (before && before.speaker.name === anchor.speaker.name) {
      before.to = anchor.to;
      continue;
    }
    kept.push({ ...anchor });
  }
  return kept;
}

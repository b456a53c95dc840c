import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import { isTaken, orderAnchors, type SourceAnchor, type SpokenBefore } from './anchor.ts';
import { clauseStart, isJoined } from './clauses.ts';
import type { Speaker } from './named-speakers.ts';
import type { Quote } from './quotes.ts';
import type { SpeakerMention } from './speakers.ts';
import { followsPlace, isDenied, type SpeechMark } from './speech-marks.ts';
import { invertedSubject, joinedSubject, mentionBefore, pronounBeside } from './subjects.ts';
import { issuerOf, type SpeakingText, textAfter, textBeside } from './texts.ts';

/** A subject stands at most this many words before its verb of saying ("the movement, in a statement sent late on Friday, said"). */
const SUBJECT_REACH = 14;
/** An inverted subject stands right after its verb, give or take an article and a title … */
const INVERTED_REACH = 3;
/** … or a day and a listener, when the verb opens its clause, in languages that put them between ("…, a indiqué dimanche à l'AFP une source judiciaire"). */
const OPENING_REACH = 9;
/** A source stands this close to "according to". */
const SOURCE_REACH = 6;

/** Words that may stand before "according to" at the head of a clause. */
const CLAUSE_HEAD = 2;

/** Speakers of a sentence: subjects of verbs of saying, sources after "according to", pronouns for the last speaker, texts for whose they are. */
export function findAnchors(
  read: ReadArticle,
  sentence: ReadSentence,
  quotes: readonly Quote[],
  before: SpokenBefore,
): SourceAnchor[] {
  const { last } = before;
  const anchors: SourceAnchor[] = [];
  for (const mark of sentence.marks) {
    if (mark.kind === 'according-to' && pushText(anchors, mark, textAfter(read, sentence, mark), before)) continue;
    if (mark.kind === 'according-to')
      pushSource(anchors, mark, sourceAfter(sentence, mark), isNearClauseStart(sentence, mark));
    else if (mark.kind === 'according-to-after') pushSource(anchors, mark, mentionBefore(sentence, mark, 4), false);
    else if (mark.kind === 'according-to-last' && last)
      anchors.push({ speaker: last, from: mark.from, to: mark.to, opens: mark.from <= CLAUSE_HEAD, inferred: true });
    else if (mark.kind === 'in-view-of') pushSource(anchors, mark, viewerAfter(sentence, mark), true);
    else if (mark.kind === 'saying') pushSayer(anchors, read, sentence, mark, quotes, before);
  }
  return orderAnchors(anchors);
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

/** "For X, …": somebody named right after a preposition that opens the sentence, and the only one its clause names. */
function viewerAfter({ units, mentions }: ReadSentence, mark: SpeechMark): SpeakerMention | undefined {
  const [first] = mentions;
  if (mark.from > 0 || !first?.speaker.named || first.from - mark.to > 1) return undefined;
  return units[first.to]?.clause === units[mark.from]?.clause ? undefined : first;
}

/** A text speaks for its owner, else for who spoke of one last; false where there is no text or nobody whose it is. */
function pushText(
  anchors: SourceAnchor[],
  mark: SpeechMark,
  text: SpeakingText | undefined,
  { last, issuers, spoke }: SpokenBefore,
): boolean {
  const speaker = text && (text.owner ?? issuerOf(issuers, text.noun) ?? spoke ?? last);
  if (!text || !speaker) return false;
  const [from, to] = [Math.min(mark.from, text.mark.from), Math.max(mark.to, text.mark.to)];
  anchors.push({ speaker, from, to, opens: text.mark.from < mark.from, inferred: !text.owner });
  return true;
}

/** The source after "according to"; before a verb ("as X told Y") it is that verb's subject who speaks. */
function sourceAfter({ units, mentions, marks }: ReadSentence, mark: SpeechMark): SpeakerMention | undefined {
  if (marks.some(({ kind, from }) => kind === 'saying' && from === mark.to)) return undefined;
  return mentions.find(
    ({ from }) =>
      from >= mark.to - 1 && from - mark.to <= SOURCE_REACH && units[from]?.clause === units[mark.from]?.clause,
  );
}

function pushSayer(
  anchors: SourceAnchor[],
  read: ReadArticle,
  sentence: ReadSentence,
  mark: SpeechMark,
  quotes: readonly Quote[],
  before: SpokenBefore,
): void {
  const { last } = before;
  if (isQuotedWord(sentence, mark, quotes) || isDenied(sentence, mark)) return;
  const goesOn = joinedSubject(read, sentence, mark, anchors);
  if (goesOn) {
    anchors.push({ speaker: goesOn, from: mark.from, to: mark.to, opens: true, inferred: true });
    return;
  }
  const opensClause =
    (mark.from > 0 && sentence.units[mark.from - 1]?.clause !== sentence.units[mark.from]?.clause) ||
    sentence.marks.some(({ kind, to }) => kind === 'according-to' && to === mark.from);
  if (isPassive(sentence, mark)) {
    pushSource(anchors, mark, agentAfter(sentence, mark), false);
    return;
  }
  const inverts = opensClause || !read.lexicon.subjectFirst;
  if (pushText(anchors, mark, textBeside(read, sentence, mark, inverts), before)) return;
  const tells = sentence.marks.some(({ kind, from }) => kind === 'telling' && from === mark.from);
  const reach = opensClause && !read.lexicon.subjectFirst ? OPENING_REACH : INVERTED_REACH;
  const subject = mentionBefore(sentence, mark, SUBJECT_REACH);
  const listened = tells && (subject?.to === mark.from || !followsQuote(sentence, mark, quotes));
  const inverted =
    listened || (read.lexicon.subjectFirst && !opensClause) ? undefined : invertedSubject(sentence, mark, reach);
  const pronoun = pronounBeside(sentence, mark, subject);
  if (pronoun && last && !sentence.mentions.some(({ from, to }) => from < pronoun.to && pronoun.from < to)) {
    const speaker = namedBefore(sentence, pronoun.from, quotes) ?? last;
    anchors.push({ speaker, from: mark.from, to: mark.to, opens: false, inferred: true });
    return;
  }
  if (inverted && (opensClause || !subject || isTaken(anchors, subject))) {
    anchors.push({ speaker: inverted.speaker, from: mark.from, to: inverted.to, opens: false, inferred: false });
    return;
  }
  if (subject && !isTaken(anchors, subject)) {
    const joins = isJoined(read, sentence, subject, mark);
    anchors.push({ speaker: subject.speaker, from: subject.from, to: mark.to, opens: true, joins, inferred: false });
    return;
  }
  const near = sentence.marks.some(({ kind, from }) => kind === 'pronoun' && from < mark.from && mark.from - from <= 3);
  const dropped = read.lexicon.dropsSubject && mark.from - clauseStart(sentence.units, mark.from) <= CLAUSE_HEAD;
  if ((near || dropped) && last)
    anchors.push({ speaker: last, from: mark.from, to: mark.to, opens: false, inferred: true });
}

/** "Was told", "accused of": said of the subject, not by him. */
function isPassive({ marks }: ReadSentence, verb: SpeechMark): boolean {
  return marks.some(
    ({ kind, from, to }) => kind === 'passive' && (to === verb.from || (from <= verb.from && verb.from < to)),
  );
}

/** "It was said by X": who did say it. */
function agentAfter({ marks, mentions }: ReadSentence, verb: SpeechMark): SpeakerMention | undefined {
  const agents = marks.filter(
    ({ kind, from }) => kind === 'agent' && from >= verb.to && from - verb.to <= SOURCE_REACH,
  );
  return mentions.find(({ from }) => agents.some(({ to }) => from === to));
}

/** "«…», accuses X": after a quotation and a comma the verb has its subject behind it. */
function followsQuote({ units }: ReadSentence, mark: SpeechMark, quotes: readonly Quote[]): boolean {
  const at = units[mark.from]?.start ?? 0;
  return quotes.some(({ end }) => end <= at && at - end <= 3);
}

/** Whom a sentence names first, before a pronoun, is meant by it, rather than who spoke in the sentence before. */
function namedBefore(
  { named, marks, units }: ReadSentence,
  pronoun: number,
  quotes: readonly Quote[],
): Speaker | undefined {
  const isQuoted = (at: number): boolean =>
    quotes.some(({ start, end }) => (units[at] as ReadUnit).start >= start && (units[at] as ReadUnit).end <= end);
  return named.find(
    ({ from, to }) => to <= pronoun && !followsPlace(marks, from) && (isQuoted(pronoun) || !isQuoted(from)),
  )?.speaker;
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

import type { ReadSentence } from '../read-text.ts';
import type { SourceAnchor } from './anchor.ts';
import type { Speaker } from './named-speakers.ts';
import type { Quote } from './quotes.ts';
import type { Utterance } from './utterances.ts';

/** A sentence and who speaks in it. */
export type Said = { sentence: ReadSentence; anchors: readonly SourceAnchor[] };

/**
 * Sentences in which a speaker goes on without being named again: between two of his in a paragraph, or after one of
 * his in the mood of reported speech ("Dort seien …", "Les messageries auraient …"), or after one he is the subject of
 * where only reported speech has that mood.
 */
export function goneOn(said: readonly Said[], quotes: readonly Quote[]): Utterance[] {
  const nexts = nextSpeakers(said);
  let speaker: Speaker | null = null;
  let subject: Speaker | undefined;
  return said.flatMap(({ sentence, anchors }, at): Utterance[] => {
    const before = subject;
    subject = anchors.length > 0 ? undefined : subjectOf(sentence);
    if (anchors.length > 0) {
      speaker = anchors.at(-1)?.speaker ?? null;
      return [];
    }
    const reported = sentence.marks.some(({ kind }) => kind === 'mood');
    if (reported) speaker ??= before ?? null;
    const within = speaker !== null && nexts[at]?.name === speaker.name;
    const moody = reported || sentence.marks.some(({ kind }) => kind === 'unconfirmed');
    if (speaker === null || (touches(quotes, sentence) && !moody) || !(within || moody)) {
      if (!within && touches(quotes, sentence)) subject = speaker ?? undefined;
      if (!within) speaker = null;
      return [];
    }
    const { block, start, end } = sentence;
    return [{ block, start, end, speaker, mode: 'reported', inferred: true }];
  });
}

/** For each sentence, who is the first to speak after it. */
function nextSpeakers(said: readonly Said[]): (Speaker | null)[] {
  let next: Speaker | null = null;
  return said
    .map((_, back) => {
      const after = next;
      next = said[said.length - 1 - back]?.anchors[0]?.speaker ?? next;
      return after;
    })
    .reverse();
}

/** A speaker named among this many first words is the sentence's subject, whom a pronoun can take up. */
const SUBJECT_WITHIN = 3;

/** Whom a sentence begins with by name. */
export function subjectOf({ mentions }: ReadSentence): Speaker | undefined {
  return mentions.find(({ speaker, from }) => speaker.named && from <= SUBJECT_WITHIN)?.speaker;
}

/** Whether a quotation stands in a sentence, or goes on in it. */
export function touches(quotes: readonly Quote[], { start, end }: ReadSentence): boolean {
  return quotes.some((quote) => quote.start < end && quote.end > start);
}

import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence } from '../read-text.ts';
import type { Speaker } from './named-speakers.ts';
import type { SpeakerMention } from './speakers.ts';
import type { SpeechMark } from './speech-marks.ts';

/** A text that speaks: its noun, and who owns it where the sentence tells. */
export type SpeakingText = { mark: SpeechMark; noun: string; owner: Speaker | undefined };

/** Words between a text and its verb of saying ("the statement published late on Friday said"). */
const BEFORE_VERB = 8;
/** Words between a verb of saying, or a source preposition, and the text ("lit-on dans le communiqué"). */
const AFTER_VERB = 3;
/** Words between a text and who issued it ("the statement published that night by the movement"). */
const OWNER_WITHIN = 7;

/** "The statement said", "avverte la nota": a definite text of the story's as the subject of a verb of saying. */
export function textBeside(
  read: ReadArticle,
  sentence: ReadSentence,
  verb: SpeechMark,
  inverts: boolean,
): SpeakingText | undefined {
  const before = definiteTexts(read, sentence).findLast(
    ({ from, to }) => to <= verb.from && verb.from - to <= BEFORE_VERB && isOneClause(sentence, from, verb.from),
  );
  if (before) {
    const owner = ownerOf(sentence, before, verb.from);
    return isFree(sentence, before.to, verb.from, owner)
      ? { mark: before, noun: nounOf(sentence, before), owner: owner?.speaker }
      : undefined;
  }
  return inverts ? textAfter(read, sentence, verb) : undefined;
}

/** "According to the statement", "à en croire le communiqué publié par X": a definite text right after. */
export function textAfter(read: ReadArticle, sentence: ReadSentence, verb: SpeechMark): SpeakingText | undefined {
  const mark = definiteTexts(read, sentence).find(
    ({ from }) => from >= verb.to && from - verb.to <= AFTER_VERB && isOneClause(sentence, verb.from, from),
  );
  if (!mark || sentence.mentions.some(({ from, to }) => from >= verb.to && to <= mark.from)) return undefined;
  const owner = ownerOf(sentence, mark, sentence.units.length)?.speaker;
  return { mark, noun: nounOf(sentence, mark), owner };
}

/** Takes note of who issues the texts that a sentence speaks of, its subject, by the texts' nouns; tells who it is. */
export function noteIssuer(issuers: Map<string, Speaker>, sentence: ReadSentence): Speaker | undefined {
  const texts = sentence.marks.filter(({ kind }) => kind === 'text');
  const issuer = texts.length > 0 ? sentence.mentions.find(({ speaker }) => speaker.named)?.speaker : undefined;
  for (const text of texts) if (issuer) issuers.set(nounOf(sentence, text), issuer).set(ANY_TEXT, issuer);
  return issuer;
}

/** Whose a text is: who issued one of that noun last, else any. */
export const issuerOf = (issuers: ReadonlyMap<string, Speaker>, noun: string): Speaker | undefined =>
  issuers.get(noun) ?? issuers.get(ANY_TEXT);

/** Under which the last issuer of any text stands. */
const ANY_TEXT = '';

const nounOf = ({ units }: ReadSentence, { from, to }: SpeechMark): string =>
  units
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ');

/** Texts that are spoken of as known: no "a" or "one" before them. */
function definiteTexts({ lexicon }: ReadArticle, { marks, units }: ReadSentence): SpeechMark[] {
  const { articles } = grammarOf(lexicon);
  return marks.filter(
    ({ kind, from }) =>
      kind === 'text' && [1, 2].every((back) => from < back || !articles.has(units[from - back]?.norm ?? '')),
  );
}

const isOneClause = ({ units }: ReadSentence, one: number, other: number): boolean =>
  units[one]?.clause === units[other]?.clause;

/** Who is named right before a text ("the movement's statement") or, up to `end`, after it. */
function ownerOf({ mentions, units }: ReadSentence, text: SpeechMark, end: number): SpeakerMention | undefined {
  const clause = units[text.from]?.clause;
  return (
    mentions.find(({ to }) => to <= text.from && text.from - to <= 1 && units[to - 1]?.clause === clause) ??
    mentions.find(
      ({ from, to }) =>
        from >= text.to && to <= end && from - text.to <= OWNER_WITHIN && units[from]?.clause === clause,
    )
  );
}

/** Nobody but the owner stands between a text and its verb: else he is the subject ("in the statement X said"). */
function isFree({ mentions }: ReadSentence, from: number, to: number, owner: SpeakerMention | undefined): boolean {
  return !mentions.some((mention) => mention !== owner && mention.from >= from && mention.to <= to) && owner?.to !== to;
}

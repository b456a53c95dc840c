import { blockText } from '../../block-text.ts';
import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import type { SourceAnchor } from './anchor.ts';
import { clauseStart } from './clauses.ts';
import { goneOn, type Said, subjectOf, touches } from './gone-on.ts';
import { findAnswers } from './interview.ts';
import type { Speaker } from './named-speakers.ts';
import { findQuotes, type Quote } from './quotes.ts';
import { findAnchors } from './source-anchors.ts';
import { followsPlace } from './speech-marks.ts';
import { noteIssuer } from './texts.ts';

/** Words somebody answers for: [start, end) of a block. `inferred`: followed through a pronoun or from the sentence before. */
export type Utterance = {
  block: number;
  start: number;
  end: number;
  speaker: Speaker | null;
  mode: 'quoted' | 'reported';
  inferred: boolean;
};

/** Quotations of fewer words are the writer's own use of a word, not somebody's statement. */
const SHORTEST_QUOTE = 4;

/** Who says what, in reading order: reported speech by sentence or part of it, quotations by their marks. */
export function findUtterances(read: ReadArticle): Utterance[] {
  const utterances: Utterance[] = [];
  let last: Speaker | null = null;
  const issuers = new Map<string, Speaker>();
  let spoke: Speaker | null = null;
  const introduced = new Map<string, Speaker>();
  const spoken: Spoken = new Map();
  for (const block of byBlock(read.sentences)) {
    const text = blockText(read.article, (block[0] as ReadSentence).block);
    const quotes = findQuotes(text, read.lexicon);
    const said: Said[] = [];
    for (const sentence of block) {
      const anchors: SourceAnchor[] = findAnchors(read, sentence, quotes, { last, issuers, spoke }).map((anchor) =>
        resumed(anchor, introduced, spoken, sentence.block),
      );
      for (const { speaker } of sentence.mentions) if (speaker.introduced) introduced.set(speaker.role, speaker);
      for (const { speaker } of anchors)
        if (speaker.named || speaker.fresh) spoken.set(speaker.role, { speaker, block: sentence.block });
      said.push({ sentence, anchors });
      const issues = noteIssuer(issuers, sentence);
      spoke = anchors.at(-1)?.speaker ?? spoke;
      last =
        anchors.at(-1)?.speaker ?? issues ?? subjectOf(sentence) ?? (isOwnSentence(sentence, quotes) ? null : last);
    }
    utterances.push(...said.flatMap(({ sentence, anchors }) => reported(sentence, anchors)), ...goneOn(said, quotes));
    utterances.push(...quoted(block, quotes, utterances));
  }
  return [...utterances, ...findAnswers(read)];
}

/** More than a few words ("Really?") and nobody's quotation. */
function isOwnSentence(sentence: ReadSentence, quotes: readonly Quote[]): boolean {
  return sentence.units.length > 3 && !touches(quotes, sentence);
}

/** Who of a role spoke last, and in which block. */
type Spoken = Map<string, { speaker: Speaker; block: number }>;
/** "The ministry" is the one that spoke at most this many blocks before. */
const RESUMED_WITHIN = 1;

/** "The researcher" after "the researcher Jane Roe" is she, "the paper" after a paper that spoke just before is that one. */
function resumed(
  anchor: SourceAnchor,
  introduced: ReadonlyMap<string, Speaker>,
  spoken: Spoken,
  block: number,
): SourceAnchor {
  const { named, fresh, role } = anchor.speaker;
  if (named || fresh) return anchor;
  const last = spoken.get(role);
  const known = last && block - last.block <= RESUMED_WITHIN ? last.speaker : introduced.get(role);
  return known ? { ...anchor, speaker: known, inferred: true } : anchor;
}

function byBlock(sentences: readonly ReadSentence[]): ReadSentence[][] {
  const blocks: ReadSentence[][] = [];
  for (const sentence of sentences) {
    const current = blocks.at(-1);
    if (current && current[0]?.block === sentence.block) current.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks;
}

/**
 * One speaker answers for the whole sentence. Of several, each answers from the end of the one before to the end of
 * the clause that names him, or, when he is named first ("according to X …"), up to the next.
 */
function reported(sentence: ReadSentence, anchors: readonly SourceAnchor[]): Utterance[] {
  return anchors.map((anchor, at) => {
    const before = anchors[at - 1];
    const next = anchors[at + 1];
    const start = before ? borderBetween(sentence, before, anchor) : startOf(sentence, anchor);
    const end = next ? borderBetween(sentence, anchor, next) : sentence.end;
    return { block: sentence.block, start, end, speaker: anchor.speaker, mode: 'reported', inferred: anchor.inferred };
  });
}

function borderBetween({ units }: ReadSentence, one: SourceAnchor, other: SourceAnchor): number {
  if (one.opens || other.opens) return (units[Math.max(one.to, clauseStart(units, other.from))] as ReadUnit).start;
  const clause = units[one.to - 1]?.clause;
  const after = units.findIndex((unit, at) => at >= one.to && unit.clause !== clause);
  return (units[Math.min(after < 0 ? other.from : after, other.from)] as ReadUnit).start;
}

/** What one says in a clause joined to another begins with that clause. */
function startOf({ units, start }: ReadSentence, { joins, from }: SourceAnchor): number {
  return joins ? (units[clauseStart(units, from)] as ReadUnit).start : start;
}

/** Who is the only one named before a quotation in its sentence, and no place: its verb is none of the known ones. */
function subjectBefore(block: readonly ReadSentence[], quote: Quote): Speaker | undefined {
  const sentence = block.find(({ start, end }) => start <= quote.start && quote.start < end);
  const named = sentence?.mentions.filter(({ start }) => start < quote.start) ?? [];
  const [first] = named;
  return sentence && first && named.length === 1 && !followsPlace(sentence.marks, first.from)
    ? first.speaker
    : undefined;
}

/** A quotation belongs to who speaks in the sentences it touches, else to who spoke just before it in its block. */
function quoted(
  block: readonly ReadSentence[],
  quotes: readonly Quote[],
  utterances: readonly Utterance[],
): Utterance[] {
  const number = block[0]?.block as number;
  return quotes.flatMap((quote): Utterance[] => {
    const words = block
      .flatMap(({ units }) => units)
      .filter((unit) => unit.start >= quote.start && unit.end <= quote.end).length;
    if (words < SHORTEST_QUOTE) return [];
    const own = utterances.filter(
      (utterance) => utterance.block === number && utterance.start < quote.end + 2 && utterance.end > quote.start - 2,
    );
    const before = utterances.filter(
      (utterance) => utterance.block >= number - 1 && (utterance.block < number || utterance.end <= quote.start),
    );
    const source = own[0]?.speaker ?? subjectBefore(block, quote) ?? before.at(-1)?.speaker ?? null;
    const inferred = own[0]?.inferred ?? true;
    return [{ block: number, start: quote.start, end: quote.end, speaker: source, mode: 'quoted', inferred }];
  });
}

import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import { longestFirst, type Speaker } from './named-speakers.ts';

/** Where a sentence names a speaker: units [from, to) and the place in the block. */
export type SpeakerMention = { speaker: Speaker; from: number; to: number; start: number; end: number };

/** Speakers a sentence names, longest mention first where they overlap, in reading order. */
export function findSpeakers(read: ReadArticle, sentence: ReadSentence): SpeakerMention[] {
  const mentions = sentence.named.map(({ speaker, from, to }) => mentionAt(sentence, speaker, from, to));
  for (const { rule, from, to } of sentence.hits)
    if (rule.finds.part === 'role') mentions.push(roleMention(read, sentence, rule.finds.role, from, to));
  return longestFirst(mentions);
}

function mentionAt({ units }: ReadSentence, speaker: Speaker, from: number, to: number): SpeakerMention {
  return { speaker, from, to, start: (units[from] as ReadUnit).start, end: (units[to - 1] as ReadUnit).end };
}

/** A role noun takes the proper name beside it along: "le chercheur belge Nicolas Vanderbiest", "Jane Roe, a security analyst". */
function roleMention(read: ReadArticle, sentence: ReadSentence, role: string, from: number, to: number): SpeakerMention {
  const { stopWords } = grammarOf(read.lexicon);
  const after = properName(sentence, stopWords, to, 3);
  const before = after ? null : nameBefore(sentence, stopWords, from);
  const first = before ? before.from : from;
  const last = after ? after.to : to;
  const whole = mentionAt(sentence, { name: '', role, named: false }, first, last);
  const words = sentence.text.slice(whole.start - sentence.start, whole.end - sentence.start);
  const name = after ?? before;
  const named = name ? sentence.text.slice(name.start - sentence.start, name.end - sentence.start) : '';
  const known = named ? knownName(read, named) : null;
  return { ...whole, speaker: { name: known ?? (named || words), role, named: named !== '' } };
}

/** A later "Vanderbiest" is the "Nicolas Vanderbiest" of before; the first full form in the article stands for all. */
function knownName(read: ReadArticle, name: string): string | null {
  const last = name.split(' ').at(-1) as string;
  for (const sentence of read.sentences) {
    const at = sentence.text.indexOf(` ${last}`);
    if (at > 0 && sentence.text.includes(name)) return name;
  }
  return null;
}

type NameAt = { from: number; to: number; start: number; end: number };

/** Two to four capitalised words in a row that begin at most `skip` words after `from`, in the same clause. */
function properName({ units, text, start }: ReadSentence, small: ReadonlySet<string>, from: number, skip: number): NameAt | null {
  const clause = units[from - 1]?.clause;
  for (let at = from; at <= from + skip && at < units.length; at++) {
    if (units[at]?.clause !== clause) return null;
    const to = capitalsEnd(units, text, start, small, at);
    if (to - at >= 2) return { from: at, to, start: (units[at] as ReadUnit).start, end: (units[to - 1] as ReadUnit).end };
  }
  return null;
}

function nameBefore({ units, text, start }: ReadSentence, small: ReadonlySet<string>, from: number): NameAt | null {
  for (let at = Math.max(0, from - 6); at < from; at++) {
    const to = capitalsEnd(units, text, start, small, at);
    if (to - at >= 2 && from - to <= 3) return { from: at, to, start: (units[at] as ReadUnit).start, end: (units[to - 1] as ReadUnit).end };
  }
  return null;
}

/** `small`: words that are no part of a name though a sentence that begins with them writes them large. */
function capitalsEnd(units: readonly ReadUnit[], text: string, offset: number, small: ReadonlySet<string>, from: number): number {
  const isCapital = (unit: ReadUnit): boolean => /^\p{Lu}/u.test(text.slice(unit.start - offset)) && !small.has(unit.norm);
  let at = from;
  while (at < units.length && at - from < 4 && units[at]?.clause === units[from]?.clause && isCapital(units[at] as ReadUnit)) at++;
  return at;
}

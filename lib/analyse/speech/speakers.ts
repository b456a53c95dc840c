import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import { keepLongest, type NamedSpeaker, type Speaker } from './named-speakers.ts';
import { withoutOwners } from './owners.ts';
import { followsPlace } from './speech-marks.ts';

/** Where a sentence names a speaker: units [from, to) and the place in the block. */
export type SpeakerMention = { speaker: Speaker; from: number; to: number; start: number; end: number };

/** Speakers a sentence names, longest mention first where they overlap, in reading order. */
export function findSpeakers(read: ReadArticle, sentence: ReadSentence): SpeakerMention[] {
  const mentions = sentence.named
    .filter((named) => !isInAffairsName(sentence, named))
    .map(({ speaker, from, to }) => mentionAt(sentence, speaker, beginOf(sentence, speaker, from), to));
  const roles = sentence.hits.flatMap(({ rule: { finds }, from, to }) =>
    finds.part === 'role' && !sentence.named.some((known) => known.from < to && from < known.to)
      ? [{ role: finds.role, from, to }]
      : [],
  );
  for (const { role, from, to } of keepLongest(roles)) mentions.push(...roleMention(read, sentence, role, from, to));
  return withoutOwners(keepLongest(mentions), read, sentence);
}

/** In the name of the affair ("the X Leaks") nobody is named. */
const isInAffairsName = ({ hits }: ReadSentence, { from, to }: NamedSpeaker): boolean =>
  hits.some(
    (hit) =>
      hit.rule.finds.part === 'relation' &&
      hit.rule.finds.role === 'name' &&
      hit.from <= from &&
      to <= hit.to &&
      to - from < hit.to - hit.from,
  );

/** In "the team of the campaign of X" his name may be the campaign's; the noun of the same role before it goes with it. */
function beginOf({ hits }: ReadSentence, { role }: Speaker, from: number): number {
  const into = hits.filter(
    ({ rule: { finds }, from: begin, to }) => finds.part === 'role' && finds.role === role && begin < from && from < to,
  );
  return Math.min(from, ...into.map((hit) => hit.from));
}

function mentionAt({ units }: ReadSentence, speaker: Speaker, from: number, to: number): SpeakerMention {
  return { speaker, from, to, start: (units[from] as ReadUnit).start, end: (units[to - 1] as ReadUnit).end };
}

/**
 * A role noun takes the proper name beside it along: "le chercheur belge Nicolas Vanderbiest", "Jane Roe, a security
 * analyst". Beside somebody the pack knows it says nothing new. Without a name it may be who stands for that role.
 */
function roleMention(
  read: ReadArticle,
  sentence: ReadSentence,
  role: string,
  from: number,
  to: number,
): SpeakerMention[] {
  const stands = read.standing.get(role);
  const apposed = sentence.named.find((known) => known.from === to && (known.speaker.role === role || !stands));
  if (apposed) return [mentionAt(sentence, apposed.speaker, from, apposed.to)];
  const known = knownApposed(sentence, role, to);
  if (known) return [mentionAt(sentence, known.speaker, from, known.to)];
  const name =
    nameApposedBefore(sentence, from) ??
    properName(sentence, to, read.lexicon.capitalNouns ? 0 : 3) ??
    nameBefore(sentence, from) ??
    nameApposed(read, sentence, from, to);
  if (name && sentence.named.some((known) => known.from < name.to && name.from < known.to)) return [];
  const words = textOf(sentence, from, to);
  const fresh = [from - 1, from].some((at) => grammarOf(read.lexicon).articles.has(sentence.units[at]?.norm ?? ''));
  const speaker: Speaker = name
    ? { name: textOf(sentence, name.from, name.to), role, named: true, introduced: true }
    : (stands ?? { name: words, role, named: false, fresh });
  return [mentionAt(sentence, speaker, Math.min(from, name?.from ?? from), Math.max(to, name?.to ?? to))];
}

function textOf({ units, text, start }: ReadSentence, from: number, to: number): string {
  return text.slice((units[from] as ReadUnit).start - start, (units[to - 1] as ReadUnit).end - start);
}

type NameAt = { from: number; to: number };

/** Two to four capitalised words in a row that begin at most `skip` words after `from`, in the same clause, before any verb of saying. */
function properName(sentence: ReadSentence, from: number, skip: number): NameAt | null {
  const { units, marks } = sentence;
  const said = marks.find((mark) => mark.kind === 'saying' && mark.from >= from)?.from ?? units.length;
  for (let at = from; at <= from + skip && at < said; at++) {
    if (units[at]?.clause !== units[from - 1]?.clause) return null;
    const to = capitalsEnd(sentence, at);
    if (to - at >= 2 && isApart(sentence, at, to)) return { from: at, to };
  }
  return null;
}

/** "Jane Roe, professor of …": a name that ends the clause before the role noun's, at its head. */
function nameApposedBefore(sentence: ReadSentence, from: number): NameAt | null {
  const { units } = sentence;
  const name = nameBefore(sentence, from);
  return name && units[name.to]?.clause !== units[name.to - 1]?.clause ? name : null;
}

function nameBefore(sentence: ReadSentence, from: number): NameAt | null {
  for (let at = Math.max(0, from - 6); at < from; at++) {
    const to = capitalsEnd(sentence, at);
    if (to - at >= 2 && isApart(sentence, at, to) && to <= from && from - to <= 3)
      return isNoSubject(sentence, at) || isSpokenBetween(sentence, to, from) ? null : { from: at, to };
  }
  return null;
}

/** "…, X, said a source": a verb of saying between a name and a role noun parts them. */
const isSpokenBetween = ({ marks }: ReadSentence, from: number, to: number): boolean =>
  marks.some((mark) => mark.kind === 'saying' && mark.from >= from && mark.to <= to);

/** Words of a name stand apart; the parts of a compound ("Data-Centre") do not. */
function isApart({ units, text, start }: ReadSentence, from: number, to: number): boolean {
  return /\s/.test(text.slice((units[from] as ReadUnit).start - start, (units[to - 1] as ReadUnit).end - start));
}

/** A preposition or "told" before a name: it is where, or who listens. */
function isNoSubject({ marks }: ReadSentence, at: number): boolean {
  return followsPlace(marks, at) || marks.some(({ kind, to }) => kind === 'telling' && to === at);
}

/** Words between a role noun and the comma before its name ("the head of the laboratory, Jane Roe, …"). */
const APPOSED_WITHIN = 6;

/** "The minister of foreign affairs, X, …": somebody known of that role who is a clause of its own after the role noun's. */
function knownApposed({ units, named }: ReadSentence, role: string, to: number): NamedSpeaker | undefined {
  const clause = units[to - 1]?.clause as number;
  const next = units.findIndex((unit, at) => at >= to && unit.clause !== clause);
  if (next < 0 || next - to > APPOSED_WITHIN) return undefined;
  return named.find(
    (known) =>
      known.from === next && known.speaker.role === role && units[known.to]?.clause !== units[known.from]?.clause,
  );
}

/** An unknown name that is a clause of its own after the role noun's, or opens the second clause of a sentence the role noun opens. */
function nameApposed({ lexicon }: ReadArticle, sentence: ReadSentence, from: number, to: number): NameAt | null {
  const { units, named } = sentence;
  const clause = units[to - 1]?.clause as number;
  const next = units.findIndex((unit, at) => at >= to && unit.clause !== clause);
  if (lexicon.capitalNouns || next < 0 || next - to > APPOSED_WITHIN || units[next]?.clause !== clause + 1) return null;
  const end = capitalsEnd(sentence, next);
  const closed = units[end]?.clause !== clause + 1 || from <= 1;
  const isKnown = named.some((known) => known.from < end && next < known.to);
  return end - next >= 2 && closed && !isKnown ? { from: next, to: end } : null;
}

/** Words of a name at most, particles not counted. */
const LONGEST_NAME = 4;

/**
 * Where a run of capitalised words ends, with small words of names between two of them ("Jan van der Meer"); the first
 * word of a sentence is a name only when a capital follows it closely.
 */
function capitalsEnd({ units, text, start, marks }: ReadSentence, from: number): number {
  const isName = (at: number): boolean =>
    units[at]?.clause === units[from]?.clause && /^\p{Lu}/u.test(text.slice((units[at]?.start ?? 0) - start));
  const isParticle = (at: number): boolean => marks.some((mark) => mark.kind === 'name-particle' && mark.from === at);
  let at = from;
  for (let words = 0; at < units.length && words < LONGEST_NAME && isName(at); words++) {
    at++;
    let next = at;
    while (next - at < 2 && !isName(next) && isParticle(next)) next++;
    if (next > at && isName(next)) at = next;
  }
  if (isTitleCase({ units, text, start })) return from;
  return from === 0 && units[0]?.norm !== undefined && units[0].norm.length <= 3 ? from : at;
}

/** Shorter words are written small in a title. */
const TITLE_WORD = 4;
const TITLE_WORDS = 4;
const TITLE_SHARE = 0.8;

/** "French Prosecutors Open Inquiry Into Leak": where nearly every word has a capital, a capital tells no name. */
function isTitleCase({ units, text, start }: Pick<ReadSentence, 'units' | 'text' | 'start'>): boolean {
  const words = units.filter(({ norm }) => norm.length >= TITLE_WORD);
  const capital = words.filter((unit) => /^\p{Lu}/u.test(text.slice(unit.start - start)));
  return words.length >= TITLE_WORDS && capital.length >= TITLE_SHARE * words.length;
}

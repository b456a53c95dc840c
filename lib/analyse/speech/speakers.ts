import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence, ReadUnit } from '../read-text.ts';
import { keepLongest, type NamedSpeaker, type Speaker } from './named-speakers.ts';
import { capitalsEnd, isApart, type NameAt } from './names.ts';
import { withoutOwners } from './owners.ts';
import { followsPlace } from './speech-marks.ts';
import { findUnknownSubjects } from './unknown-subjects.ts';

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
  const known = withoutOwners(keepLongest(mentions), read, sentence);
  return [...known, ...unknownMentions(read, sentence, known)].sort((a, b) => a.from - b.from);
}

/** Those whom only their full name beside a verb of saying introduces, in the story's role for such. */
function unknownMentions(
  read: ReadArticle,
  sentence: ReadSentence,
  known: readonly SpeakerMention[],
): SpeakerMention[] {
  const role = read.unknownRole;
  if (role === undefined) return [];
  return findUnknownSubjects(read, sentence)
    .filter(({ from, to }) => ![...known, ...sentence.named].some((one) => one.from < to && from < one.to))
    .map(({ from, to }) => {
      const speaker = { name: textOf(sentence, from, to), role, named: true, introduced: true, bare: true };
      return mentionAt(sentence, speaker, from, to);
    });
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
    properName(read, sentence, to, read.lexicon.capitalNouns ? 0 : 3) ??
    nameBefore(sentence, from) ??
    nameApposed(read, sentence, from, to);
  if (name && sentence.named.some((known) => known.from < name.to && name.from < known.to)) return [];
  const words = textOf(sentence, from, clauseEnd(sentence, from, to));
  const fresh = [from - 1, from].some((at) => grammarOf(read.lexicon).articles.has(sentence.units[at]?.norm ?? ''));
  const speaker: Speaker = name
    ? { name: textOf(sentence, name.from, name.to), role, named: true, introduced: true }
    : (stands ?? { name: words, role, named: false, fresh });
  return [mentionAt(sentence, speaker, Math.min(from, name?.from ?? from), Math.max(to, name?.to ?? to))];
}

/** Where the clause of unit `from` ends, `to` at the latest: "a lawyer, who asked not to be named" is "a lawyer". */
function clauseEnd({ units }: ReadSentence, from: number, to: number): number {
  const end = units.findIndex((unit, at) => at > from && unit.clause !== units[from]?.clause);
  return end < 0 ? to : Math.min(end, to);
}

function textOf({ units, text, start }: ReadSentence, from: number, to: number): string {
  return text.slice((units[from] as ReadUnit).start - start, (units[to - 1] as ReadUnit).end - start);
}

/** Two to four capitalised words in a row that begin at most `skip` words after `from`, in the same clause, before any verb of saying. */
function properName({ lexicon }: ReadArticle, sentence: ReadSentence, from: number, skip: number): NameAt | null {
  const { units, marks } = sentence;
  const said = marks.find((mark) => mark.kind === 'saying' && mark.from >= from)?.from ?? units.length;
  for (let at = from; at <= from + skip && at < said; at++) {
    if (units[at]?.clause !== units[from - 1]?.clause) return null;
    const to = capitalsEnd(sentence, at);
    const isPlace = followsPlace(marks, at) && !grammarOf(lexicon).of.has(units[at - 1]?.norm ?? '');
    if (to - at >= 2 && isApart(sentence, at, to) && !isPlace) return { from: at, to };
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

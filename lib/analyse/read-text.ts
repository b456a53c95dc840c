import { lexiconFor } from '../lexicon/index.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article } from '../model.ts';
import type { Rule } from '../story/compile-cues.ts';
import type { Story } from '../story/load-story.ts';
import type { Unit } from '../text/cue-match.ts';
import { datelineEnd, splitAfterDateline } from '../text/dateline.ts';
import { grammarOf } from '../text/grammar.ts';
import { type DateMention, type Quantity, readNumbersAndDates } from '../text/numbers.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { matchRules } from './match-rules.ts';
import { findNamed, findWithin, keepLongest, type NamedSpeaker, type Speaker } from './speech/named-speakers.ts';
import { findPeople, followPronoun, meet } from './speech/people.ts';
import { findSpeakers, type SpeakerMention } from './speech/speakers.ts';
import { findSpeechMarks, type SpeechMark } from './speech/speech-marks.ts';

/** A word of a sentence with its place in the block; `clause` grows by one at each comma, bracket, dash or colon, `part` at each semicolon. */
export type ReadUnit = Unit & {
  start: number;
  end: number;
  clause: number;
  part: number;
  quantity?: Quantity;
  date?: DateMention;
};

/** A rule that holds in a sentence: [from, to) units and the place in the block. */
export type RuleHit = { rule: Rule; from: number; to: number; start: number; end: number; slots: number[] };

/** A sentence with everything the rules found in it. */
export type ReadSentence = {
  /** Block number as in a Span: -1 title, -2 standfirst. */
  block: number;
  start: number;
  end: number;
  text: string;
  units: ReadUnit[];
  hits: RuleHit[];
  marks: SpeechMark[];
  /** Known speakers named here: units [from, to). */
  named: NamedSpeaker[];
  /** Known speakers named within the name of who stands for their role ("the organisation of X"). */
  within: NamedSpeaker[];
  /** Everybody who can speak and is named here, by name or by a role. */
  mentions: SpeakerMention[];
  /** Rules whose `with` phrase stands here. */
  met: ReadonlySet<Rule>;
};

/** An article read once: every later step works on this and on nothing else. */
export type ReadArticle = {
  article: Article;
  lexicon: Lexicon;
  language: string;
  /** Who stands for the unnamed speakers of a role. */
  standing: ReadonlyMap<string, Speaker>;
  /** The role of people whom nothing but their name introduces. */
  unknownRole: string | undefined;
  /** People introduced so far by a role and a full name, by their folded surname. */
  people: Map<string, Speaker>;
  /** The day told last so far, ISO. */
  last: string | null;
  sentences: ReadSentence[];
};

/** Length caps: what lies beyond is not read (a page of 100,000 words is read whole). */
const LONGEST_BLOCK = 20_000;
const MOST_BLOCKS = 5_000;
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '[', ']', '–', '—', '«', '»', '“', '”', '„', '"']);

/** Splits an article into sentences, reads numbers and dates, and matches every cue of its language. Linear. */
export function readText(article: Article, story: Story, language: string): ReadArticle {
  const lexicon = lexiconFor(language);
  const standing = new Map(
    story.speakers.flatMap(({ name, role, stands }) => (stands ? [[role, { name, role, named: true }] as const] : [])),
  );
  const { unknownRole } = story.reading;
  const people = new Map<string, Speaker>();
  const read: ReadArticle = { article, lexicon, language, standing, unknownRole, people, last: null, sentences: [] };
  readBlock(read, story, -1, article.title);
  readBlock(read, story, -2, article.standfirst);
  article.blocks.slice(0, MOST_BLOCKS).forEach((block, number) => {
    readBlock(read, story, number, block);
  });
  dropUnmet(read.sentences);
  return read;
}

function readBlock(read: ReadArticle, story: Story, block: number, whole: string): void {
  const text = whole.slice(0, LONGEST_BLOCK);
  if (text.trim() === '') return;
  const { lexicon, article } = read;
  const tokens = tokenise(text);
  const { period, utcOffset: zone } = story.pack;
  const context = { reference: article.published, period, zone, last: read.last };
  const { quantities, dates, last } = readNumbersAndDates(text, lexicon, context, tokens);
  read.last = last;
  let at = 0;
  const dateline = datelineEnd(text);
  for (const { start, end } of splitAfterDateline(text, dateline, grammarOf(lexicon))) {
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).start < end) at++;
    const units = readUnits(text, tokens.slice(from, at), quantities, dates);
    const marks = findSpeechMarks(units, text, lexicon);
    const all = findNamed(units, text, story);
    const named = keepLongest([...all, ...findPeople(read.people, units, text)]);
    followPronoun(units, marks, named, read.sentences.at(-1)?.named[0]);
    const { hits, met } = matchRules({ units, marks }, story.cuesFor(read.language));
    const sentence: ReadSentence = {
      block,
      start,
      end,
      text: text.slice(start, end),
      units,
      marks,
      named,
      within: findWithin(all, named, read.standing),
      mentions: [],
      hits: end > dateline ? hits.filter((hit) => countsRightly(hit, units, story)) : [],
      met,
    };
    sentence.mentions = findSpeakers(read, sentence);
    for (const { speaker } of sentence.mentions) meet(read.people, speaker);
    read.sentences.push(sentence);
  }
}

/** Agencies write a dash as a hyphen between spaces: no token, and a clause's end all the same. */
const WIRE_DASH = /\s--?\s/;

function readUnits(text: string, tokens: Token[], quantities: Quantity[], dates: DateMention[]): ReadUnit[] {
  const units: ReadUnit[] = [];
  let clause = 0;
  let part = 0;
  let before = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    if (token.start - before > 2 && WIRE_DASH.test(text.slice(before, token.start))) clause++;
    before = token.end;
    if (token.kind !== 'mark') units.push({ norm: token.norm, start: token.start, end: token.end, clause, part });
    else if (CLAUSE_MARKS.has(token.norm)) clause++;
    if (token.norm === ';') part++;
  }
  for (const quantity of quantities)
    placeSlot(units, 'quantity', quantity.numberStart, quantity.end, (unit) => {
      unit.quantity = quantity;
    });
  for (const date of dates.filter(
    ({ value, start, end }) => value !== null || !quantities.some((one) => one.start < end && start < one.end),
  ))
    placeSlot(units, 'date', date.start, date.end, (unit) => {
      unit.date = date;
    });
  return units;
}

function placeSlot(
  units: ReadUnit[],
  of: 'quantity' | 'date',
  start: number,
  end: number,
  put: (unit: ReadUnit) => void,
): void {
  const first = lowerBound(units, start);
  const unit = units[first];
  if (!unit || unit.start >= end || unit.slot) return;
  let to = first + 1;
  while (to < units.length && (units[to] as ReadUnit).start < end) to++;
  unit.slot = { of, to };
  put(unit);
}

/** Index of the first unit that ends after `position`. */
function lowerBound(units: ReadUnit[], position: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as ReadUnit).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quantity's cue holds only over a number of its kind; a bare one may stand for a size said before. */
function countsRightly({ rule: { finds }, slots }: RuleHit, units: readonly ReadUnit[], story: Story): boolean {
  if (finds.part !== 'quantity' || finds.fact === 'other') return true;
  const wanted = story.reading.quantities[finds.fact]?.kind;
  const kinds = slots.map((slot) => units[slot]?.quantity?.kind);
  const sized = wanted === 'size' && units.some(({ quantity }) => quantity?.kind === 'size');
  return kinds.some((kind) => kind === wanted || (sized && kind === 'count'));
}

/** Drops hits of rules whose `with` phrase stands neither in their sentence nor in the one before. */
function dropUnmet(sentences: ReadSentence[]): void {
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1]?.met;
    sentence.hits = sentence.hits.filter(({ rule }) => !rule.hasWith || sentence.met.has(rule) || before?.has(rule));
  });
}

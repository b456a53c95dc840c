import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence } from '../read-text.ts';
import type { Speaker } from './named-speakers.ts';
import type { Utterance } from './utterances.ts';

/** An interview has at least this many questions that are a paragraph each … */
const FEWEST_QUESTIONS = 3;
/** … of at most this many words. */
const LONGEST_QUESTION = 50;
/** Words of talk ("I", "you") that tell an interview from a list of questions and answers by the outlet. */
const FEWEST_TALK = 2;

type Block = { number: number; sentences: ReadSentence[]; asks: boolean };

/** What the interviewed answers in an interview printed as questions and answers, each answer as a quotation; nothing on any other page. */
export function findAnswers(read: ReadArticle): Utterance[] {
  const blocks = blocksOf(read);
  const first = blocks.findIndex(({ asks }) => asks);
  const last = blocks.findLastIndex(({ asks }) => asks);
  if (blocks.filter(({ asks }) => asks).length < FEWEST_QUESTIONS) return [];
  const speaker = introducedBefore(read, blocks[first]?.number ?? 0);
  const talk = blocks.slice(first, last + 2);
  if (!speaker || wordsOfTalk(read, talk) < FEWEST_TALK) return [];
  return talk.flatMap(({ number, sentences, asks }, at): Utterance[] => {
    const isPrompt = asks || (talk[at - 2]?.asks && talk[at + 2]?.asks);
    const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0];
    return isPrompt ? [] : [{ block: number, start, end, speaker, mode: 'quoted', inferred: true }];
  });
}

function blocksOf({ sentences }: ReadArticle): Block[] {
  const blocks: Block[] = [];
  for (const sentence of sentences.filter(({ block }) => block >= 0)) {
    const current = blocks.at(-1);
    if (current?.number === sentence.block) current.sentences.push(sentence);
    else blocks.push({ number: sentence.block, sentences: [sentence], asks: false });
  }
  for (const block of blocks) {
    const words = block.sentences.reduce((sum, { units }) => sum + units.length, 0);
    block.asks = words <= LONGEST_QUESTION && /\?\s*$/.test(block.sentences.at(-1)?.text ?? '');
  }
  return blocks;
}

/** Who is introduced by a role and a full name last before the first question. */
function introducedBefore({ sentences }: ReadArticle, block: number): Speaker | undefined {
  return sentences
    .filter((sentence) => sentence.block < block)
    .flatMap(({ mentions }) => mentions)
    .findLast(({ speaker }) => speaker.introduced && !speaker.bare)?.speaker;
}

function wordsOfTalk({ lexicon }: ReadArticle, blocks: readonly Block[]): number {
  const { talk } = grammarOf(lexicon);
  return blocks
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ units }) => units)
    .filter(({ norm }) => talk.has(norm)).length;
}

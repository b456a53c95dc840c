/** The sentence around a passage of the page, cut to a readable length: pure. */
import { blockText } from '../../lib/block-text.ts';
import type { Article, Span } from '../../lib/model.ts';

export type Quoted = { before: string; words: string; after: string };

/** Longest run of text shown on each side of the words; a sentence is rarely longer. */
const reach = 140;

function cutBefore(text: string): string {
  const tail = text.slice(-reach);
  const ends = [...tail.matchAll(/[.!?…]["»”]?\s+/g)];
  const last = ends.at(-1);
  if (last) return tail.slice(last.index + last[0].length);
  if (text.length <= reach) return text;
  return `…${tail.slice(Math.max(0, tail.indexOf(' ')))}`;
}

function cutAfter(text: string): string {
  const head = text.slice(0, reach);
  const end = /[.!?…]["»”]?(?=\s|$)/.exec(head);
  if (end) return head.slice(0, end.index + end[0].length);
  if (text.length <= reach) return text;
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : reach)} …`;
}

/** The words of a span with the rest of their sentence. */
export function findSentence(article: Article, span: Span): Quoted {
  const text = blockText(article, span.block);
  return {
    before: cutBefore(text.slice(0, span.start)),
    words: text.slice(span.start, span.end),
    after: cutAfter(text.slice(span.end)),
  };
}

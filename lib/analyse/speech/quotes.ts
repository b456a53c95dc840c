import type { Lexicon } from '../../lexicon/lexicon.ts';

/** A passage between quotation marks, marks left out: [start, end). */
export type Quote = { start: number; end: number };

/** A quotation longer than this without a closing mark is taken as unclosed and ends with its block. */
const LONGEST_QUOTE = 3_000;

/**
 * Quotations of a block by the language's own marks and the straight ones, outermost only, in order. A mark that is
 * never closed quotes to the end of its block (a quotation running over paragraphs repeats the opening mark).
 */
export function findQuotes(text: string, lexicon: Lexicon): Quote[] {
  const closers = new Map(lexicon.speech.quotes);
  const quotes: Quote[] = [];
  let at = 0;
  while (at < text.length) {
    const close = closers.get(text[at] as string);
    if (close === undefined || !opensHere(text, at, close)) {
      at++;
      continue;
    }
    const end = closingMark(text, at, close);
    quotes.push({ start: at + 1, end });
    at = end + 1;
  }
  return quotes;
}

/** Marks that open and close alike (straight quotes) open only after white space or a bracket. */
function opensHere(text: string, at: number, close: string): boolean {
  if (text[at] !== close) return true;
  return (at === 0 || /[\s(«“„[:–—-]/.test(text[at - 1] as string)) && /\S/.test(text[at + 1] ?? '');
}

function closingMark(text: string, from: number, close: string): number {
  const open = text[from] as string;
  let depth = 0;
  const last = Math.min(text.length, from + LONGEST_QUOTE);
  for (let at = from + 1; at < last; at++) {
    if (text[at] === close && !isApostrophe(text, at)) {
      if (depth === 0) return at;
      depth--;
    } else if (text[at] === open && open !== close) depth++;
  }
  return last;
}

function isApostrophe(text: string, at: number): boolean {
  return (
    (text[at] === '’' || text[at] === "'") && /\p{L}/u.test(text[at + 1] ?? '') && /\p{L}/u.test(text[at - 1] ?? '')
  );
}

/** Finding a quotation again in a page that may have changed: exact first, then approximate, strict for short quotes. */
import search from 'approx-string-match';
import type { Dom } from './dom.ts';
import { foldText } from './fold-text.ts';

/** A quotation with some words before and after it; `position` is its rough offset in the text, 0..1. */
export type Quote = { exact: string; prefix: string; suffix: string; position: number };

/** The page's text nodes as one folded text, with the way back. */
export type TextIndex = { text: string; starts: Uint32Array; ends: Uint32Array; nodes: Text[]; offsets: number[] };

/** Characters indexed; twice an article's cap, since the index holds the whole page. */
const MAX_INDEXED = 1_000_000;
/** Quotes shorter than this are found exactly or not at all: one wrong letter in "9 Go" is another fact. */
const STRICT_UNDER = 12;
/** Edits allowed, as a part of the quote's length, and never more than the second figure (approx-string-match slows with it). */
const EDITS_SHARE = 0.2;
const MAX_EDITS = 24;
const MAX_QUOTE = 500;
const SILENT = /^(?:script|style|noscript|template|textarea|title)$/;

/** All text of the body in document order. */
export function indexText(dom: Dom): TextIndex | null {
  const body = dom.body() ?? dom.root();
  if (!body) return null;
  const nodes: Text[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const walker = dom.walk(body, false);
  for (let node = walker.nextNode(); node && length < MAX_INDEXED; node = walker.nextNode()) {
    const parent = dom.parent(node);
    if (!parent || (dom.kind(parent) === 1 && SILENT.test(dom.tag(parent)))) continue;
    nodes.push(node as Text);
    offsets.push(length);
    const text = (node as Text).data;
    parts.push(text);
    length += text.length;
  }
  return { ...foldText(parts.join('')), nodes, offsets };
}

/** Where the quote stands in the text as [start, end), or null. Pure. */
export function matchQuote(text: string, quote: Quote): [number, number] | null {
  const exact = quote.exact.slice(0, MAX_QUOTE * 4);
  if (exact === '') return null;
  const hits = exactHits(text, exact);
  if (hits.length > 0)
    return best(
      text,
      quote,
      hits.map((start) => [start, start + exact.length]),
    );
  if (exact.length < STRICT_UNDER || exact.length > MAX_QUOTE) return null;
  const close = closeHits(text, exact);
  const least = close.reduce((errors, hit) => Math.min(errors, hit.errors), Number.POSITIVE_INFINITY);
  const equals = close.filter(({ errors }) => errors === least).map(({ start, end }): [number, number] => [start, end]);
  return equals.length === 0 ? null : best(text, quote, equals);
}

/** Letters in a row that a changed quotation still shares with its original, somewhere; places without are not looked at. */
const SEED = 8;
const MAX_WINDOWS = 60;

/** Approximate hits around exact hits of the quotation's parts: a search of the whole text takes seconds on long pages. */
function closeHits(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const edits = Math.min(MAX_EDITS, Math.floor(exact.length * EDITS_SHARE));
  const froms = new Set<number>();
  for (let at = 0; at + SEED <= exact.length; at += SEED) {
    const seed = exact.slice(at, at + SEED);
    for (
      let hit = text.indexOf(seed), n = 0;
      hit >= 0 && n < 10 && froms.size < MAX_WINDOWS;
      hit = text.indexOf(seed, hit + SEED), n++
    ) {
      // Windows that begin within the allowed edits of each other are one.
      froms.add(Math.max(0, Math.floor((hit - at - edits) / (edits + 1)) * (edits + 1)));
    }
  }
  return [...froms].flatMap((from) => {
    const window = text.slice(from, from + exact.length + 3 * edits + 2);
    return search(window, exact, edits)
      .map(({ start, end, errors }) => ({ start: from + start, end: from + end, errors }))
      .filter(({ start, end }) => sameFigures(text.slice(start, end), exact));
  });
}

const MAX_HITS = 200;

function exactHits(text: string, exact: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && hits.length < MAX_HITS; at = text.indexOf(exact, at + 1)) hits.push(at);
  return hits;
}

/** An approximate match may differ in letters, never in figures. */
const sameFigures = (a: string, b: string): boolean =>
  (a.match(/\d+/g) ?? []).join(' ') === (b.match(/\d+/g) ?? []).join(' ');

/** The hit with the most fitting words around it, then the nearest to the old position. */
function best(text: string, quote: Quote, hits: [number, number][]): [number, number] {
  const score = ([start, end]: [number, number]) =>
    commonEnd(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
    commonStart(text.slice(end, end + quote.suffix.length), quote.suffix) -
    Math.abs(start / Math.max(1, text.length) - quote.position);
  return hits.reduce((a, b) => (score(b) > score(a) ? b : a));
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** The live range of [start, end) of an index. */
export function rangeInIndex(dom: Dom, index: TextIndex, start: number, end: number): Range | null {
  const [from, to] = [index.starts[start], index.ends[end - 1]];
  if (from === undefined || to === undefined) return null;
  return rangeOver(dom, index.nodes, index.offsets, from, to);
}

/** A range from raw offset `from` to `to` over text nodes that begin at `offsets`; null where a node has gone. */
export function rangeOver(dom: Dom, nodes: Text[], offsets: number[], from: number, to: number): Range | null {
  const [first, last] = [nodeAt(offsets, from), nodeAt(offsets, to - 1)];
  const [startNode, endNode] = [nodes[first], nodes[last]];
  if (!startNode || !endNode || !dom.connected(startNode) || !dom.connected(endNode)) return null;
  const range = dom.range();
  try {
    range.setStart(startNode, Math.min(from - (offsets[first] as number), startNode.length));
    range.setEnd(endNode, Math.min(to - (offsets[last] as number), endNode.length));
  } catch {
    return null;
  }
  return range;
}

/** Index of the last offset that is not after `at`. */
function nodeAt(offsets: number[], at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

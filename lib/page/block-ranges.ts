/** From a span of the article back to the live page. */
import type { Span } from '../model.ts';
import { indexText, matchQuote, rangeInIndex, rangeOver, type TextIndex } from './anchor.ts';
import type { Dom } from './dom.ts';
import { type Folded, foldText } from './fold-text.ts';
import type { Piece } from './walk-blocks.ts';

/** A block's text and the pieces of the page it was folded from; [] when the page has no place for it. */
export type Placed = { text: string; pieces: Piece[] };

/** Words taken on each side of a quote to tell it from its like. */
const CONTEXT = 32;

/** Ranges by the nodes the text was read from while they still say the same, by quotation after that. */
export function rangesOf(dom: Dom, blocks: Placed[], title: Placed, standfirst: Placed): (span: Span) => Range | null {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let index: TextIndex | null = null;
  const anchored = (placed: Placed, span: Span, before: number): Range | null => {
    const quote = {
      exact: span.text,
      prefix: placed.text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: placed.text.slice(span.end, span.end + CONTEXT),
      position: total === 0 ? 0 : (before + span.start) / total,
    };
    index ??= indexText(dom);
    const found = index && matchQuote(index.text, quote);
    return index && found && rangeInIndex(dom, index, ...found);
  };
  const foldPieces = foldingOnce();
  const stale = (range: Range, span: Span): boolean => !foldText(range.toString()).text.includes(span.text.trim());
  return (span) => {
    const placed = span.block === -1 ? title : span.block === -2 ? standfirst : blocks[span.block];
    if (!placed || span.start < 0 || span.end > placed.text.length || span.start >= span.end) return null;
    if (placed.text.slice(span.start, span.end) !== span.text) return null;
    const direct = rangeInPieces(dom, placed, span, foldPieces(placed));
    if (direct) return direct;
    const before = blocks.slice(0, Math.max(0, span.block)).reduce((sum, { text }) => sum + text.length, 0);
    const hadIndex = index !== null;
    const range = anchored(placed, span, before);
    if (!hadIndex || (range && !stale(range, span))) return range;
    index = null;
    return anchored(placed, span, before);
  };
}

/** Folds what a block's nodes say now; again only where they have changed, since a block holds many spans. */
function foldingOnce(): (placed: Placed) => Folded {
  const known = new Map<Placed, { raw: string; fold: Folded }>();
  return (placed) => {
    const raw = placed.pieces
      .map(({ node, from, text }) => node?.data.slice(from, from + text.length) ?? text)
      .join('');
    const before = known.get(placed);
    if (before?.raw === raw) return before.fold;
    const fold = foldText(raw);
    known.set(placed, { raw, fold });
    return fold;
  };
}

/** Exact mapping, valid only while the nodes are in the page and fold to the same text. */
function rangeInPieces(dom: Dom, placed: Placed, span: Span, fold: Folded): Range | null {
  if (placed.pieces.length === 0 || fold.text !== placed.text) return null;
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let at = 0;
  const [from, to] = [fold.starts[span.start] as number, fold.ends[span.end - 1] as number];
  let [start, end] = [from, to];
  for (const { node, from: skipped, text } of placed.pieces) {
    const next = at + text.length;
    if (node) {
      nodes.push(node);
      offsets.push(at - skipped);
    } else {
      if (start >= at && start < next) start = next;
      if (end > at && end <= next) end = at;
    }
    at = next;
  }
  if (nodes.length === 0 || start >= end || nodes.some((node) => !dom.connected(node))) return null;
  return rangeOver(dom, nodes, offsets, start, end);
}

/** Finding the article's blocks: Readability on a clone, and two simpler ways where it finds little. */
import Readability from '@mozilla/readability/Readability.js';
import { keepArticle } from './block-filter.ts';
import { DOCUMENT, type Dom, ELEMENT, readDom, TEXT } from './dom.ts';
import { folded } from './fold-text.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { isBox, type PageBlock, skipsByForm, walkBlocks } from './walk-blocks.ts';

export type Source = 'readability' | 'json-ld' | 'paragraphs';
/** `lines` are all blocks of the container before the filter; the filter's choice is in `blocks`. */
export type MainContent = { source: Source; blocks: PageBlock[]; lines: string[] };

/** Readability takes about 15 µs an element (15.7 ms at 1,018, libraries.md 2.1): 300 ms at this size, and never more. */
const MAX_ELEMENTS = 20_000;
/** Browsers nest parsed HTML at most 512 deep; deeper trees are built by scripts and overflow recursive code. */
const MAX_DEPTH = 600;
/** Text under which Readability has probably taken a wrong or truncated container (libraries.md 2.2). */
export const LITTLE_TEXT = 500;
/** Part of all text a box may hold and still be a side box. */
const SIDE_BOX_SHARE = 0.35;
/** Readability's flags, dropped one by one as it does itself: unlikely candidates, class weights, conditional cleaning. */
const PASSES = [7, 6, 4, 0];
const CLOBBERING = 'form, input, button, select, textarea, object, embed, img, iframe, output, fieldset';

/** The blocks of the page's article, best source first. */
export function readMainContent(dom: Dom, article: LdNode | null): MainContent {
  const found = dom.count() <= MAX_ELEMENTS && depth(dom) <= MAX_DEPTH ? byReadability(dom) : null;
  if (found && lengthOf(found.blocks) >= LITTLE_TEXT) return found;
  const declared = byJsonLd(article);
  if (declared && lengthOf(declared.blocks) >= LITTLE_TEXT && lengthOf(declared.blocks) > lengthOf(found?.blocks ?? []))
    return declared;
  const paragraphs = byParagraphs(dom);
  const best = [found, declared, paragraphs].filter((content) => content !== null);
  return best.reduce((a, b) => (lengthOf(b.blocks) > lengthOf(a.blocks) * 1.2 ? b : a));
}

const lengthOf = (blocks: PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function depth(dom: Dom): number {
  let deepest = 0;
  let level = 0;
  const root = dom.root();
  let node: Node | null = root;
  while (node) {
    const child: Node | null = dom.first(node);
    if (child) {
      level++;
      deepest = Math.max(deepest, level);
      node = child;
      if (deepest > MAX_DEPTH) return deepest;
      continue;
    }
    while (node && node !== root && !dom.next(node)) {
      node = dom.parent(node);
      level--;
    }
    node = !node || node === root ? null : dom.next(node);
  }
  return deepest;
}

function filtered(source: Source, blocks: PageBlock[]): MainContent {
  const total = lengthOf(blocks);
  const sizes = new Map<Element, number>();
  for (const { boxes, text } of blocks) for (const box of boxes) sizes.set(box, (sizes.get(box) ?? 0) + text.length);
  const candidates = blocks.map((block) => ({
    text: block.text,
    linked: block.linked,
    boxed: block.boxes.some((box) => (sizes.get(box) ?? 0) < total * SIDE_BOX_SHARE),
    heading: block.kind === 'heading',
    listed: block.kind === 'item' || block.kind === 'row',
    block,
  }));
  return { source, blocks: keepArticle(candidates).map(({ block }) => block), lines: blocks.map(({ text }) => text) };
}

function byReadability(dom: Dom): MainContent | null {
  let best: MainContent | null = null;
  for (const flags of PASSES) {
    const found = readabilityPass(dom, flags);
    if (found && (!best || lengthOf(found.blocks) > lengthOf(best.blocks))) best = found;
    if (best && lengthOf(best.blocks) >= LITTLE_TEXT) break;
  }
  return best;
}

/**
 * One pass on a fresh clone. Readability's own retry re-parses `innerHTML`, which would lose the way from its text nodes
 * back to the page's; so it is made to accept anything and the flags are dropped here. Both are its
 * private fields (0.6.0): the option takes no 0.
 */
function readabilityPass(dom: Dom, flags: number): MainContent | null {
  const { copy, origins } = cloneWithOrigins(dom);
  try {
    const reader = new Readability<Node>(copy.document, {
      maxElemsToParse: MAX_ELEMENTS,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    });
    Object.assign(reader, { _flags: flags, _charThreshold: 0 });
    const content = reader.parse()?.content;
    if (!content) return null;
    const blocks = walkBlocks(copy, content as Element, skipsByForm(copy));
    const boxesOf = boxFinder(dom);
    return filtered(
      'readability',
      blocks.map((block) => backToPage(block, origins, boxesOf)),
    );
  } catch {
    // A page Readability cannot take (its issue 580, PR 918) is read by the ways below.
    return null;
  }
}

/**
 * Pieces of the clone to pieces of the page; a text node Readability made itself becomes text without a node. Side boxes
 * are looked up in the page, for Readability takes wrappers with one child away, names and all.
 */
function backToPage(block: PageBlock, origins: Map<Node, Text>, boxesOf: (node: Node) => Element[]): PageBlock {
  const pieces = block.pieces.map((piece) => ({ ...piece, node: (piece.node && origins.get(piece.node)) ?? null }));
  const first = pieces.find(({ node }) => node !== null)?.node;
  return { ...block, pieces, boxes: first ? boxesOf(first) : block.boxes };
}

/** All ancestors of a node that are named as side boxes, each element looked at once. */
function boxFinder(dom: Dom): (node: Node) => Element[] {
  const known = new Map<Node, Element[]>();
  const find = (node: Node): Element[] => {
    const parent = dom.parent(node);
    if (!parent || dom.kind(parent) !== ELEMENT) return [];
    const found = known.get(parent) ?? [...find(parent), ...(isBox(dom, parent as Element) ? [parent as Element] : [])];
    known.set(parent, found);
    return found;
  };
  return find;
}

/** A copy to be taken apart, free of names that shadow DOM properties, and its text nodes' originals. */
function cloneWithOrigins(dom: Dom): { copy: Dom; origins: Map<Node, Text> } {
  const copy = readDom(dom.clone());
  const origins = new Map<Node, Text>();
  const [here, there] = [dom.walk(dom.document, true), copy.walk(copy.document, true)];
  for (;;) {
    const [original, twin] = [here.nextNode(), there.nextNode()];
    if (!original || !twin) break;
    if (dom.kind(original) === TEXT) origins.set(twin, original as Text);
  }
  for (const element of copy.all(CLOBBERING)) {
    copy.without(element, 'name');
    copy.without(element, 'id');
  }
  return { copy, origins };
}

/** The body the page declares in JSON-LD, a live blog's entries included; it has no place in the DOM. */
function byJsonLd(article: LdNode | null): MainContent | null {
  if (!article) return null;
  const updates = [article.liveBlogUpdate].flat(2).slice(0, 300);
  const parts = [
    ldText(article, 'articleBody'),
    ...updates.map((update) => ldText(update as LdNode | null, 'articleBody')),
  ];
  const texts = parts
    .flatMap((part) => part.slice(0, 200_000).split(/\n+/))
    .map(folded)
    .filter((text) => text !== '');
  if (texts.length === 0) return null;
  return filtered(
    'json-ld',
    texts.slice(0, 2_000).map((text) => ({ text, kind: 'paragraph', linked: 0, boxes: [], pieces: [] })),
  );
}

/** All blocks of the container that holds most paragraph text, which may be part of a component's open shadow tree. */
function byParagraphs(dom: Dom): MainContent {
  const root = densest(dom) ?? dom.body() ?? dom.root();
  return root
    ? filtered('paragraphs', walkBlocks(dom, root, skipsByForm(dom)))
    : { source: 'paragraphs', blocks: [], lines: [] };
}

const MAX_PARAGRAPHS = 5_000;

/** Parents of paragraphs vote by text length, grandparents by half: the winner is the body or the box around its sections. */
function densest(dom: Dom): ParentNode | null {
  const votes = new Map<Node, number>();
  const paragraphs = [...dom.all('p'), ...dom.shadows().flatMap((root) => dom.all('p', root))];
  for (const paragraph of paragraphs.slice(0, MAX_PARAGRAPHS)) {
    const length = dom.text(paragraph).trim().length;
    if (length < 40) continue;
    const parent = dom.parent(paragraph);
    const grandparent = parent && dom.parent(parent);
    if (parent) votes.set(parent, (votes.get(parent) ?? 0) + length);
    if (grandparent) votes.set(grandparent, (votes.get(grandparent) ?? 0) + length / 2);
  }
  let best: Node | null = null;
  for (const [node, weight] of votes) if (!best || weight > (votes.get(best) ?? 0)) best = node;
  return best && dom.kind(best) !== DOCUMENT ? (best as Element | ShadowRoot) : null;
}

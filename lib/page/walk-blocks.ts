/** Cutting an element into blocks of running text, in reading order. */
import { type Dom, ELEMENT, TEXT } from './dom.ts';
import { folded } from './fold-text.ts';
import { BOX_NAMES } from './lead-ins.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'row';
/** A stretch of a block: a text node from offset `from`, or (`node` null) characters the browser draws without one. */
export type Piece = { node: Text | null; from: number; text: string };
/** `linked` is the part of the text inside links, 0..1; `boxes` are the block's ancestors that are named as side boxes. */
export type PageBlock = { text: string; kind: BlockKind; linked: number; boxes: Element[]; pieces: Piece[] };

/** Caps before work (threats.md E1): a 700-word article has about 5,000 characters and 20 blocks. */
export const MAX_CHARACTERS = 200_000;
export const MAX_BLOCKS = 2_000;
/** Longest block; pages without any paragraph are cut here. */
const MAX_BLOCK = 20_000;

const words = (list: string) => new Set(list.split(' '));
const BLOCK_TAGS = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
const SKIPPED_TAGS = words(
  'script style noscript template iframe svg canvas video audio object embed button input select option textarea label figure figcaption aside nav dialog menu map head title meta link rt rp datalist progress meter',
);
const KINDS: Record<string, BlockKind> = { li: 'item', dd: 'item', dt: 'item', blockquote: 'quote', tr: 'row' };

type Step = { element: Element; tag: string; box: boolean };
type Open = { pieces: Piece[]; linked: number; length: number; breaks: number };
const emptyBlock = (): Open => ({ pieces: [], linked: 0, length: 0, breaks: 0 });

/** True for an element whose text is no part of an article, by tag, attribute or name. */
export type Skip = (element: Element, tag: string) => boolean;

/** Tags that never hold running text, hidden elements, and note marks such as `<sup><a>1</a></sup>`. */
export function skipsByForm(dom: Dom): Skip {
  return (element, tag) => {
    if (SKIPPED_TAGS.has(tag)) return true;
    if (tag === 'sup' && dom.all('a', element).length > 0) return true;
    if (dom.attribute(element, 'aria-hidden') === 'true' && tag !== 'span') return true;
    const style = dom.attribute(element, 'style');
    if (style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500))) return true;
    return dom.has(element, 'hidden');
  };
}

/** What a walk tells of the elements and texts it meets, cut into blocks; `isFull` after so much text that no more is read. */
function cutBlocks(dom: Dom, root: ParentNode) {
  const blocks: PageBlock[] = [];
  const path: Step[] = [];
  let open = emptyBlock();
  let links = 0;
  let total = 0;

  const flush = () => {
    const { pieces, linked, length } = open;
    open = emptyBlock();
    if (length === 0 || blocks.length >= MAX_BLOCKS) return;
    const text = folded(pieces.map((piece) => piece.text).join(''));
    if (text === '') return;
    const boxes = path.filter(({ box }) => box).map(({ element }) => element);
    blocks.push({ text, kind: kindOf(path), linked: linked / length, boxes, pieces });
  };
  const add = (node: Text | null, text: string, from = 0) => {
    if (open.length + text.length > MAX_BLOCK) flush();
    open.pieces.push({ node, from, text });
    const shown = node === null ? 0 : text.trim().length;
    if (shown === 0) return;
    open.length += shown;
    open.breaks = 0;
    total += text.length;
    if (links > 0) open.linked += shown;
  };
  const addText = (node: Text) => {
    const text = node.data.slice(0, MAX_CHARACTERS - total);
    for (let from = 0; from < text.length; from += MAX_BLOCK) add(node, text.slice(from, from + MAX_BLOCK), from);
  };
  const enter = (element: Element, tag: string) => {
    if (BLOCK_TAGS.has(tag)) flush();
    if (tag === 'a') links++;
    if (tag === 'q') add(null, '“');
    if (tag === 'td' || tag === 'th') add(null, ' ');
    if (tag === 'br' && ++open.breaks >= 2) flush();
    else if (tag === 'br') add(null, '\n');
    path.push({ element, tag, box: element !== root && BLOCK_TAGS.has(tag) && isBox(dom, element) });
  };
  const leave = () => {
    const { tag } = path[path.length - 1] as { tag: string };
    if (BLOCK_TAGS.has(tag)) flush();
    if (tag === 'a') links--;
    if (tag === 'q') add(null, '”');
    path.pop();
  };
  return { blocks, addText, enter, leave, flush, isFull: () => total >= MAX_CHARACTERS };
}

/** All blocks under `root`, an element or a shadow root; iterative, so that depth costs no stack. */
export function walkBlocks(dom: Dom, root: ParentNode, skip: Skip): PageBlock[] {
  const cut = cutBlocks(dom, root);
  let node: Node | null = root;
  while (node && !cut.isFull()) {
    let inside: Node | null = null;
    const kind = dom.kind(node);
    if (kind === TEXT) cut.addText(node as Text);
    else if (kind === ELEMENT || node === root) {
      const tag = kind === ELEMENT ? dom.tag(node) : '';
      if (node === root || !skip(node as Element, tag)) {
        cut.enter(node as Element, tag);
        inside = dom.first(node);
        if (!inside) cut.leave();
      }
    }
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !dom.next(node)) {
      node = dom.parent(node);
      cut.leave();
    }
    node = node === root || !node ? null : dom.next(node);
  }
  cut.flush();
  return cut.blocks;
}

function kindOf(path: { tag: string }[]): BlockKind {
  for (let i = path.length - 1; i >= 0; i--) {
    const { tag } = path[i] as { tag: string };
    if (/^h[1-6]$/.test(tag)) return 'heading';
    const kind = KINDS[tag];
    if (kind) return kind;
  }
  return 'paragraph';
}

/** Attributes by which sites name the parts of their pages. */
const PART_NAMES = ['data-component', 'data-testid', 'data-module', 'data-block'];

/** True for an element whose class, id or part name calls it a side box. */
export function isBox(dom: Dom, element: Element): boolean {
  const parts = PART_NAMES.map((name) => dom.attribute(element, name).slice(0, 100)).join(' ');
  const names = `${dom.attribute(element, 'class').slice(0, 300)} ${dom.attribute(element, 'id').slice(0, 100)} ${parts}`;
  return (
    names.length > 1 &&
    names
      .toLowerCase()
      .split(/\s+/)
      .some((name) => BOX_NAMES.test(name))
  );
}

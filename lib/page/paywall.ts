/** Telling a whole article from a preview. */
import { plain } from './block-filter.ts';
import type { Dom } from './dom.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { LOCKED } from './lead-ins.ts';

/** Characters of body under which a declared paywall is believed to have cut it: a preview is a few paragraphs. */
const PREVIEW = 2_500;
/** A declared length this much longer than what we read means that the rest is not here. */
const DECLARED_LONGER = 1.6;
const LOCK_SELECTOR =
  '[class*="paywall" i], [id*="paywall" i], [class*="premium-wall" i], [class*="article__restricted" i], [class*="subscriber-only" i], [class*="regwall" i]';
const ENDS_CUT =
  /(?:\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|lire la suite|read more|weiterlesen|leer más|leggi tutto|leia mais|lees verder)\W*$/iu;

/** A line that sells the rest of the text. */
export const isLockLine = (text: string): boolean => {
  if (text.length > 300) return false;
  const words = plain(text);
  return (
    LOCKED.some((phrase) => words.includes(phrase)) &&
    !/^il vous reste(?!.{0,40}(?:lire|article|texte|decouvrir))/.test(words)
  );
};

/** `lines` are all lines of the page around and in the article, `body` the text kept. */
export function isTruncated(dom: Dom | null, node: LdNode | null, lines: string[], body: string[]): boolean {
  const length = body.reduce((sum, block) => sum + block.length, 0);
  const words = Number(ldText(node, 'wordCount'));
  if (words > 150 && words * 5 > length * DECLARED_LONGER) return true;
  if (length >= PREVIEW) return false;
  if (lines.some(isLockLine) || ENDS_CUT.test(body.at(-1)?.slice(-60) ?? '')) return true;
  const free = node?.isAccessibleForFree;
  if (free === false || (typeof free === 'string' && /^false$/i.test(free.trim()))) return true;
  return (
    dom !== null && length < 1_500 && dom.all(LOCK_SELECTOR).some((element) => dom.text(element).trim().length > 20)
  );
}

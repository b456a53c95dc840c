/** The element around an article's blocks: what is watched for a page that rebuilds itself. */
import type { Reading } from '../../lib/page/read-article.ts';

function rangeOfBlock(reading: Reading, block: number): Range | null {
  const text = reading.article.blocks[block]?.slice(0, 1) ?? '';
  return text ? reading.rangeOf({ block, start: 0, end: 1, text }) : null;
}

/** The body where none of what was read is in the page; `null` where nothing was read. */
export function findArticleElement(reading: Reading): Element | null {
  const first = rangeOfBlock(reading, 0);
  if (!first) return reading.article.blocks.length > 0 ? document.body : null;
  const whole = first.cloneRange();
  const last = rangeOfBlock(reading, reading.article.blocks.length - 1);
  if (last) whole.setEnd(last.endContainer, last.endOffset);
  const common = whole.commonAncestorContainer;
  return common instanceof Element ? common : common.parentElement;
}

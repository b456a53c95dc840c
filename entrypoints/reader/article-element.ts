/** The element around an article's blocks: what is watched for a page that rebuilds itself. */
import type { Reading } from '../../lib/page/read-article.ts';

function rangeOfBlock(reading: Reading, block: number): Range | null {
  const text = reading.article.blocks[block]?.slice(0, 1) ?? '';
  return text ? reading.rangeOf({ block, start: 0, end: 1, text }) : null;
}

/** `null` while nothing was read or none of it is in the page. */
export function findArticleElement(reading: Reading | null): Element | null {
  const first = reading && rangeOfBlock(reading, 0);
  if (!first) return null;
  const whole = first.cloneRange();
  const last = rangeOfBlock(reading, reading.article.blocks.length - 1);
  if (last) whole.setEnd(last.endContainer, last.endOffset);
  const common = whole.commonAncestorContainer;
  return common instanceof Element ? common : common.parentElement;
}

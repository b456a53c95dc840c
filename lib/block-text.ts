import type { Article } from './model.ts';

/** The text that a span's `block` numbers: the title, the standfirst or a block; '' where the article has none such. */
export function blockText({ title, standfirst, blocks }: Article, block: number): string {
  if (block === -1) return title;
  return block === -2 ? standfirst : (blocks[block] ?? '');
}

/** What a search over the corpus takes and gives. */
import type { Coverage } from '../model.ts';

export type SearchOptions = {
  outlet?: string;
  country?: string;
  /** BCP 47; without a region all its regions. */
  language?: string;
  /** ISO days, inclusive. */
  from?: string;
  to?: string;
  frame?: string;
  fact?: string;
  limit?: number;
  /** The language hits are shown in: the one the search was made for when not given, else French; English where it has no words of it. A hit found only in another language is shown in that. */
  locale?: string;
  /** The page being read: an empty query gives the records nearest to it, instead of the newest. */
  near?: { published: string | null; facts: string[]; frames: string[]; ownRecord?: string | null };
};
/** `marks` are [start, end) ranges of the matched words in the shown text of that field. */
export type SearchHit = {
  record: Coverage;
  field: 'gist' | 'facts' | 'voices' | 'frames' | 'date' | 'address';
  text: string;
  /** BCP 47, of `text`. */
  language: string;
  marks: [number, number][];
  outletMarks: [number, number][];
};
/** Finds records; of an empty query the newest, or the nearest to a page. */
export type Search = (query: string, options?: SearchOptions) => SearchHit[];

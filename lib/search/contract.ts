/** What a search over the corpus takes and gives. */
import type { Coverage } from '../model.ts';

export type SearchOptions = {
  outlet?: string;
  country?: string;
  language?: string;
  /** ISO days, inclusive. */
  from?: string;
  to?: string;
  frame?: string;
  fact?: string;
  limit?: number;
};
/** `marks` are [start, end) ranges of the matched words in the shown text of that field. */
export type SearchHit = {
  record: Coverage;
  field: 'outlet' | 'gist' | 'facts' | 'voices';
  text: string;
  marks: [number, number][];
  outletMarks: [number, number][];
};

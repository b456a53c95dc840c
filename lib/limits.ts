/** Most characters, entries and bytes that anything from outside may have; checked before any other work is done on it. */
export const LIMITS = {
  /** A stable id of the pack: fact, frame, record, outlet. */
  id: 120,
  name: 200,
  /** A label or a sentence of the pack. */
  label: 400,
  gist: 700,
  /** The words of a source that carry a fact: at most six of them, some written long. */
  words: 160,
  url: 2_048,
  title: 1_000,
  standfirst: 5_000,
  byline: 500,
  date: 40,
  /** One paragraph of a page. */
  block: 50_000,
  /** Paragraphs of a page; with `block` far above the 100,000 words that are read. */
  blocks: 10_000,
  spans: 500,
  findings: 2_000,
  records: 20_000,
  list: 500,
} as const;

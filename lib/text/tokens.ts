/**
 * A word, a number or a mark of a text. `norm` is what cues are compared with: lower case, diacritics folded,
 * ligatures opened. Apostrophes and hyphens inside words separate and are themselves no tokens, so "l'équipe",
 * "e-mail" and "France's" are two tokens each, in a text and in a cue alike.
 */
export type Token = { start: number; end: number; norm: string; kind: 'word' | 'number' | 'mark' };

/** Digits with grouping spaces, points, commas or apostrophes between threes, and one decimal part; or a run of letters; or one mark. */
const TOKEN =
  /\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}'’ʼ\u00ad-]/gu;

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** Lower case, without diacritics and ligatures. Callers cap the length first: NFD is slow on long runs of marks. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøł]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** Splits a text into tokens in reading order; offsets are UTF-16 units of `text`. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'mark';
    tokens.push({ start, end: start + raw.length, norm: kind === 'word' ? foldText(raw) : raw, kind });
  }
  return tokens;
}

/** The first token after `at` that begins at offset `end` or later. */
export function tokenAfter(tokens: Token[], at: number, end: number): number {
  let to = at + 1;
  while (to < tokens.length && (tokens[to] as Token).start < end) to += 1;
  return to;
}

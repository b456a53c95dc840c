/** Folding raw page text to the text we analyse, with the way back to each raw offset. */

/** `starts[i]` and `ends[i]` are the raw UTF-16 offsets the folded unit `i` was made of. */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array };

/** Marks kept on one letter; normalising longer runs is quadratic in V8 (threats.md, finding 9). */
const MARKS_KEPT = 30;
/** Text made of nothing but these letters and signs is in NFC already, so the quick path is exact. */
const MAY_COMPOSE = /[^\p{ASCII}\u0080-\u02ff\u2002-\u20cf]/u;
const COMBINES = /^[\p{M}\u1160-\u11ff]$/u;

const isFoldingSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029 || code === 0x85;

/** Soft hyphen, zero-width space and joiners of words, byte-order mark, direction marks, control characters. */
const isDropped = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  code === 0x61c ||
  code === 0x200b ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff;

/** No-break and typographic spaces are text inside a block but not at its edges. */
const isEdgeSpace = (character: string): boolean => /^[\s\u00a0\u202f\u2007]$/.test(character);

/** White space folded to one space (no-break spaces kept), invisible characters dropped, NFC; linear in the length. */
export function foldText(raw: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (text: string, start: number, end: number) => {
    for (let i = 0; i < text.length; i++) {
      out.push(text[i] as string);
      starts.push(start);
      ends.push(end);
    }
  };
  const composes = MAY_COMPOSE.test(raw);
  let spaceAt = -1;
  let i = 0;
  while (i < raw.length) {
    const code = raw.charCodeAt(i);
    if (isFoldingSpace(code)) {
      if (spaceAt < 0) spaceAt = i;
      i++;
      continue;
    }
    if (isDropped(code)) {
      i++;
      continue;
    }
    if (spaceAt >= 0 && out.length > 0) push(' ', spaceAt, i);
    spaceAt = -1;
    const end = composes ? clusterEnd(raw, i) : i + 1;
    push(composes && (end > i + 1 || code >= 0x300) ? composed(raw, i, end) : (raw[i] as string), i, end);
    i = end;
  }
  return trimmed(out, starts, ends);
}

/** End of a letter with its marks; invisible characters between them belong to it. */
function clusterEnd(raw: string, start: number): number {
  let end = start + String.fromCodePoint(raw.codePointAt(start) as number).length;
  for (let at = end; at < raw.length; ) {
    if (isDropped(raw.charCodeAt(at))) {
      at++;
      continue;
    }
    const next = String.fromCodePoint(raw.codePointAt(at) as number);
    if (!COMBINES.test(next)) break;
    at += next.length;
    end = at;
  }
  return end;
}

function composed(raw: string, start: number, end: number): string {
  const kept: string[] = [];
  for (let i = start; i < end && kept.length < 2 + MARKS_KEPT; i++) {
    if (!isDropped(raw.charCodeAt(i))) kept.push(raw[i] as string);
  }
  return kept.join('').normalize('NFC');
}

function trimmed(out: string[], starts: number[], ends: number[]): Folded {
  let from = 0;
  let to = out.length;
  while (from < to && isEdgeSpace(out[from] as string)) from++;
  while (to > from && isEdgeSpace(out[to - 1] as string)) to--;
  return {
    text: out.slice(from, to).join(''),
    starts: Uint32Array.from(starts.slice(from, to)),
    ends: Uint32Array.from(ends.slice(from, to)),
  };
}

/** The folded text alone. */
export const folded = (raw: string): string => foldText(raw).text;

/** Letters and digits only, lower case, without accents: for "is this the same sentence?", never for offsets. */
export const bare = (text: string): string =>
  text
    .slice(0, 20_000)
    .replace(/\p{M}{31,}/gu, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

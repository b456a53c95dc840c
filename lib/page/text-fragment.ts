/** Addresses of words of a page. Pure. */
import { folded } from './fold-text.ts';

/** Words with what stands before and after them in their paragraph. */
export type WordsInPlace = { before: string; words: string; after: string };

/** Words quoted whole up to this length; longer passages are named by their first and last words, in characters. */
const wholeLength = 80;
const edgeWords = 4;
/** Words on each side that tell a passage from its like. */
const contextWords = 3;

/** Percent-encodes a directive's text; "-" and "," have a meaning there (https://wicg.github.io/scroll-to-text-fragment/#syntax). */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** Browsers find whole words only, and "l’accès" is one (https://unicode.org/reports/tr29/#WB6). */
function wholeWords({ before, words, after }: WordsInPlace): WordsInPlace {
  const head = /^[\p{L}\p{N}]/u.test(words) ? (/[\p{L}\p{M}\p{N}_'’]*$/u.exec(before.slice(-100))?.[0] ?? '') : '';
  const tail = /[\p{L}\p{M}\p{N}]$/u.test(words)
    ? (/^[\p{L}\p{M}\p{N}_'’]*/u.exec(after.slice(0, 100))?.[0] ?? '')
    : '';
  return {
    before: before.slice(0, before.length - head.length),
    words: head + words + tail,
    after: after.slice(tail.length),
  };
}

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Characters of the page looked through for a second place. */
const maxPage = 400_000;
const plain = (text: string): string => split(folded(text)).join(' ').toLowerCase();

function standsTwice(page: string, words: string): boolean {
  const [text, wanted] = [plain(page.slice(0, maxPage)), plain(words)];
  return text.indexOf(wanted) !== text.lastIndexOf(wanted);
}

/** The page's address with a text fragment to these words, with those around them where the page (its text) holds them twice. */
export function linkToWords(address: string, place: WordsInPlace, page: string): string {
  const { before, words, after } = wholeWords(place);
  const all = split(words);
  const isLong = words.length > wholeLength && all.length > edgeWords * 2;
  const parts = (isLong ? [all.slice(0, edgeWords), all.slice(-edgeWords)] : [all]).map((part) =>
    encode(part.join(' ')),
  );
  if (standsTwice(page, words)) {
    const [prefix, suffix] = [split(before).slice(-contextWords), split(after).slice(0, contextWords)];
    if (prefix.length > 0) parts.unshift(`${encode(prefix.join(' '))}-`);
    if (suffix.length > 0) parts.push(`-${encode(suffix.join(' '))}`);
  }
  const base = address.split(':~:', 1)[0] ?? '';
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.join()}`;
}

import { describe, expect, test } from 'vitest';
import { linkToWords } from '../../lib/page/text-fragment.ts';

const address = 'http://gazette.example/port';
const paragraph = 'La capitainerie dit que l’accès frauduleux à la grue-flottante date de mardi, et que mardi suffira.';
const around = (words: string, at = paragraph.indexOf(words)) => ({
  before: paragraph.slice(0, at),
  words,
  after: paragraph.slice(at + words.length),
});
const fragmentOf = (words: string, page = paragraph, from = address) =>
  decodeURIComponent(linkToWords(from, around(words), page).split(':~:text=')[1] ?? '');

describe('a link to words', () => {
  test('names them whole', () => expect(fragmentOf('La capitainerie dit')).toBe('La capitainerie dit'));

  test('names whole words, as browsers cut them', () => {
    expect(fragmentOf('accès frauduleux')).toBe('l’accès frauduleux');
    expect(fragmentOf('suffi')).toBe('suffira');
  });

  test('names long passages by their ends', () =>
    expect(fragmentOf(paragraph)).toBe('La capitainerie dit que,et que mardi suffira.'));

  test('names what stands around words that the page holds twice', () => {
    expect(fragmentOf('mardi')).toBe('grue-flottante date de-,mardi,-, et que');
    expect(fragmentOf('La capitainerie', `<nav>LA\u00a0CAPI\u00adTAINERIE</nav> ${paragraph}`)).toBe(
      'La capitainerie,-dit que l’accès',
    );
  });

  test('encodes what has a meaning in a directive', () =>
    expect(linkToWords(address, around('grue-flottante date'), paragraph)).toBe(
      `${address}#:~:text=grue%2Dflottante%20date`,
    ));

  test('keeps the address, its fragment too, and drops another directive', () => {
    const link = linkToWords(`${address}?a=1#/suite:~:text=x`, around('suffira'), paragraph);
    expect(link).toBe(`${address}?a=1#/suite:~:text=suffira`);
  });
});

import { describe, expect, test } from 'vitest';
import { matchQuote } from '../../lib/page/anchor.ts';
import { growth, nearlyLinear } from '../growth.ts';

const quote = (exact: string, prefix = '', suffix = '', position = 0) => ({ exact, prefix, suffix, position });

describe('a quotation', () => {
  test.each([
    ['stands as it is', 'Le port a parlé.', quote('port'), [3, 7]],
    ['is not there', 'Le port a parlé.', quote('phare'), null],
    ['is empty', 'Le port', quote(''), null],
    ['is known by what goes before', 'a 9 Go b 9 Go', quote('9 Go', 'b '), [9, 13]],
    ['is known by what follows', 'a 9 Go x b 9 Go y', quote('9 Go', '', ' x'), [2, 6]],
    ['is the nearest of equals', 'port port port', quote('port', '', '', 0.99), [10, 14]],
    ['differs in a letter', 'La grue flottanté du bassin nord.', quote('grue flottante du bassin'), [3, 27]],
    ['differs in a figure', 'Les 31 plongeurs du bassin nord.', quote('Les 37 plongeurs du bassin'), null],
    ['differs and is short', 'neuf gigas', quote('neuf giga!'), null],
  ])('%s', (_, text, wanted, place) => {
    expect(matchQuote(text, wanted)).toEqual(place);
  });

  test.each([
    ['long', quote('ab'.repeat(2_000).concat('c'))],
    ['shorter, with words before', quote('ba'.repeat(200).concat('c'), 'x'.repeat(32))],
  ])(
    '%s takes time as its text is long',
    (_, wanted) => {
      const text = (size: number) => 'ab'.repeat(size);
      expect(growth(60_000, text, (one) => matchQuote(one, wanted))).toBeLessThan(nearlyLinear);
    },
    60_000,
  );
});

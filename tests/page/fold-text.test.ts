import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, foldText } from '../../lib/page/fold-text.ts';
import { growth, nearlyLinear } from '../growth.ts';

const units = fc.constantFrom(
  'a',
  'e',
  'É',
  '\u0301',
  '\u0316',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u202f',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '🚢',
  '\ud83d',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\u212b',
  '9',
  '\u0000',
  '\u2028',
  'が',
  '\u3099',
);
const raw = fc.array(units, { maxLength: 60 }).map((list) => list.join(''));

describe('folding', () => {
  test.each([
    ['  a \n b\t', 'a b'],
    ['9\u00a0Go', '9\u00a0Go'],
    ['\u00a0 a \u202f', 'a'],
    ['co\u00adque', 'coque'],
    ['e\u0301te\u0301', 'été'],
    ['\u1112\u1161\u11ab', '한'],
    ['a\u202eb\u0007c', 'abc'],
    ['', ''],
    [' \u00ad ', ''],
  ])('%j is %j', (from, to) => {
    expect(foldText(from).text).toBe(to);
  });

  test('is NFC, stable and without invisible characters', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const once = foldText(text).text;
        expect(once.normalize('NFC')).toBe(once);
        expect(foldText(once).text).toBe(once);
        expect(once).not.toMatch(/[\u00ad\u200b\ufeff\t\n]|^\s|\s$| {2}/);
      }),
      { numRuns: 3_000 },
    );
  });

  test('maps every slice back to raw text that folds to it', () => {
    fc.assert(
      fc.property(raw, fc.nat(60), fc.nat(60), (text, a, b) => {
        const { text: to, starts, ends } = foldText(text);
        const [from, until] = [Math.min(a, b) % (to.length + 1), Math.max(a, b) % (to.length + 1)];
        if (from >= until || to.slice(from, until).trim() === '') return;
        const slice = text.slice(starts[from], ends[until - 1]);
        expect(foldText(slice).text).toContain(foldText(to.slice(from, until)).text);
        expect(starts.length).toBe(to.length);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is linear where normalising is not', () => {
    const marks = (size: number) => 'a'.concat('\u0301\u0316'.repeat(size));
    expect(growth(50_000, marks, foldText)).toBeLessThan(nearlyLinear);
  });
});

test('bare text forgets case, accents, signs and spaces', () => {
  expect(bare(' « Été, 9\u00a0Go ! » ')).toBe('ete9go');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconFor, lexicons } from '../../lib/lexicon/index.ts';
import { readNumbersAndDates } from '../../lib/text/numbers.ts';
import { growth, nearlyLinear } from '../growth.ts';
import { quantityProbes, traps } from './quantity-probes.ts';
import { showQuantities } from './show.ts';

describe.each(Object.entries(quantityProbes))('quantities in %s', (language, probes) => {
  test.each(probes)('%s', (text, expected) => {
    expect(showQuantities(text, language)).toBe(expected);
  });
});

test.each(traps)('%s: "%s" counts nothing', (language, text) => {
  expect(showQuantities(text, language)).toBe('');
});

const locales: [string, string][] = [
  ['fr', 'fr-FR'],
  ['fr', 'fr-BE'],
  ['fr', 'fr-CH'],
  ['en', 'en-GB'],
  ['en', 'en-IN'],
  ['de', 'de-DE'],
  ['de', 'de-CH'],
  ['de', 'de-AT'],
  ['es', 'es-ES'],
  ['es', 'es-MX'],
  ['it', 'it-IT'],
  ['pt', 'pt-PT'],
  ['pt', 'pt-BR'],
  ['nl', 'nl-NL'],
];
/** Indian lakhs and crores are not grouped by threes: beyond 99,999 they are no format of our languages. */
const largest = (locale: string) => (locale === 'en-IN' ? 99_999 : 999_999_999);

describe.each(locales)('%s digits as %s writes them', (language, locale) => {
  test('whole numbers come back', () => {
    const format = new Intl.NumberFormat(locale);
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: largest(locale) }), (value) => {
        expect(showQuantities(`${format.format(value)} x`, language)).toBe(`${value} count`);
      }),
      { numRuns: 400 },
    );
  });

  test('decimals before a unit come back', () => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999_999 }), (hundredths) => {
        const written = format.format(hundredths / 100);
        const separator = /(\d)\D(\d{1,2})$/.exec(written);
        expect(separator, written).not.toBeNull();
        expect(showQuantities(`${written} GB`, language)).toBe(`${hundredths / 100} GB`);
      }),
      { numRuns: 400 },
    );
  });
});

test('every offset is a slice of the text, in order, whatever the text', () => {
  const words = fc.constantFrom(
    ...Object.values(quantityProbes).flatMap((probes) => probes.map(([text]) => text)),
    '1e400',
    '999999999999999999999',
    '٣',
    '½',
    '\u0000',
    '🦊',
    'à',
    '-',
    '20h',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(...Object.keys(lexicons)), (parts, language) => {
      const text = parts.join(' ');
      const { quantities, dates } = readNumbersAndDates(text, lexiconFor(language), { reference: '2017-05-06' });
      for (const { start, end, numberStart, numberEnd, value } of quantities) {
        expect(
          0 <= start && start <= numberStart && numberStart < numberEnd && numberEnd <= end && end <= text.length,
        ).toBe(true);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }
      for (const { start, end } of dates) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      const counts = quantities.filter(({ kind }) => kind === 'count');
      for (const { numberStart } of counts) {
        expect(
          dates.some(
            (date) => date.value !== null && date.start <= numberStart && numberStart < date.end && date.clock === null,
          ),
        ).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('time grows with the text, not faster', () => {
  const once = Object.values(quantityProbes)
    .flatMap((probes) => probes.map(([text]) => text))
    .join('. ');
  const read = (text: string) => readNumbersAndDates(text, lexiconFor('fr'), { reference: '2017-05-06' });
  expect(growth(8, (size) => once.repeat(size), read)).toBeLessThan(nearlyLinear);
});

test.each(['eins', '1', 'un ', '1.', 'zwei'])(
  'a hostile run of numbers (%s) takes time as it is long and gives no nonsense',
  (number) => {
    const read = (text: string) => {
      for (const lexicon of Object.values(lexicons))
        for (const { value } of readNumbersAndDates(text, lexicon).quantities)
          expect(value ?? 0).toBeLessThanOrEqual(1e15);
    };
    expect(growth(2_000, (size) => number.repeat(size), read)).toBeLessThan(nearlyLinear);
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChoices } from '../../lib/compare/compare-choices.ts';
import { compareDates } from '../../lib/compare/compare-dates.ts';
import { compareQuantities } from '../../lib/compare/compare-quantities.ts';
import type { FactValue, Hedge, Magnitude } from '../../lib/model.ts';
import type { Fact, OptionRule } from '../../lib/story/pack.ts';

const text = { fr: 'x', en: 'x' };
const fact: Fact = {
  id: 'f',
  kind: 'quantity',
  label: text,
  question: text,
  counts: text,
  unit: null,
  options: [],
  rule: null,
  conflicts: [],
  near: [],
  others: [],
  notes: {},
};
const base: FactValue = {
  fact: 'f',
  value: null,
  unit: null,
  hedge: 'exact',
  magnitude: null,
  options: null,
  attributedTo: [],
};

/** "about 9 GB", "several hours", "thousands documents", "71848 emails" as a value. */
function quantity(said: string): FactValue {
  const [, hedge, number, magnitude, unit] =
    /^(?:(about|at-least|at-most) )?(?:([\d.]+)|([a-z-]+)) (\w+)$/.exec(said) ?? [];
  return {
    ...base,
    value: number ? Number(number) : null,
    unit: unit ?? null,
    hedge: (hedge ?? (magnitude ? 'several' : 'exact')) as Hedge,
    magnitude: (magnitude as Magnitude) ?? null,
  };
}
const quantities = (a: string, b: string): string | undefined =>
  compareQuantities(quantity(a), quantity(b), fact, '+02:00')?.relation;

describe('two quantities', () => {
  it.each([
    ['9 GB', '9 GB', 'same'],
    ['9 GB', 'about 9 GB', 'same'],
    ['9000 MB', '9 GB', 'same'],
    ['48 hours', '2 days', 'same'],
    ['at-least 20000 emails', 'at-least 20000 emails', 'same'],
    ['several hours', 'several hours', 'same'],
    ['71000 emails', '71848 emails', 'rounding'],
    ['72000 emails', '71848 emails', 'rounding'],
    ['21000 emails', '21075 emails', 'rounding'],
    ['at-least 20000 emails', '71848 emails', 'rounding'],
    ['tens-of-thousands emails', '71000 emails', 'rounding'],
    ['thousands documents', 'tens-of-thousands documents', 'rounding'],
    ['several GB', '9 GB', 'rounding'],
    ['several minutes', '20 minutes', 'rounding'],
    ['several minutes', '50 minutes', 'rounding'],
    ['several minutes', 'at-most 1 hours', 'rounding'],
    ['at-most 2 days', '1 days', 'rounding'],
    ['1.5 days', '2 days', 'rounding'],
    ['44 hours', '2 days', 'rounding'],
    ['14.5 GB', '15 GB', 'rounding'],
    ['at-least 70000 files', 'about 70000 files', 'rounding'],
    ['9 GB', '14.5 GB', 'conflict'],
    ['9 GB', '15 GB', 'conflict'],
    ['71848 emails', '71484 emails', 'conflict'],
    ['71000 emails', '74000 emails', 'conflict'],
    ['5 people', '6 people', 'conflict'],
    ['1 days', '2 days', 'conflict'],
    ['44 hours', '48 hours', 'conflict'],
    ['several minutes', 'several hours', 'conflict'],
    ['20 minutes', 'several hours', 'conflict'],
    ['hundreds documents', 'thousands documents', 'conflict'],
    ['tens-of-thousands documents', 'hundreds-of-thousands documents', 'conflict'],
    ['at-least 30000 emails', '21075 emails', 'conflict'],
    ['at-most 5 people', '6 people', 'conflict'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(quantities(a, b)).toBe(relation);
    expect(quantities(b, a), 'the other way round').toBe(relation);
  });

  it('say nothing of each other when one has neither number nor magnitude', () => {
    expect(compareQuantities(quantity('9 GB'), { ...base, unit: 'GB' }, fact, '+02:00')).toBeNull();
  });

  it('are judged alike from both sides, whatever they are', () => {
    const value = fc.record({
      value: fc.option(
        fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0.1, max: 1e6, noNaN: true })),
      ),
      hedge: fc.constantFrom<Hedge>('exact', 'about', 'at-least', 'at-most', 'several'),
      magnitude: fc.constantFrom<Magnitude>(
        'several',
        'tens',
        'hundreds',
        'thousands',
        'tens-of-thousands',
        'hundreds-of-thousands',
        'millions',
      ),
      unit: fc.constantFrom('minutes', 'hours', 'days', 'weeks'),
    });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const there = compareQuantities({ ...base, ...a }, { ...base, ...b }, fact, '+02:00');
        const back = compareQuantities({ ...base, ...b }, { ...base, ...a }, fact, '+02:00');
        expect(there).toEqual(back);
        expect(compareQuantities({ ...base, ...a }, { ...base, ...a }, fact, '+02:00')?.relation).toBe('same');
      }),
    );
  });
});

describe('two dates', () => {
  const date = (said: string): FactValue => ({
    ...base,
    value: said.split(' ').at(-1) ?? null,
    hedge: said.includes(' ') ? (said.split(' ')[0] as Hedge) : 'exact',
  });
  it.each([
    ['2017-05-05', '2017-05-05', 'same'],
    ['2017-05-05T20:35+02:00', '2017-05-05T18:35Z', 'same'],
    ['2017-05-05T20:35', '2017-05-05T20:35+02:00', 'same'],
    ['2017-05-05', '2017-05-05T20:35+02:00', 'rounding'],
    ['2017-05-05', '2017-05-05T22:30Z', 'rounding'],
    ['2017-05-05T20:35+02:00', '2017-05-05T20:40+02:00', 'rounding'],
    ['2017-05', '2017-05-05', 'rounding'],
    ['2017', '2017-07-31', 'rounding'],
    ['about 2017-05-05T20:30+02:00', '2017-05-05T20:35+02:00', 'rounding'],
    ['about 2017-05-05', '2017-05-06', 'rounding'],
    ['at-most 2017-05-06', '2017-05-05', 'rounding'],
    ['2017-05-06', '2017-05-05T22:30Z', 'rounding'],
    ['2017-05-05', '2017-05-06', 'conflict'],
    ['2017-05-05T20:35+02:00', '2017-05-05T23:40+02:00', 'conflict'],
    ['2017-05-05T20:35+02:00', '2017-05-05T20:41+02:00', 'conflict'],
    ['at-least 2017-05-05', 'at-least 2017-05-06', 'conflict'],
    ['about 2017-05-05T20:30+02:00', '2017-05-05T23:40+02:00', 'conflict'],
    ['2017-04', '2017-05-05', 'conflict'],
    ['at-least 2017-05-06', '2017-05-05', 'conflict'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compareDates(date(a), date(b), fact, '+02:00')?.relation).toBe(relation);
    expect(compareDates(date(b), date(a), fact, '+02:00')?.relation, 'the other way round').toBe(relation);
  });

  it('do not contradict each other when one was not resolved', () => {
    expect(compareDates({ ...base, value: null }, date('2017-05-05'), fact, '+02:00')?.relation).toBe('rounding');
  });
});

describe('two choices', () => {
  const choices = (rule: OptionRule, a: string, b: string): string | undefined => {
    const options = (said: string): FactValue => ({ ...base, options: said === '' ? null : said.split(' ') });
    const conflicts = [{ between: ['ask', 'ban'] as [string, string], note: text }];
    const near = [{ between: ['box', 'account'] as [string, string], note: null }];
    return compareChoices(options(a), options(b), { ...fact, kind: 'choice', rule, conflicts, near }, '+02:00')
      ?.relation;
  };
  it.each([
    ['exclusive', 'box', 'box', 'same'],
    ['exclusive', 'box', 'box other', 'same'],
    ['exclusive', 'box', 'account', 'rounding'],
    ['exclusive', 'box', 'server', 'conflict'],
    ['additive', 'a b', 'b c', 'same'],
    ['additive', 'a', 'b', 'other-quantity'],
    ['additive', 'ask', 'ban', 'conflict'],
    ['additive', 'ask warn', 'warn ban', 'conflict'],
    ['additive', 'ask warn', 'ask ban', 'same'],
    ['set', 'a b', 'b a', 'same'],
    ['set', 'a b', 'a b c d', 'conflict'],
  ] as const)('under the rule %s, %s and %s: %s', (rule, a, b, relation) => {
    expect(choices(rule, a, b)).toBe(relation);
    expect(choices(rule, b, a), 'the other way round').toBe(relation);
  });
  it('say nothing of each other when one has no option', () => {
    expect(choices('set', '', 'a')).toBeUndefined();
  });
});

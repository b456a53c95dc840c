import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueGroup } from '../../components/sidebar/fact-rows.ts';
import { layoutSpread, spreadApart } from '../../components/sidebar/spread.ts';
import type { FactValue } from '../../lib/model.ts';

const group = (given: Partial<FactValue>, outlets: number, own = false): ValueGroup => ({
  key: JSON.stringify(given),
  value: {
    fact: 'x',
    value: null,
    unit: null,
    hedge: 'exact',
    magnitude: null,
    options: null,
    attributedTo: [],
    ...given,
  },
  records: [],
  outlets,
  own,
});
const labelOf = (each: ValueGroup) => String(each.value.value ?? each.value.magnitude);

describe('layoutSpread', () => {
  it('puts values in order of size, durations in one unit', () => {
    const groups = [
      group({ value: 2, unit: 'days' }, 5),
      group({ value: 20, unit: 'minutes' }, 1),
      group({ value: 44, unit: 'hours' }, 2),
    ];
    expect(layoutSpread(groups, labelOf, 340).map(countOf)).toEqual([20, 44, 2]);
  });

  it('places a vague magnitude where it begins and draws it hollow', () => {
    const marks = layoutSpread([group({ magnitude: 'thousands' }, 3), group({ value: 150_000 }, 1)], labelOf, 340);
    expect(marks.map(({ vague }) => vague)).toEqual([true, false]);
  });

  it('makes a mark larger for more outlets', () => {
    const [few, many] = layoutSpread([group({ value: 1 }, 1), group({ value: 2 }, 12)], labelOf, 340);
    expect(many?.radius).toBeGreaterThan((few?.radius ?? 0) * 1.5);
  });

  it('labels the page first where labels would touch, the most frequent below, on three lines at most', () => {
    const outlets = [1, 2, 9, 0, 1];
    const groups = outlets.map((count, i) => group({ value: 70_000 + i }, count, count === 0));
    const marks = layoutSpread(groups, (one) => `${countOf({ group: one })} documents`, 160);
    expect(marks.map(({ label, line }) => [label, line])).toEqual([
      [null, 0],
      ['70001 documents', 2],
      ['70002 documents', 1],
      ['70003 documents', 0],
      [null, 0],
    ]);
  });

  it('leaves out what has no place on a scale', () => {
    expect(layoutSpread([group({ options: ['a'] }, 1), group({ value: 1 }, 1)], labelOf, 340)).toHaveLength(1);
  });
});

const countOf = (mark: { group: ValueGroup }) => mark.group.value.value;

describe('spreadApart', () => {
  it('keeps order and bounds, and the gap where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }), (places) => {
        const sorted = places.sort((a, b) => a - b);
        const moved = spreadApart(sorted, 24, 0, 300);
        for (let i = 0; i < moved.length; i++) {
          expect(moved[i]).toBeGreaterThanOrEqual(-0.001);
          expect(moved[i]).toBeLessThanOrEqual(300.001);
          if (i > 0) expect((moved[i] as number) - (moved[i - 1] as number)).toBeGreaterThanOrEqual(23.999);
        }
      }),
    );
  });
});

/** Where the marks and labels of a spread of values stand on their line: pure geometry, in px of the drawing. */
import type { FactValue, Magnitude } from '../../lib/model.ts';
import { dateToNumber } from '../shared/dates.ts';
import type { ValueGroup } from './fact-rows.ts';

export type Mark = {
  group: ValueGroup;
  x: number;
  radius: number /** no exact number: drawn hollow */;
  vague: boolean;
  label: string | null;
  /** Line of the label below the marks, from 0. */
  line: number;
};

/** Smallest number a magnitude stands for, as the codebook reads them ("tens of thousands" is 20,000 and up). */
const leastOf: Record<Magnitude, number> = {
  several: 3,
  tens: 20,
  hundreds: 200,
  thousands: 2000,
  'tens-of-thousands': 20_000,
  'hundreds-of-thousands': 200_000,
  millions: 2_000_000,
};
const minutesIn: Record<string, number> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080, months: 43_200 };

/** The value on a common scale: minutes for durations, milliseconds for dates, the number itself otherwise. */
function placeOf(value: FactValue): number | null {
  if (typeof value.value === 'string') return dateToNumber(value.value);
  const count = value.value ?? (value.magnitude ? leastOf[value.magnitude] : null);
  return count === null ? null : count * (minutesIn[value.unit ?? ''] ?? 1);
}

/** From 20-fold on, a plain scale would press the small values into one point; a logarithm keeps them apart. */
const logFrom = 20;

/** Moves sorted places apart until neighbours keep `gap`, staying inside [start, end] where there is room. */
export function spreadApart(places: readonly number[], gap: number, start: number, end: number): number[] {
  const step = Math.min(gap, places.length > 1 ? (end - start) / (places.length - 1) : gap);
  const moved = [...places];
  for (let i = 1; i < moved.length; i++) moved[i] = Math.max(moved[i] as number, (moved[i - 1] as number) + step);
  let limit = end;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i] as number, limit);
    limit = (moved[i] as number) - step;
  }
  return moved;
}

/** Radius whose area grows with the number of outlets: 5 px for one, 13 px at most. */
const radiusOf = (outlets: number) => Math.min(13, 2.6 + 2.4 * Math.sqrt(Math.max(1, outlets)));

/** About the width of a label of 11 px type. */
const widthOf = (label: string) => label.length * 5.9 + 6;

/** Lines of labels at most: with more, a reader no longer sees which mark is meant. */
const labelLines = 3;

/** Gives labels to the page's marks first, then to the most frequent ones, each on the first line where it touches no other. */
function chooseLabels(marks: Mark[], labelOf: (group: ValueGroup) => string, width: number): void {
  const taken: [number, number][][] = Array.from({ length: labelLines }, () => []);
  const byWeight = [...marks].sort(
    (a, b) => Number(b.group.own) - Number(a.group.own) || b.group.outlets - a.group.outlets,
  );
  for (const mark of byWeight) {
    const label = labelOf(mark.group);
    const half = widthOf(label) / 2;
    const center = Math.min(Math.max(mark.x, half), width - half);
    const isFree = (line: [number, number][]) =>
      line.every(([from, to]) => center - half >= to || center + half <= from);
    const line = taken.findIndex(isFree);
    if (line < 0) continue;
    taken[line]?.push([center - half, center + half]);
    Object.assign(mark, { label, line });
  }
}

/** Marks of the groups on a line `width` px long; groups that have no place on a scale are left out. */
export function layoutSpread(
  groups: readonly ValueGroup[],
  labelOf: (group: ValueGroup) => string,
  width: number,
): Mark[] {
  const placed = groups
    .map((group) => ({ group, place: placeOf(group.value) }))
    .filter((entry): entry is { group: ValueGroup; place: number } => entry.place !== null)
    .sort((a, b) => a.place - b.place);
  const [least, most] = [placed[0]?.place ?? 0, placed.at(-1)?.place ?? 0];
  const scale = least > 0 && most / least >= logFrom ? Math.log : (place: number) => place;
  const span = scale(most) - scale(least) || 1;
  const inset = width < 160 ? 14 : 28;
  const ideal = placed.map(({ place }) => inset + ((scale(place) - scale(least)) / span) * (width - 2 * inset));
  const x = spreadApart(placed.length === 1 ? [width / 2] : ideal, width < 160 ? 14 : 28, 14, width - 14);
  const marks = placed.map(
    ({ group }, i): Mark => ({
      group,
      x: x[i] as number,
      radius: radiusOf(group.outlets),
      vague: group.value.value === null,
      label: null,
      line: 0,
    }),
  );
  chooseLabels(marks, labelOf, width);
  return marks;
}

import { memoise } from '../../memoise.ts';
import type { Story } from '../../story/load-story.ts';
import type { Quantity } from '../../text/numbers.ts';

/** Values that are a multiple of this are round: many things can be counted so. */
const ROUND = 1_000;
/** A value belongs to a fact when the records give it to that fact at least so many times as often as to any other. */
const CLEARLY = 2;

/**
 * Values so particular that a number standing alone ("of these it could confirm 21,075") can only be the fact that the
 * corpus records give it to.
 */
export const knownValues = memoise(
  (story: Story): ReadonlyMap<number, string> =>
    new Map([...countedFacts(story)].flatMap(([value, facts]) => clearest(value, facts))),
);

function countedFacts(story: Story): Map<number, Map<string, number>> {
  const counts = new Map<number, Map<string, number>>();
  for (const { fact, value } of story.records.flatMap(({ facts }) => facts)) {
    if (typeof value !== 'number' || value < ROUND || value % ROUND === 0) continue;
    const facts = counts.get(value) ?? new Map<string, number>();
    counts.set(value, facts.set(fact, (facts.get(fact) ?? 0) + 1));
  }
  return counts;
}

function clearest(value: number, facts: ReadonlyMap<string, number>): [number, string][] {
  const [first, second] = [...facts].sort(([, one], [, other]) => other - one);
  return first && first[1] >= CLEARLY * (second?.[1] ?? 0) ? [[value, first[0]]] : [];
}

/** The fact that usually has this very amount in this unit (the hours of a silence that the law sets). */
export function usualFact(story: Story, { value, unit }: Quantity): string | undefined {
  const rules = Object.entries(story.reading.quantities);
  return rules.find(([, { usual }]) => usual !== undefined && usual.value === value && usual.unit === unit)?.[0];
}

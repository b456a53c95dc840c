import type { ReadingRules } from '../../story/reading-rules.ts';

/** A number of a sentence and the fact it was given to. */
type Valued = { fact: string; value: number | null };

/**
 * Puts the two values of a pair of facts in the order they have by nature: where a sentence has two numbers and a word
 * for one of the pair ("nine gigabytes, unzip the lot and you have fifteen"), the words alone often claim both or the
 * wrong one. Three numbers and more are left as they are.
 */
export function settlePairs<V extends Valued>(found: readonly V[], rules: ReadingRules['quantities']): V[] {
  let settled = [...found];
  for (const [fact, { beside }] of Object.entries(rules)) {
    if (!beside || !settled.some((one) => one.fact === fact)) continue;
    const isOfPair = (one: V): boolean => one.value !== null && [fact, beside.fact].includes(one.fact);
    const values = [...new Set(settled.filter(isOfPair).map(({ value }) => value as number))];
    if (values.length !== 2) continue;
    const own = beside.is === 'larger' ? Math.max(...values) : Math.min(...values);
    settled = settled.map((one) => (isOfPair(one) ? { ...one, fact: one.value === own ? fact : beside.fact } : one));
  }
  return settled;
}

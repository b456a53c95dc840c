import type { Text } from '../model.ts';
import type { OptionPair } from '../story/pack.ts';
import type { Compare } from './relation.ts';

/**
 * By the fact's rule (`OptionRule`). Options both name are agreement; of what is left, a pair the pack declares
 * contradictory is a conflict even then, for one says it and the other says the contrary beside what they share.
 */
export const compareChoices: Compare = (page, record, fact) => {
  const a = page.options ?? [];
  const b = record.options ?? [];
  if (a.length === 0 || b.length === 0) return null;
  const onlyPage = a.filter((option) => !b.includes(option));
  const onlyRecord = b.filter((option) => !a.includes(option));
  if (onlyPage.length === 0 && onlyRecord.length === 0) return { relation: 'same', note: null };
  const clash = findPair(fact.conflicts, onlyPage, onlyRecord);
  if (clash) return { relation: 'conflict', note: clash.note };
  if (fact.rule === 'set') return { relation: 'conflict', note: null };
  if (onlyPage.length < a.length) return { relation: 'same', note: null };
  const near = findPair(fact.near, onlyPage, onlyRecord);
  if (near) return { relation: 'rounding', note: near.note };
  return { relation: fact.rule === 'exclusive' ? 'conflict' : 'other-quantity', note: null };
};

function findPair(pairs: OptionPair[], page: string[], record: string[]): { note: Text | null } | undefined {
  return pairs.find(
    ({ between: [x, y] }) => (page.includes(x) && record.includes(y)) || (page.includes(y) && record.includes(x)),
  );
}

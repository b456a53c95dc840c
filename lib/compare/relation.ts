import type { FactValue, Text } from '../model.ts';
import type { Fact } from '../story/pack.ts';

/** How two values of one fact stand to each other, time apart; `note` says why where the pack has a sentence for this very pair. */
export type Verdict = { relation: 'same' | 'rounding' | 'other-quantity' | 'conflict'; note: Text | null };

/** Compares a page's value with a record's; null where one of them says nothing comparable. */
export type Compare = (page: FactValue, record: FactValue, fact: Fact, utcOffset: string) => Verdict | null;

/** From agreement to contradiction: a record with several values is held to the one that agrees best. */
const FROM_AGREEMENT: readonly Verdict['relation'][] = ['same', 'rounding', 'other-quantity', 'conflict'];

/** Whether one verdict is nearer to agreement than another. */
export function agreesMore(one: Verdict, other: Verdict): boolean {
  return FROM_AGREEMENT.indexOf(one.relation) < FROM_AGREEMENT.indexOf(other.relation);
}

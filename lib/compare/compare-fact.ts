import type { ComparedRecord, Comparison, FactFinding, FactValue, Relation, StoryRecord, Text } from '../model.ts';
import type { Fact } from '../story/pack.ts';
import type { Against } from './against.ts';
import { asOf } from './as-of.ts';
import { compareChoices } from './compare-choices.ts';
import { compareDates } from './compare-dates.ts';
import { compareQuantities } from './compare-quantities.ts';
import { agreesMore, type Compare, type Verdict } from './relation.ts';

const COMPARE: Record<Fact['kind'], Compare> = {
  quantity: compareQuantities,
  date: compareDates,
  choice: compareChoices,
};
/** Two numbers within this part of each other are taken for one figure told of two quantities. */
const ONE_FIGURE = 0.1;

/** A record's value beside a finding. `direct`: the record states this very fact. */
type Row = ComparedRecord & { direct: boolean; time: ReturnType<typeof asOf>; note: Text | null };

/** Compares the finding at `at` with every record that states its fact or one it is easily taken for. */
export function compareFact(
  at: number,
  fact: Fact,
  findings: FactFinding[],
  against: Against,
  utcOffset: string,
): Comparison {
  const finding = findings[at] as FactFinding;
  const rows = against.records.flatMap((record): Row[] => {
    const time = asOf(record.published, against.date);
    const row = compareRecord(finding, record, fact, findings, utcOffset) ?? otherQuantity(record, fact, finding);
    return row ? [{ ...row, time }] : [];
  });
  const deciding = decide(rows, fact);
  return {
    fact: fact.id,
    finding: at,
    relation: deciding?.time === 'later' ? 'later' : (deciding?.relation ?? 'only-here'),
    records: rows.map(({ direct: _, time, note: __, ...row }) => ({
      ...row,
      relation: time === 'later' ? 'later' : row.relation,
    })),
    note: deciding && deciding.time !== 'later' ? (deciding.note ?? fact.notes[deciding.relation] ?? null) : null,
  };
}

type Untimed = Omit<Row, 'time'>;

/** The record's value of this fact that agrees best, a contradiction explained where figures are told of two quantities. */
function compareRecord(
  finding: FactValue,
  record: StoryRecord,
  fact: Fact,
  findings: FactFinding[],
  utcOffset: string,
): Untimed | null {
  let best: { value: StoryRecord['facts'][number]; verdict: Verdict } | null = null;
  for (const value of record.facts) {
    if (value.fact !== fact.id) continue;
    const verdict = COMPARE[fact.kind](finding, value, fact, utcOffset);
    if (verdict && (!best || agreesMore(verdict, best.verdict))) best = { value, verdict };
  }
  if (!best) return null;
  const explained =
    best.verdict.relation === 'conflict' ? explainConflict(finding, best.value, record, fact, findings) : null;
  const { relation, note } = explained ?? best.verdict;
  return { ...rowOf(best.value, record), relation, note, direct: true };
}

/** A conflict is none where the page's figure is what the record gives for another quantity, or the other way round. */
function explainConflict(
  finding: FactValue,
  value: FactValue,
  record: StoryRecord,
  fact: Fact,
  findings: FactFinding[],
): Verdict | null {
  for (const { fact: other, note } of fact.others) {
    const there = record.facts.some((each) => each.fact === other && isOneFigure(each, finding));
    const here = findings.some((each) => each.fact === other && isOneFigure(each, value));
    if (there || here) return { relation: 'other-quantity', note };
  }
  return null;
}

function isOneFigure({ value: a }: FactValue, { value: b }: FactValue): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= ONE_FIGURE * Math.max(a, b);
}

/** A record silent on this fact that gives a quantity it is easily taken for. */
function otherQuantity(record: StoryRecord, fact: Fact, finding: FactValue): Untimed | null {
  if (finding.value === null && finding.magnitude === null) return null;
  for (const { fact: other, note } of fact.others) {
    const value = record.facts.find((each) => each.fact === other && (each.value !== null || each.magnitude !== null));
    if (value) return { ...rowOf(value, record), relation: 'other-quantity', note, direct: false };
  }
  return null;
}

function rowOf(
  { fact, value, unit, hedge, magnitude, options, attributedTo }: FactValue,
  { id }: StoryRecord,
): Omit<ComparedRecord, 'relation'> {
  return { id, fact, value, unit, hedge, magnitude, options, attributedTo };
}

/** What a reader should be told of first: a contradiction, two quantities told as one, agreement, and last what is merely said besides. */
const QUANTITY_ORDER: Relation[] = ['conflict', 'other-quantity', 'same', 'rounding'];
const CHOICE_ORDER: Relation[] = ['conflict', 'same', 'rounding', 'other-quantity'];

/**
 * The row that names the comparison, by the order above, among records that could be known and state the fact; failing
 * these, among undated ones (they may be younger than the page); then those that give another quantity; then later ones.
 */
function decide(rows: Row[], { kind }: Fact): Row | null {
  const order = kind === 'choice' ? CHOICE_ORDER : QUANTITY_ORDER;
  const tiers: ((row: Row) => boolean)[] = [
    ({ direct, time }) => direct && time === 'before',
    ({ direct, time }) => direct && time === 'undated',
    ({ time }) => time !== 'later',
    () => true,
  ];
  for (const tier of tiers) {
    const [first] = rows.filter(tier).sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
    if (first) return first;
  }
  return null;
}

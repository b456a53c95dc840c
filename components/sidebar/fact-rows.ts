/** From a report to the rows of "figures and facts": pure. */
import type {
  ComparedRecord,
  Comparison,
  Coverage,
  FactFinding,
  FactLabel,
  FactValue,
  Relation,
  Report,
  Text,
} from '../../lib/model.ts';

/** One distinct value of the corpus and who gives it. `own`: the page gives it too. */
export type ValueGroup = {
  key: string;
  /** A record's value; for a choice fact it holds one option. */
  value: FactValue;
  records: ComparedRecord[];
  /** Distinct outlets among the records. */
  outlets: number;
  own: boolean;
};

export type FactRow = {
  label: FactLabel;
  findings: FactFinding[];
  relation: Relation;
  /** Records in the row's relation to the page: those that agree, or those that differ; and how many outlets they are. */
  related: ComparedRecord[];
  outlets: number;
  groups: ValueGroup[];
  /** Records younger than the page: shown, never counted. */
  later: ComparedRecord[];
  note: Text | null;
};

/** What a reader wants first: contradictions, then values that can both be true, then what nobody else says. */
const order: readonly Relation[] = ['conflict', 'other-quantity', 'only-here', 'rounding', 'same', 'later'];

/** Whether a relation is a difference that counts in "differ from others". */
export const isDifference = (relation: Relation) => relation === 'conflict' || relation === 'other-quantity';

const exactness = (value: FactValue) => (value.hedge === 'at-least' || value.hedge === 'at-most' ? value.hedge : '');

/** Values with one key are one mark on the line: "9" and "about 9" are, "at least 9" is not. */
export function keysOfValue(value: FactValue): string[] {
  if (value.options) return value.options;
  if (value.value === null) return value.magnitude ? [`${value.fact}~${value.magnitude} ${value.unit ?? ''}`] : [];
  return [`${value.fact}=${value.value} ${value.unit ?? ''}${exactness(value)}`];
}

type Coverages = ReadonlyMap<string, Coverage>;

const countOutlets = (records: readonly ComparedRecord[], coverages: Coverages) =>
  new Set(records.map((record) => coverages.get(record.id)?.outlet.id ?? record.id)).size;

/** The page's values first, then the fact's other values by frequency, then values of other facts. */
function groupValues(
  fact: string,
  records: readonly ComparedRecord[],
  findings: readonly FactFinding[],
  coverages: Coverages,
): ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  const add = (key: string, value: FactValue, record: ComparedRecord | null) => {
    const single = value.options ? { ...value, options: [key] } : value;
    const group = groups.get(key) ?? { key, value: single, records: [], outlets: 0, own: false };
    if (record) group.records.push(record);
    else group.own = true;
    groups.set(key, group);
  };
  for (const record of records) for (const key of keysOfValue(record)) add(key, record, record);
  for (const finding of findings) for (const key of keysOfValue(finding)) add(key, finding, null);
  for (const group of groups.values()) group.outlets = countOutlets(group.records, coverages);
  const isOther = (group: ValueGroup) => Number(group.value.fact !== fact);
  return [...groups.values()].sort(
    (a, b) => Number(b.own) - Number(a.own) || isOther(a) - isOther(b) || b.outlets - a.outlets,
  );
}

/** The records of several comparisons, each once, with the relation that matters most. */
function mergeRecords(comparisons: readonly Comparison[]): ComparedRecord[] {
  const merged = new Map<string, ComparedRecord>();
  for (const record of comparisons.flatMap((comparison) => comparison.records)) {
    const key = `${record.id} ${keysOfValue(record).join()}`;
    const known = merged.get(key);
    // Beside two values of the page, a record that shares one of them agrees with the page.
    if (!known || order.indexOf(record.relation) > order.indexOf(known.relation)) merged.set(key, record);
  }
  return [...merged.values()];
}

/** Whether a value is firm enough for another that fits it to be the same in other words: "several" and "at least" fit too much. */
const isFirm = ({ value, hedge, options }: FactFinding) =>
  options !== null || (value !== null && (hedge === 'exact' || hedge === 'about'));

/** How the page stands to the others, and to which records. Who gives one of the page's values does not differ from it by another. */
function relate(comparisons: readonly Comparison[], facts: readonly FactFinding[]) {
  const fits = ({ relation }: ComparedRecord, finding: number) =>
    relation === 'same' || (relation === 'rounding' && isFirm(facts[finding] as FactFinding));
  const agreeing = comparisons.flatMap(({ records, finding }) => records.filter((record) => fits(record, finding)));
  const ids = new Set(agreeing.map(({ id }) => id));
  const bears = (record: ComparedRecord, relation: Relation) =>
    record.relation === relation && !(isDifference(relation) && ids.has(record.id));
  const isHeld = (relation: Relation) => (one: Comparison) =>
    one.relation === relation && (!isDifference(relation) || one.records.some((record) => bears(record, relation)));
  const agreed = agreeing.some((record) => record.relation === 'same') ? 'same' : 'rounding';
  const relation =
    order.find((candidate) => comparisons.some(isHeld(candidate))) ?? (agreeing.length > 0 ? agreed : 'only-here');
  return { relation, related: comparisons.flatMap((one) => one.records.filter((record) => bears(record, relation))) };
}

function buildRow(label: FactLabel, report: Report, coverages: Coverages): FactRow | null {
  const indexes = report.facts.flatMap((finding, index) => (finding.fact === label.id ? [index] : []));
  const findings = indexes.map((index) => report.facts[index] as FactFinding);
  if (findings.length === 0) return null;
  const comparisons = report.comparisons.filter((comparison) => indexes.includes(comparison.finding));
  const { relation, related } = relate(comparisons, report.facts);
  const records = mergeRecords(comparisons);
  const earlier = records.filter((record) => record.relation !== 'later' && !coverages.get(record.id)?.later);
  return {
    label,
    findings,
    relation,
    related,
    outlets: countOutlets(related, coverages),
    groups: groupValues(label.id, earlier, findings, coverages),
    later: records.filter((record) => !earlier.includes(record)),
    note: comparisons.find((comparison) => comparison.relation === relation && comparison.note)?.note ?? null,
  };
}

/** The rows of a report, differences first, the pack's order within. */
export function buildFactRows(report: Report): FactRow[] {
  const context = report.context;
  if (!context) return [];
  const coverages = new Map(context.coverage.map((record) => [record.id, record]));
  return context.facts
    .flatMap((label) => buildRow(label, report, coverages) ?? [])
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}

/** The three counts of the sidebar's top and of the folded tab. */
export type Counts = { facts: number; differences: number; missing: number };

/** What the reader calls wrong when it is a fact, as in `SidebarActions.wrong`. */
export const partOfFact = (fact: string) => `fact:${fact}`;

/** Whether what a page leaves out says anything: not where its text is cut, nor where it only mentions the story. */
export const tellsBySilence = ({ article, relation }: Report) => !article.truncated && relation === 'about';

/** Counts facts, not values: two values of one fact are one. What the reader has called wrong is not counted. */
export function countFindings(report: Report, wrong: ReadonlySet<string>): Counts {
  const isCounted = (fact: string) => !wrong.has(partOfFact(fact));
  const facts = new Set(report.facts.map(({ fact }) => fact).filter(isCounted));
  const rows = buildFactRows(report).filter(({ label, relation }) => isDifference(relation) && isCounted(label.id));
  return {
    facts: facts.size,
    differences: rows.length,
    missing: tellsBySilence(report) ? report.missing.length : 0,
  };
}

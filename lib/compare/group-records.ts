import type { StoryRecord } from '../model.ts';
import type { Groups } from '../story/pack.ts';

/** Agency copy is printed within a day, relays follow within three: later, something of their own has come in. */
const COPY_DAYS = 1;
const RELAY_DAYS = 3;
const DAY = 86_400_000;

/**
 * Record id → id of its group. Records of one group repeat one source: those the pack declares; those that credit the
 * same agency, a day apart at most, with the same main frame (so most likely the same dispatch); those that relay an
 * outlet whose record is at most three days older. The group is named after its first record.
 */
export function groupRecords(records: readonly StoryRecord[], { groups }: Groups): Map<string, string> {
  const parents = new Map(records.map(({ id }) => [id, id]));
  for (const {
    records: [first, ...rest],
  } of groups)
    for (const other of rest) join(parents, first ?? other, other);
  const newest = [...records].filter(({ published }) => published !== null).sort((a, b) => dayOf(a) - dayOf(b));
  newest.forEach((record, at) => {
    for (let before = at - 1; before >= 0; before--) {
      const other = newest[before] as StoryRecord;
      const days = (dayOf(record) - dayOf(other)) / DAY;
      if (days > RELAY_DAYS) break;
      if (
        (days <= COPY_DAYS && isSameDispatch(record, other)) ||
        relays(record, other) ||
        (days === 0 && relays(other, record))
      )
        join(parents, other.id, record.id);
    }
  });
  return new Map(records.map(({ id }) => [id, rootOf(parents, id)]));
}

const dayOf = ({ published }: StoryRecord): number => Date.parse((published ?? '').slice(0, 10));
const relays = (record: StoryRecord, of: StoryRecord): boolean => record.relays.includes(of.outlet.name);

/** The main frame of a record's frames, null of none. */
export const mainFrame = (frames: readonly { frame: string; main: boolean }[]): string | null =>
  frames.find(({ main }) => main)?.frame ?? null;

function isSameDispatch(a: StoryRecord, b: StoryRecord): boolean {
  return a.wires.some((wire) => b.wires.includes(wire)) && mainFrame(a.frames) === mainFrame(b.frames);
}

function rootOf(parents: Map<string, string>, id: string): string {
  let root = id;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
  return root;
}

function join(parents: Map<string, string>, first: string, other: string): void {
  const root = rootOf(parents, first);
  const child = rootOf(parents, other);
  if (root !== child) parents.set(child, root);
}

/** How many of the records are independent: one an outlet and one a group count once. */
export function countIndependent(records: readonly StoryRecord[], groupOf: ReadonlyMap<string, string>): number {
  const parents = new Map<string, string>();
  for (const { id, outlet } of records) {
    const group = `group ${groupOf.get(id) ?? id}`;
    const own = `outlet ${outlet.id}`;
    for (const node of [group, own]) if (!parents.has(node)) parents.set(node, node);
    join(parents, group, own);
  }
  return new Set([...parents.keys()].map((node) => rootOf(parents, node))).size;
}

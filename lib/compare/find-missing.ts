import type { FactFinding, Missing } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import type { Against } from './against.ts';

/** A fact is worth a remark when three in five state it (codebook: "most comparable records"). */
const MOST = 0.6;
/** Below these numbers "most" says nothing: records read in full, and records in all that state the fact or were read in full. */
const FEWEST_FULL = 2;
const FEWEST = 3;

/**
 * The facts most records of the page's time state and the page does not, most widely stated first. The share is taken
 * over records read in full, for an excerpt says nothing by its silence; excerpts that do state the fact are listed and
 * count towards the fewest there must be. A date the record could not resolve is still stated.
 */
export function findMissing(findings: FactFinding[], { comparable }: Against, story: Story): Missing[] {
  const here = new Set(findings.map(({ fact }) => fact));
  const full = comparable.filter(({ basis }) => basis === 'full-text');
  if (full.length < FEWEST_FULL) return [];
  const missing: Missing[] = [];
  for (const { id, others } of story.facts) {
    if (here.has(id) || others.some(({ fact, standsFor }) => standsFor && here.has(fact))) continue;
    const stating = comparable.filter(({ facts }) => facts.some(({ fact }) => fact === id));
    const share = stating.filter(({ basis }) => basis === 'full-text').length / full.length;
    const counted = new Set([...full, ...stating]).size;
    if (share >= MOST && counted >= FEWEST)
      missing.push({ fact: id, share, records: stating.map((record) => record.id) });
  }
  return missing.sort((a, b) => b.share - a.share || b.records.length - a.records.length);
}

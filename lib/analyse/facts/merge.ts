import type { FactFinding, Span } from '../../model.ts';
import { DURATIONS } from '../../text/quantities/quantity.ts';

/** One finding a value: quantities and dates merge over speakers, choices merge the options of one speaker. */
export function mergeFacts(findings: readonly FactFinding[]): FactFinding[] {
  const merged = new Map<string, FactFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = merged.get(key);
    merged.set(key, known ? join(known, finding) : finding);
  }
  return dropCoarserDates([...merged.values()]);
}

/** Two hours and two days are two values; six mailboxes and six people whose mailboxes they are, one. */
function keyOf(finding: FactFinding): string {
  if (finding.options) return [finding.fact, ...finding.attributedTo].join('\n');
  const unit = DURATIONS.has(finding.unit ?? '') ? finding.unit : null;
  return [finding.fact, finding.value, unit, finding.magnitude].join('\n');
}

function join(one: FactFinding, other: FactFinding): FactFinding {
  const spoken = one.attributedTo.length > 0 && other.attributedTo.length > 0;
  return {
    ...one,
    hedge: one.hedge === 'exact' ? other.hedge : one.hedge,
    options: one.options && [...new Set([...one.options, ...(other.options ?? [])])],
    attributedTo: spoken ? [...new Set([...one.attributedTo, ...other.attributedTo])] : [],
    unconfirmed: one.unconfirmed && other.unconfirmed,
    inferredSpeaker: one.inferredSpeaker && other.inferredSpeaker,
    spans: joinSpans(one.spans, other.spans),
  };
}

function joinSpans(one: readonly Span[], other: readonly Span[]): Span[] {
  const fresh = other.filter(({ block, start }) => !one.some((span) => span.block === block && span.start === start));
  return [...one, ...fresh];
}

/** "5 May" beside "5 May, 8:35 p.m." is the same date said less exactly. */
function dropCoarserDates(findings: FactFinding[]): FactFinding[] {
  return findings.filter((coarse) => {
    if (typeof coarse.value !== 'string' || coarse.value.length > 10) return true;
    const finer = findings.find(
      (other) =>
        other !== coarse &&
        other.fact === coarse.fact &&
        typeof other.value === 'string' &&
        other.value.startsWith(`${coarse.value}T`),
    );
    if (finer) finer.spans = joinSpans(finer.spans, coarse.spans);
    return !finer;
  });
}

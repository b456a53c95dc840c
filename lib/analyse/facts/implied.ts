import type { FactFinding } from '../../model.ts';
import type { ReadingRules } from '../../story/reading-rules.ts';

/** Fact id, and "fact/option" for each option: what the reading rules call a finding. */
export const keysOf = ({ fact, options }: Pick<FactFinding, 'fact' | 'options'>): string[] => [
  fact,
  ...(options ?? []).map((option) => `${fact}/${option}`),
];

/**
 * Settles what findings mean for each other by definition. A finding states what it implies ("five mailboxes were
 * emptied": mailboxes were the target), where nothing else on the page does; an option that is only a vaguer word for
 * what the page names exactly is dropped.
 */
export function settleMeanings(found: readonly FactFinding[], { implies, yieldsTo }: ReadingRules): FactFinding[] {
  const said = new Set(found.flatMap(keysOf));
  const exact = found.filter((finding) => !keysOf(finding).some((key) => yieldsTo[key]?.some((to) => said.has(to))));
  const implied = exact.flatMap((finding) =>
    keysOf(finding)
      .flatMap((key) => implies[key] ?? [])
      .filter((key) => !said.has(key))
      .map((key) => impliedBy(finding, key)),
  );
  return [...exact, ...implied];
}

function impliedBy(finding: FactFinding, key: string): FactFinding {
  const [fact = key, option = ''] = key.split('/');
  return { ...finding, fact, value: null, unit: null, hedge: 'exact', magnitude: null, options: [option] };
}

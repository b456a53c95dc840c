/** One page's report against its expected reading, as counted items. */
import type { FactFinding, Report } from '../../lib/model.ts';
import type { Expected } from './saved-pages.ts';

/** An item counts as right, missed or false; `kind` groups it in the tables. */
export type Item = { kind: string; id: string; what: string; result: 'right' | 'missed' | 'false' };

const QUANTITIES = new Set([
  'data-volume',
  'data-volume-unpacked',
  'emails-total',
  'emails-verified',
  'documents-total',
  'files-total',
  'mailboxes',
  'blackout-hours',
  'lead-to-blackout',
  'lead-to-vote',
  'intrusion-lead',
  'tweets',
]);

type Value = Pick<FactFinding, 'fact' | 'value' | 'unit' | 'magnitude' | 'options'>;

function kindOf(fact: string): string {
  return QUANTITIES.has(fact) ? 'quantities' : fact.endsWith('-date') || fact.endsWith('-item') ? 'dates' : 'choices';
}

/** A value as one or more comparable items: an option each, else value and unit or magnitude. */
function valuesOf({ fact, value, unit, magnitude, options }: Value): string[] {
  if (options) return options.map((option) => `${fact} ${option}`);
  if (kindOf(fact) === 'dates') return [`${fact} ${value}`];
  const timed = fact.startsWith('lead-') || fact === 'intrusion-lead' || fact === 'blackout-hours';
  return [`${fact} ${value ?? magnitude}${timed ? ` ${unit}` : ''}`];
}

function compareSets(
  kind: (item: string) => string,
  expected: string[],
  found: string[],
  note: (item: string) => string,
): Item[] {
  const items: Item[] = [];
  const left = [...found];
  for (const item of expected) {
    const at = left.indexOf(item);
    items.push({
      kind: kind(item),
      id: item.split(' ')[0] as string,
      what: item + (at < 0 ? note(item) : ''),
      result: at < 0 ? 'missed' : 'right',
    });
    if (at >= 0) left.splice(at, 1);
  }
  for (const item of left)
    items.push({ kind: kind(item), id: item.split(' ')[0] as string, what: item + note(item), result: 'false' });
  return items;
}

/** Every item of an about page: facts, frames, rungs, voices by role. */
export function scoreFindings(report: Report, expected: Expected): Item[] {
  const words = new Map(expected.facts.flatMap((fact) => valuesOf(fact).map((value) => [value, fact.words] as const)));
  const spans = new Map(
    report.facts.flatMap((fact) => valuesOf(fact).map((value) => [value, fact.spans[0]?.text ?? ''] as const)),
  );
  const unique = (values: string[]): string[] => [...new Set(values)];
  const quote = (item: string): string => ` — ${words.get(item) ?? `“${spans.get(item) ?? ''}”`}`;
  const frames = expected.frames?.main ? [expected.frames.main, ...expected.frames.others] : [];
  const rungs = new Map<string, string>([
    ...report.attribution.map(
      ({ rung, suspect, spans: places }) => [`${rung} ${suspect}`, places[0]?.text ?? ''] as const,
    ),
    ...expected.attribution.map(({ rung, suspect, words: text }) => [`${rung} ${suspect}`, text ?? ''] as const),
  ]);
  const roleNames = (list: { role: string; name: string }[]): Map<string, string> =>
    new Map(list.map(({ role, name }) => [role, name]));
  const names = new Map([...roleNames(report.voices), ...roleNames(expected.voices)]);
  return [
    ...compareSets(
      (item) => kindOf(item.split(' ')[0] as string),
      unique(expected.facts.flatMap(valuesOf)),
      unique(report.facts.flatMap(valuesOf)),
      quote,
    ),
    ...compareSets(
      () => 'frames',
      frames,
      report.frames.map(({ frame }) => frame),
      () => '',
    ),
    ...compareSets(
      () => 'ladder',
      unique(expected.attribution.map(({ rung, suspect }) => `${rung} ${suspect}`)),
      unique(report.attribution.map(({ rung, suspect }) => `${rung} ${suspect}`)),
      (item) => ` — ${rungs.get(item) ?? ''}`,
    ),
    ...compareSets(
      () => 'voices',
      expected.voices.map(({ role }) => role).sort(),
      report.voices.map(({ role }) => role).sort(),
      (item) => ` — ${names.get(item) ?? ''}`,
    ),
  ];
}

/** Traps a careless reader takes: a finding of the trap's fact on the trap's words. */
export function trapsTaken(report: Report, { traps }: Expected): { taken: string[]; all: number } {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
  const taken = traps.filter(({ words, fact }) =>
    report.facts.some(
      (finding) =>
        finding.fact === fact &&
        finding.spans.some(
          ({ text }) => text.length > 1 && (plain(text).includes(plain(words)) || plain(words).includes(plain(text))),
        ),
    ),
  );
  return { taken: taken.map(({ words, fact, why }) => `${fact}: ${words} (${why})`), all: traps.length };
}

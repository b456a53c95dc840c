import type { PackProblem, Story } from './pack.ts';

/** Ids that a pack's files use and no file defines, and ids defined twice. */
export function findBrokenLinks(story: Story): PackProblem[] {
  const problems: PackProblem[] = [];
  const known = (file: string, ids: { id: string }[]): ((at: string, from: string, id: string) => void) => {
    const set = new Set<string>();
    for (const { id } of ids) {
      if (set.has(id)) problems.push({ file, path: id, reason: 'this id is there twice' });
      set.add(id);
    }
    return (from, at, id) => {
      if (!set.has(id)) problems.push({ file: from, path: at, reason: `“${id}” is not in ${file}` });
    };
  };
  const option = (from: string, at: string, factId: string, id: string): void => {
    if (!story.factById.get(factId)?.options.some((one) => one.id === id))
      problems.push({ file: from, path: at, reason: `“${id}” is no option of ${factId}` });
  };
  const fact = known('facts', story.facts);
  const frame = known('frames', story.frames);
  const rung = known('ladder', story.ladder.rungs);
  const suspect = known('ladder suspects', story.ladder.suspects);
  const role = known('roles', story.roles);
  const family = known('wording', story.wording);
  const record = known('records', story.records);
  known('events', story.events);
  for (const { id, others } of story.facts) for (const other of others) fact('facts', id, other.fact);
  for (const { id, records } of [...story.events, ...story.groups.groups])
    for (const each of records) record('events and groups', id, each);
  for (const entry of story.records) {
    for (const { frame: id } of entry.frames) frame('records', entry.id, id);
    for (const { role: id } of entry.voices) role('records', entry.id, id);
    for (const id of Object.keys(entry.wording)) family('records', entry.id, id);
    for (const step of entry.attribution) {
      rung('records', entry.id, step.rung);
      if (step.suspect !== null) suspect('records', entry.id, step.suspect);
    }
    for (const value of entry.facts) {
      fact('records', entry.id, value.fact);
      for (const id of value.options ?? []) option('records', entry.id, value.fact, id);
    }
  }
  const { implies, yieldsTo } = story.reading;
  for (const key of [implies, yieldsTo].flatMap((rules) => Object.entries(rules).flat(2))) {
    const [factId = '', optionId] = key.split('/');
    fact('reading', key, factId);
    if (optionId !== undefined) option('reading', key, factId, optionId);
  }
  return problems;
}

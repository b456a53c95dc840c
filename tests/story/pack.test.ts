import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { isIsoDate } from '../../lib/schema.ts';
import { bundledStory, loadOutlets } from '../../lib/story/bundled.ts';
import { loadStory, PackError } from '../../lib/story/load-story.ts';
import { outletsSchema } from '../../lib/story/pack-schema.ts';

const story = bundledStory();
const FACTS = [
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
  'leak-date',
  'inquiry-date',
  'archive-date',
  'latest-item',
  'earliest-item',
  'target',
  'first-venue',
  'wikileaks-role',
  'authenticity',
  'contents',
  'charges',
  'investigator',
  'regulator-stance',
  'amplifiers',
];

/** Every string of a JSON value with the path to it. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

describe('the bundled pack', () => {
  it('has the facts of the codebook, each once', () => {
    expect(story.facts.map(({ id }) => id).sort()).toEqual([...FACTS].sort());
  });

  it('has fifty records, the five seed articles among them, read in full', () => {
    expect(story.records).toHaveLength(50);
    const full = story.records.filter(({ basis }) => basis === 'full-text').map(({ outlet }) => outlet.id);
    expect(full.sort()).toEqual(['20-minutes', 'arret-sur-images', 'lci', 'rt-france', 'tsa-algerie']);
  });

  it('gives every record an outlet of outlets.json, an address on its domain, a gist, frames with one main frame', () => {
    const outlets = new Map(loadOutlets().map((outlet) => [outlet.id, outlet]));
    for (const record of story.records) {
      const outlet = outlets.get(record.outlet.id);
      expect(outlet?.name, `outlets.json lacks ${record.outlet.id}`).toBe(record.outlet.name);
      expect(
        outlet?.domains.some((domain) => record.url.includes(domain)),
        `${record.id}: address not on ${outlet?.domains}`,
      ).toBe(true);
      expect(
        record.frames.filter(({ main }) => main),
        `${record.id}: one main frame`,
      ).toHaveLength(1);
    }
  });

  it('keeps at most six words of any source in a row', () => {
    const long = story.records.flatMap(({ id, facts }) =>
      facts.filter(({ words }) => words.split(/\s+/).length > 6).map(({ words }) => `${id}: ${words}`),
    );
    expect(long, 'shorten these `words` to six words').toEqual([]);
  });

  it('keeps dated facts at dates and counted facts at numbers in the unit of the fact', () => {
    const time = ['minutes', 'hours', 'days', 'weeks'];
    for (const { id, facts } of story.records)
      for (const value of facts) {
        const fact = story.factById.get(value.fact);
        const at = `${id} ${value.fact}`;
        if (fact?.kind === 'date') expect(value.value === null || isIsoDate(String(value.value)), at).toBe(true);
        if (fact?.kind === 'quantity')
          expect([fact.unit, ...(time.includes(fact.unit ?? '') ? time : [])], at).toContain(value.unit);
        if (fact?.kind === 'quantity')
          expect(value.value !== null || value.magnitude !== null, `${at} says nothing`).toBe(true);
        expect(value.options !== null && value.options.length > 0, at).toBe(fact?.kind === 'choice');
      }
  });

  it('has outlets that their schema takes just as they are', () => {
    expect(outletsSchema.parse(loadOutlets())).toEqual(loadOutlets());
  });

  it('is in order: records and events by date, undated last, then by id; outlets by id', () => {
    const key = (date: string | null, id: string): string => `${date ?? '9999'} ${id}`;
    const records = story.records.map(({ id, published }) => key(published, id));
    expect(records).toEqual([...records].sort());
    const outlets = loadOutlets().map(({ id }) => id);
    expect(outlets).toEqual([...outlets].sort());
    const events = story.events.map(({ date }) => date.slice(0, 10));
    expect(events).toEqual([...events].sort());
  });

  it('has every choice compared by a rule and every pair made of its own options', () => {
    for (const fact of story.facts) {
      expect(fact.rule !== null, fact.id).toBe(fact.kind === 'choice');
      const options = fact.options.map(({ id }) => id);
      for (const { between } of [...fact.conflicts, ...fact.near])
        for (const id of between) expect(options, fact.id).toContain(id);
    }
  });

  it('names no agency in a credit that groups.json does not know, and every suspect and rung', () => {
    const agencies = story.groups.agencies.map(({ id }) => id);
    for (const { wires } of story.records)
      for (const wire of wires) expect(agencies, 'add it to groups.json').toContain(wire);
    expect(story.ladder.rungs.map(({ id }) => id)).toEqual([
      'none',
      'unknown-author',
      'suspicion',
      'group-named',
      'state-named',
      'no-trace',
    ]);
  });

  it('sets French as French is set: no straight apostrophe, no breakable space before a high mark', () => {
    const { records, actors, ...rest } = bundledFiles;
    const french = [
      ...strings(rest),
      ...strings((records as { gist: object }[]).map(({ gist }) => gist)),
      ...strings((actors as { label: object }[]).map(({ label }) => label)),
    ].filter(([path]) => path.endsWith('/fr'));
    expect(french.length).toBeGreaterThan(150);
    expect(french.filter(([, text]) => /'| [;:!?»]|« /.test(text))).toEqual([]);
  });

  it('is written as the formatter writes it, in UTF-8 without a byte order mark', () => {
    for (const name of ['pack', 'facts', 'records', 'events']) {
      const file = readFileSync(new URL(`../../assets/stories/macronleaks/${name}.json`, import.meta.url), 'utf8');
      expect(file.startsWith('\ufeff'), name).toBe(false);
      expect(file.endsWith(']\n') || file.endsWith('}\n'), name).toBe(true);
    }
  });
});

describe('loadStory', () => {
  const broken = (
    change: (files: {
      reading: { implies: Record<string, string[]> };
      records: { facts: { fact: string; options: string[] | null }[]; url: string; id: string }[];
    }) => void,
  ): PackError => {
    const files = structuredClone(bundledFiles);
    change(files as never);
    try {
      loadStory(files);
    } catch (error) {
      if (error instanceof PackError) return error;
    }
    throw new Error('the pack was taken');
  };

  it('refuses an unknown fact, an unknown option, a script address and a double id, saying where', () => {
    const unknown = broken(({ records }) => Object.assign(records[2]?.facts[0] ?? {}, { fact: 'nothing' }));
    expect(unknown.problems).toEqual([
      { file: 'records', path: '20-minutes-2017-05-06', reason: '“nothing” is not in facts' },
    ]);
    const option = broken(({ records }) => Object.assign(records[0]?.facts[3] ?? {}, { options: ['moon'] }));
    expect(option.message).toContain('“moon” is no option of target');
    const implied = broken(({ reading }) => Object.assign(reading.implies, { mailboxes: ['target/moon'] }));
    expect(implied.problems).toEqual([
      { file: 'reading', path: 'target/moon', reason: '“moon” is no option of target' },
    ]);
    const address = broken(({ records }) => Object.assign(records[1] ?? {}, { url: 'javascript:alert(1)' }));
    expect(address.problems).toMatchObject([{ file: 'records', path: '1.url' }]);
    const double = broken(({ records }) => Object.assign(records[1] ?? {}, { id: records[0]?.id }));
    expect(double.message).toContain('this id is there twice');
  });

  it('finds records by the many addresses of one page', () => {
    expect(story.recordByKey.get('francais.rt.com/france/37980-piratage-equipe-macron-enquete-judiciaire')?.id).toBe(
      'rt-france-2017-05-07',
    );
    expect(story.recordByKey.size).toBeGreaterThanOrEqual(story.records.length);
  });
});

import { pageKey } from '../address/identity.ts';
import type { StoryRecord } from '../model.ts';
import type * as z from '../zod.ts';
import { findBrokenLinks } from './broken-links.ts';
import { type CueFile, cueFileSchema } from './cue-file.ts';
import type { PackProblem, Story } from './pack.ts';
import {
  actorsSchema,
  cardSchema,
  eventsSchema,
  factsSchema,
  framesSchema,
  groupsSchema,
  ladderSchema,
  recordsSchema,
  rolesSchema,
  sentinelSchema,
  synonymsSchema,
  wordingSchema,
} from './pack-schema.ts';
import { readingSchema, speakersSchema } from './reading-rules.ts';

export type { Story } from './pack.ts';

/**
 * The files of a pack as parsed JSON, by the name of the file; `cues` by language, a function where they are the
 * program's own and read on first use only. What may be left out is taken as empty: no quantities and dates are read,
 * nobody is known by name, the first test knows no word.
 */
export type StoryFiles = {
  pack: unknown;
  facts: unknown;
  frames: unknown;
  ladder: unknown;
  wording: unknown;
  roles: unknown;
  events: unknown;
  records: unknown;
  groups: unknown;
  actors: unknown;
  synonyms: unknown;
  reading?: unknown;
  speakers?: unknown;
  sentinel?: unknown;
  cues: Record<string, unknown>;
};

/** A pack that cannot be used; `problems` says all that is wrong with it. */
export class PackError extends Error {
  readonly problems: PackProblem[];
  constructor(problems: PackProblem[]) {
    super(
      problems
        .slice(0, 5)
        .map(({ file, path, reason }) => `${file}${path === '' ? '' : `, ${path}`}: ${reason}`)
        .join('; '),
    );
    this.name = 'PackError';
    this.problems = problems;
  }
}

/**
 * Checks the files of a pack and indexes them; `isOwn` are the program's, checked before it was built. Throws a PackError
 * with everything that is wrong.
 */
export function loadStory(files: StoryFiles, isOwn = false): Story {
  const problems: PackProblem[] = [];
  const read = <T>(file: string, schema: z.ZodMiniType<T>, value: unknown): T => {
    if (isOwn) return value as T;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ file, path: issue.path.join('.'), reason: issue.message });
    return [] as T;
  };
  const records = read('records', recordsSchema, files.records);
  const facts = read('facts', factsSchema, files.facts);
  const cues = new Map<string, CueFile>();
  for (const [language, file] of Object.entries(files.cues))
    if (typeof file !== 'function') cues.set(language, read(`cues/${language}`, cueFileSchema, file));
  const story: Story = {
    pack: read('pack', cardSchema, files.pack),
    facts,
    frames: read('frames', framesSchema, files.frames),
    ladder: read('ladder', ladderSchema, files.ladder),
    wording: read('wording', wordingSchema, files.wording),
    roles: read('roles', rolesSchema, files.roles),
    events: read('events', eventsSchema, files.events),
    records,
    groups: read('groups', groupsSchema, files.groups),
    actors: read('actors', actorsSchema, files.actors),
    synonyms: read('synonyms', synonymsSchema, files.synonyms),
    reading:
      files.reading === undefined
        ? {
            begins: '',
            quantities: {},
            dates: {},
            frames: {},
            framePriors: {},
            saidBy: {},
            doneBy: {},
            implies: {},
            yieldsTo: {},
            passedOn: [],
            toldByOutlet: [],
          }
        : read('reading', readingSchema, files.reading),
    speakers: files.speakers === undefined ? [] : read('speakers', speakersSchema, files.speakers),
    sentinel:
      files.sentinel === undefined
        ? { strong: [], actors: [], breaches: [], window: 0 }
        : read('sentinel', sentinelSchema, files.sentinel),
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    recordById: new Map(records.map((record) => [record.id, record])),
    recordByKey: keyRecords(records),
    languages: Object.keys(files.cues),
    cuesFor: (language) => cues.get(language) ?? openCues(files.cues, language, cues),
  };
  if (!isOwn && problems.length === 0) problems.push(...findBrokenLinks(story));
  if (problems.length > 0) throw new PackError(problems);
  return story;
}

/**
 * Reads cues that come as a function: no file and no store can hold one, so they are the program's own and were checked
 * when it was built.
 */
function openCues(sources: StoryFiles['cues'], language: string, opened: Map<string, CueFile>): CueFile | null {
  const source = Object.hasOwn(sources, language) ? sources[language] : null;
  if (typeof source !== 'function') return null;
  const file: CueFile = source();
  opened.set(language, file);
  return file;
}

function keyRecords(records: StoryRecord[]): Map<string, StoryRecord> {
  return new Map(
    records.flatMap((record) => [record.url, ...(record.aliases ?? [])].map((url) => [pageKey(url), record] as const)),
  );
}

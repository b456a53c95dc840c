import { pageKey } from '../address/identity.ts';
import type { SentinelCues } from '../detect/sentinel.ts';
import type { StoryRecord } from '../model.ts';
import type * as z from '../zod.ts';
import {
  type CueFile,
  cueFileSchema,
  type ReadingRules,
  readingSchema,
  type SpeakerEntry,
  sentinelSchema,
  speakersSchema,
} from './cue-file.ts';
import type { Fact, Pack, PackCard } from './pack.ts';
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
  synonymsSchema,
  wordingSchema,
} from './pack-schema.ts';

/** The files of a pack as parsed JSON, by the name of the file; `cues` by language, a function where they are the program's own and read on first use only. */
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

/** A pack made ready for the program: its files, their indexes, its cues. */
export type Story = Omit<Pack, 'card'> & {
  /** The pack's own card: id, version, name, period, anchors. */
  pack: PackCard;
  factById: ReadonlyMap<string, Fact>;
  recordById: ReadonlyMap<string, StoryRecord>;
  /** Record by `pageKey` of its address and aliases. */
  recordByKey: ReadonlyMap<string, StoryRecord>;
  reading: ReadingRules;
  /** What the content script's cheap test looks for. */
  sentinel: SentinelCues;
  /** Who can speak in the story, by name. */
  speakers: SpeakerEntry[];
  /** Languages that have cues. */
  languages: string[];
  /** Cues of a language (primary subtag), null where the pack has none. */
  cuesFor: (language: string) => CueFile | null;
};

/** Why a pack was refused: the file, the place in it, the reason. */
export type PackProblem = { file: string; path: string; reason: string };

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

/** Checks the files of a pack and indexes them; `isOwn` are the program's, checked before it was built. Throws a PackError with everything that is wrong. */
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

/** Reads cues that come as a function: no file and no store can hold one, so they are the program's own and were checked when it was built. */
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

/** Ids that a pack's files use and no file defines, and ids defined twice. */
function findBrokenLinks(story: Story): PackProblem[] {
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
      const options = story.factById.get(value.fact)?.options.map(({ id }) => id) ?? [];
      for (const id of value.options ?? [])
        if (!options.includes(id))
          problems.push({ file: 'records', path: entry.id, reason: `“${id}” is no option of ${value.fact}` });
    }
  }
  return problems;
}

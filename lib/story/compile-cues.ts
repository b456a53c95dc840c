import { memoise } from '../memoise.ts';
import { CueMatcher } from '../text/cues.ts';
import type { CueFile, CueRule } from './cue-file.ts';

/** What a hit does in a sentence about the event: see `relation` in cue-file.ts. */
export type RelationRole = 'name' | 'campaign' | 'actor' | 'breach' | 'release' | 'object' | 'context' | 'rival';

/** A rule of a cue file made ready: what its cues find, and how. */
export type Rule = {
  finds:
    | { part: 'relation'; role: RelationRole }
    /** `unit`: what is counted, where the cue tells more than the fact. */
    | { part: 'quantity'; fact: string; unit: string | null }
    | { part: 'date'; fact: string }
    /** The day of a date fact told by the event itself. */
    | { part: 'day'; fact: string }
    | { part: 'choice'; fact: string; option: string }
    | { part: 'rung'; rung: string; suspect: string | null }
    | { part: 'frame'; frame: string }
    | { part: 'wording'; family: string }
    | { part: 'role'; role: string };
  hasWith: boolean;
  /** What a frame's cue counts. */
  weight: number;
  /** A negation turns it. */
  negatable: boolean;
  /** So does one that follows. */
  deniedAfter: boolean;
};
/** What a rule's phrase is: its cue, a `not` that annuls it or a `with` that it needs; `pieces` of "a & b" must all be there. */
export type CueGroup = { rule: Rule; as: 'cue' | 'not' | 'with'; pieces: number };
/** One piece of a group's phrase, the only one where there is no "&". */
export type CueOwner = { group: CueGroup; piece: number };

/** The matcher of a language's cues, made once. What is written wrongly throws when it is parsed: see CueMatcher. */
export const compileCues = memoise((file: CueFile): CueMatcher<CueOwner> => {
  const matcher = new CueMatcher<CueOwner>(file.sets);
  const add = (finds: Rule['finds'], rule: CueRule): void => {
    const owner: Rule = {
      finds,
      hasWith: (rule.with?.length ?? 0) > 0,
      weight: rule.weight ?? 1,
      negatable: rule.negatable ?? (finds.part === 'choice' || finds.part === 'rung'),
      deniedAfter: rule.deniedAfter ?? false,
    };
    for (const cue of rule.cues) addGroup(matcher, owner, 'cue', cue);
    for (const cue of rule.not ?? []) addGroup(matcher, owner, 'not', cue);
    for (const cue of rule.with ?? []) addGroup(matcher, owner, 'with', cue);
  };
  for (const [role, rule] of Object.entries(file.relation)) add({ part: 'relation', role: role as RelationRole }, rule);
  for (const [id, rule] of Object.entries(file.quantities)) {
    const [fact = id, unit = null] = id.split('/');
    add({ part: 'quantity', fact, unit }, rule);
  }
  for (const [id, rule] of Object.entries(file.dates)) {
    const [fact = id, day] = id.split('/').reverse();
    add({ part: day ? 'day' : 'date', fact }, rule);
  }
  for (const [fact, options] of Object.entries(file.choices))
    for (const [id, rule] of Object.entries(options)) add({ part: 'choice', fact, option: withoutVariant(id) }, rule);
  for (const [id, rule] of Object.entries(file.ladder)) {
    const [rung = id, suspect = null] = withoutVariant(id).split('/');
    add({ part: 'rung', rung, suspect }, rule);
  }
  for (const [frame, rule] of Object.entries(file.frames)) add({ part: 'frame', frame }, rule);
  for (const [family, rule] of Object.entries(file.wording)) add({ part: 'wording', family }, rule);
  for (const [role, cues] of Object.entries(file.roles)) add({ part: 'role', role }, { cues });
  return matcher;
});

/** "rung#answer" is the same rung (or option) by a rule of its own, with its own `with` and `not`. */
function withoutVariant(id: string): string {
  return id.split('#', 1)[0] as string;
}

function addGroup(matcher: CueMatcher<CueOwner>, rule: Rule, as: CueGroup['as'], cue: string): void {
  const pieces = cue.includes('&') ? cue.split('&').map((piece) => piece.trim()) : [cue];
  const group: CueGroup = { rule, as, pieces: pieces.length };
  for (const [piece, phrase] of pieces.entries()) matcher.add({ group, piece }, phrase);
}

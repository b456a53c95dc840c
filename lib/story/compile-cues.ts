import { CueMatcher } from '../text/cues.ts';
import type { CueFile, CueRule } from './cue-file.ts';

export type RelationRole = 'name' | 'campaign' | 'actor' | 'breach' | 'release' | 'object' | 'context' | 'rival';

/** What a rule finds; `key` is unique within a language. */
export type Rule = {
  key: string;
  finds:
    | { part: 'relation'; role: RelationRole }
    | {
        part: 'quantity';
        fact: string /** what is counted, where the cue tells more than the fact */;
        unit: string | null;
      }
    | { part: 'date'; fact: string }
    | { part: 'choice'; fact: string; option: string }
    | { part: 'rung'; rung: string; suspect: string | null }
    | { part: 'frame'; frame: string }
    | { part: 'wording'; family: string }
    | { part: 'role'; role: string };
  hasWith: boolean;
  weight: number;
  negatable: boolean;
};
/** What a rule's phrase is: its cue, a `not` that annuls it or a `with` that it needs; `pieces` of "a & b" must all be there. */
export type CueGroup = { rule: Rule; as: 'cue' | 'not' | 'with'; pieces: number };
/** One piece of a group's phrase, the only one where there is no "&". */
export type CueOwner = { group: CueGroup; piece: number };
export type CompiledCues = { matcher: CueMatcher<CueOwner>; rules: Rule[] };

const compiled = new WeakMap<CueFile, CompiledCues>();

/** Compiles a language's cues once; throws an Error naming the cue that is written wrongly. */
export function compileCues(file: CueFile): CompiledCues {
  const known = compiled.get(file);
  if (known) return known;
  const matcher = new CueMatcher<CueOwner>(file.sets);
  const rules: Rule[] = [];
  const add = (key: string, finds: Rule['finds'], rule: CueRule): void => {
    const owner: Rule = {
      key,
      finds,
      hasWith: (rule.with?.length ?? 0) > 0,
      weight: rule.weight ?? 1,
      negatable: rule.negatable ?? (finds.part === 'choice' || finds.part === 'rung'),
    };
    rules.push(owner);
    for (const cue of rule.cues) addGroup(matcher, owner, 'cue', cue);
    for (const cue of rule.not ?? []) addGroup(matcher, owner, 'not', cue);
    for (const cue of rule.with ?? []) addGroup(matcher, owner, 'with', cue);
  };
  for (const [role, rule] of Object.entries(file.relation))
    add(`relation/${role}`, { part: 'relation', role: role as RelationRole }, rule);
  for (const [id, rule] of Object.entries(file.quantities)) {
    const [fact = id, unit = null] = id.split('/');
    add(`quantity/${id}`, { part: 'quantity', fact, unit }, rule);
  }
  for (const [fact, rule] of Object.entries(file.dates)) add(`date/${fact}`, { part: 'date', fact }, rule);
  for (const [fact, options] of Object.entries(file.choices))
    for (const [option, rule] of Object.entries(options))
      add(`choice/${fact}/${option}`, { part: 'choice', fact, option }, rule);
  for (const [id, rule] of Object.entries(file.ladder)) {
    const [rung = id, suspect = null] = withoutVariant(id).split('/');
    add(`rung/${id}`, { part: 'rung', rung, suspect }, rule);
  }
  for (const [frame, rule] of Object.entries(file.frames)) add(`frame/${frame}`, { part: 'frame', frame }, rule);
  for (const [family, rule] of Object.entries(file.wording))
    add(`wording/${family}`, { part: 'wording', family }, rule);
  for (const [role, cues] of Object.entries(file.roles)) add(`role/${role}`, { part: 'role', role }, { cues });
  const result = { matcher, rules };
  compiled.set(file, result);
  return result;
}

/** "rung#answer" is the same rung by a rule of its own, with its own `with` and `not`. */
function withoutVariant(id: string): string {
  return id.split('#', 1)[0] as string;
}

function addGroup(matcher: CueMatcher<CueOwner>, rule: Rule, as: CueGroup['as'], cue: string): void {
  const pieces = cue.includes('&') ? cue.split('&').map((piece) => piece.trim()) : [cue];
  const group: CueGroup = { rule, as, pieces: pieces.length };
  for (const [piece, phrase] of pieces.entries()) matcher.add({ group, piece }, phrase);
}

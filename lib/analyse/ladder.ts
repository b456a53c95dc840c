import type { Rung, RungFinding } from '../model.ts';
import {
  asks,
  belongsToRival,
  type FindingContext,
  isRivalAside,
  saidAt,
  sourceOf,
  spanOf,
} from './finding-context.ts';
import type { ReadSentence } from './read-text.ts';

const NAMED = new Set(['group-named', 'state-named']);
/** Rungs that are the page's own question even in a passage that compares it with another affair. */
const FOUND_NOBODY = new Set(['unknown-author', 'no-trace']);

/** Who is held responsible, by whom, how firmly; `none` alone where the page does not raise it. */
export function findRungs(context: FindingContext): RungFinding[] {
  const found = context.read.sentences.map((sentence, at) => {
    const isRivals = context.topics[at] === 'rival';
    const rungs = sentence.hits.flatMap((hit): RungFinding[] => {
      const { rule, from, start, end } = hit;
      if (rule.finds.part !== 'rung') return [];
      const isOurs =
        (context.about && (FOUND_NOBODY.has(rule.finds.rung) || isRivalAside(sentence, hit))) ||
        (!isRivals && !belongsToRival(sentence, from));
      if (!isOurs) return [];
      const { attributedTo } = saidAt(context, sentence, start, end);
      const { suspect } = rule.finds;
      // A question names nobody, it suspects ("Is X behind it?").
      const rung = asks(sentence) && NAMED.has(rule.finds.rung) ? 'suspicion' : rule.finds.rung;
      return [
        {
          rung: rung as Rung,
          suspect,
          speaker: attributedTo[0] ?? accuser(context, sentence, rule.finds.rung, start) ?? null,
          spans: [spanOf(context, sentence.block, start, end)],
        },
      ];
    });
    return strongestInSentence(rungs, rankOf(context));
  });
  const merged = mergeRungs(withoutEchoes(found).flat());
  return merged.length > 0 ? merged : [{ rung: 'none', suspect: null, speaker: null, spans: [] }];
}

/** Who holds responsible in the outlet's words: whom the sentence names before it, not as a suspect, else who speaks nearest in the paragraph. */
function accuser(context: FindingContext, sentence: ReadSentence, rung: string, start: number): string | undefined {
  const { story } = context;
  if (!story.reading.heard?.includes(rung)) return undefined;
  const suspects = new Set(story.speakers.flatMap(({ name, suspect }) => (suspect ? [name] : [])));
  return sourceOf(context, sentence, [start, start], suspects)?.name;
}

function rankOf({ story }: FindingContext): (rung: Rung) => number {
  const ranks = new Map(story.ladder.rungs.map(({ id, rank }) => [id, rank ?? Number.POSITIVE_INFINITY]));
  return (rung) => ranks.get(rung) ?? 0;
}

/** In one sentence a speaker who names a group or a state does not only suspect, and one who finds no trace does neither. */
function strongestInSentence(rungs: RungFinding[], rank: (rung: Rung) => number): RungFinding[] {
  const outranks = (other: RungFinding, one: RungFinding): boolean =>
    other.speaker === one.speaker && rank(other.rung) > rank(one.rung) && !standTogether(one.rung, other.rung);
  return rungs.filter((one) => !rungs.some((other) => outranks(other, one)));
}

/** A group and its state can both be named; that nobody is known goes with any suspicion. */
function standTogether(one: Rung, other: Rung): boolean {
  return (one === 'group-named' && other === 'state-named') || one === 'unknown-author';
}

/** A page that holds a state responsible in this many sentences does not besides suspect it … */
const NAMED_OFTEN = 2;
/** … in so few: those are ways of saying the same. */
const ECHO_AT_MOST = 1;

/** Leaves out the suspicion of somebody whom the page holds responsible again and again; rungs by sentence. */
function withoutEchoes(found: readonly RungFinding[][]): RungFinding[][] {
  const sentences = (rung: Rung, suspect: string | null): number =>
    found.filter((rungs) => rungs.some((one) => one.rung === rung && one.suspect === suspect)).length;
  const suspects = new Set(found.flatMap((rungs) => rungs.map(({ suspect }) => suspect)));
  const echoes = new Set(
    [...suspects].filter(
      (suspect) => sentences('state-named', suspect) >= NAMED_OFTEN && sentences('suspicion', suspect) <= ECHO_AT_MOST,
    ),
  );
  return found.map((rungs) => rungs.filter(({ rung, suspect }) => rung !== 'suspicion' || !echoes.has(suspect)));
}

function mergeRungs(rungs: readonly RungFinding[]): RungFinding[] {
  const merged = new Map<string, RungFinding>();
  for (const rung of rungs) {
    const key = [rung.rung, rung.suspect, rung.speaker].join('\n');
    const known = merged.get(key);
    if (known) known.spans.push(...rung.spans);
    else merged.set(key, { ...rung, spans: [...rung.spans] });
  }
  return [...merged.values()];
}

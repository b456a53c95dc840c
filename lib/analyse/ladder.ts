import type { Rung, RungFinding } from '../model.ts';
import {
  asks,
  belongsToRival,
  type FindingContext,
  nearestSpeaker,
  saidAt,
  spanOf,
  storySentences,
} from './finding-context.ts';
import type { ReadSentence } from './read-text.ts';
import { followsPlace } from './speech/speech-marks.ts';

const NAMED = new Set(['group-named', 'state-named']);

/** Who is held responsible, by whom, how firmly; `none` alone where the page does not raise it. */
export function findRungs(context: FindingContext): RungFinding[] {
  const found = storySentences(context).flatMap((sentence) => {
    const rungs = sentence.hits.flatMap(({ rule, from, start, end }): RungFinding[] => {
      if (rule.finds.part !== 'rung' || belongsToRival(sentence, from)) return [];
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
  const merged = mergeRungs(found);
  return merged.length > 0 ? merged : [{ rung: 'none', suspect: null, speaker: null, spans: [] }];
}

/** Who holds responsible in the outlet's words: whom the sentence names before it, not as a suspect, else who speaks nearest in the paragraph. */
function accuser(context: FindingContext, sentence: ReadSentence, rung: string, start: number): string | undefined {
  const { story } = context;
  if (!story.reading.heard?.includes(rung)) return undefined;
  const suspects = new Set(story.speakers.flatMap(({ name, suspect }) => (suspect ? [name] : [])));
  const named = sentence.mentions.find(
    (mention) =>
      mention.start <= start && !suspects.has(mention.speaker.name) && !followsPlace(sentence.marks, mention.from),
  );
  return (named?.speaker ?? nearestSpeaker(context, sentence.block, start))?.name;
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

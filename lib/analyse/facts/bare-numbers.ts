import { grammarOf } from '../../text/grammar.ts';
import { belongsToRival, type FindingContext } from '../finding-context.ts';
import type { ReadSentence, RuleHit } from '../read-text.ts';

/** A number without a noun and the words that told before what it counts. */
export type Bare = { fact: string; at: number; named: RuleHit };

/**
 * Numbers that count what was named before them in the sentence: "mailboxes of his aides, five by one count". Such a
 * number has no noun after it, and the fact has words that name it without a number (`named` of the reading rules).
 */
export function findBareNumbers(context: FindingContext, sentence: ReadSentence, taken: ReadonlySet<number>): Bare[] {
  const { units } = sentence;
  return Object.entries(context.story.reading.quantities).flatMap(([fact, { named, kind }]) => {
    const hit = named === undefined ? undefined : sentence.hits.find((one) => isNamed(one, named));
    if (!hit) return [];
    return units.flatMap(({ quantity }, at): Bare[] => {
      const counts = quantity?.kind === kind && quantity.value !== null && !quantity.negated && at >= hit.to;
      const free = counts && !taken.has(at) && isBare(context, sentence, at);
      return free && !belongsToRival(sentence, at) ? [{ fact, at, named: hit }] : [];
    });
  });
}

function isNamed({ rule: { finds } }: RuleHit, named: string): boolean {
  return finds.part === 'choice' && `${finds.fact}/${finds.option}` === named;
}

/** Nothing is counted: the clause ends, or a small word or a phrase that names a source follows. */
function isBare({ read }: FindingContext, { units, marks }: ReadSentence, at: number): boolean {
  const unit = units[at];
  const to = unit?.slot?.to ?? at + 1;
  const next = units[to];
  if (!unit || !next || next.clause !== unit.clause) return true;
  if (next.quantity || next.date) return false;
  return grammarOf(read.lexicon).stopWords.has(next.norm) || marks.some(({ from }) => from === to);
}

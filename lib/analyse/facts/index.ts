import type { FactFinding } from '../../model.ts';
import type { FindingContext } from '../finding-context.ts';
import { answerFor, heardFrom } from './answer-for.ts';
import { findChoiceFacts } from './choices.ts';
import { findDateFacts } from './dates.ts';
import { settleMeanings } from './implied.ts';
import { mergeFacts } from './merge.ts';
import { findQuantityFacts } from './quantities.ts';

/** A kind of fact is one finder; a new kind is one line here. */
const FINDERS = [findQuantityFacts, findDateFacts, findChoiceFacts];

/** All facts of the story on the page, the same value said again merged into one finding with all its spans. */
export function findFacts(context: FindingContext): FactFinding[] {
  const found = FINDERS.flatMap((find) => find(context));
  const { reading } = context.story;
  return mergeFacts(settleMeanings(found, reading).map((finding) => answerFor(heardFrom(finding, context), reading)));
}

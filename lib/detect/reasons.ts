import type { ReadSentence } from '../analyse/read-text.ts';
import type { Reason, Span } from '../model.ts';
import type { RelationRole } from '../story/compile-cues.ts';
import type { Topic } from './topics.ts';

const MOST_REASONS = 6;
/** From the most telling on; what was released says more than the verb of the release. */
const TELLING: RelationRole[] = ['name', 'campaign', 'breach', 'object', 'release'];

type Term = Span & { rank: number };

/** The terms that decided, the most telling first, each once, from sentences about the event. */
export function reasonsOf(sentences: readonly ReadSentence[], topics: readonly Topic[]): Reason[] {
  const terms = new Map<string, Term>();
  sentences.forEach((sentence, at) => {
    if (topics[at] !== 'event' && topics[at] !== 'goes-with') return;
    const least = topics[at] === 'event' ? 0 : TELLING.length;
    for (const term of termsOf(sentence, least)) {
      const key = term.text.toLowerCase();
      if ((terms.get(key)?.rank ?? Number.POSITIVE_INFINITY) > term.rank) terms.set(key, term);
    }
  });
  return [...terms.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_REASONS)
    .map(({ rank: _, ...span }) => ({ term: span.text, where: span.block === -1 ? 'title' : 'body', span }));
}

/** What tells the story in a sentence; terms that share words are one, as telling as the better of them. */
function termsOf({ block, start: from, text, hits }: ReadSentence, least: number): Term[] {
  const terms: Term[] = [];
  for (const { rule, start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    if (rule.finds.part !== 'relation' || !TELLING.includes(rule.finds.role)) continue;
    const rank = TELLING.indexOf(rule.finds.role) + least;
    const last = terms.at(-1);
    const shared = last && start < last.end ? terms.pop() : undefined;
    const [first, past] = [shared?.start ?? start, Math.max(shared?.end ?? 0, end)];
    terms.push({
      block,
      start: first,
      end: past,
      text: text.slice(first - from, past - from),
      rank: Math.min(rank, shared?.rank ?? rank),
    });
  }
  return terms;
}

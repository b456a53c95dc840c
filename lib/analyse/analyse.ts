import type { Related } from '../detect/relate.ts';
import type { Topic } from '../detect/topics.ts';
import type { Findings } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import { findFacts } from './facts/index.ts';
import type { FindingContext } from './finding-context.ts';
import { findFrames } from './frames.ts';
import { findRungs } from './ladder.ts';
import type { ReadArticle } from './read-text.ts';
import { findUtterances } from './speech/utterances.ts';
import { findVoices } from './voices.ts';
import { countWording } from './wording.ts';

/** Finds what a read article says of the story; `topics` is one topic a sentence. Pure, linear in the text. */
export function analyse(
  read: ReadArticle,
  { relation, topics }: Pick<Related, 'relation' | 'topics'>,
  story: Story,
): Findings {
  const context: FindingContext = {
    read,
    story,
    topics: narrowed(topics, relation),
    about: relation === 'about',
    utterances: findUtterances(read),
  };
  return {
    facts: findFacts(context),
    attribution: findRungs(context),
    frames: findFrames(context),
    wording: countWording(context),
    voices: findVoices(context),
  };
}

/** A page that only mentions the story is read only where it names the event itself: the rest is another subject. */
function narrowed(topics: readonly Topic[], relation: Related['relation']): readonly Topic[] {
  return relation === 'about' ? topics : topics.map((topic) => (topic === 'event' ? topic : 'rival'));
}

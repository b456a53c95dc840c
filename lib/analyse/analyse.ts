import type { Topic } from '../detect/topics.ts';
import type { FactFinding, FrameFinding, RungFinding, VoiceFinding, Wording } from '../model.ts';
import type { Story } from '../story/load-story.ts';
import { findFacts } from './facts/index.ts';
import type { FindingContext } from './finding-context.ts';
import { findFrames } from './frames.ts';
import { findRungs } from './ladder.ts';
import type { ReadArticle } from './read-text.ts';
import { findUtterances } from './speech/utterances.ts';
import { findVoices } from './voices.ts';
import { countWording } from './wording.ts';

/** Everything an article says of the story, each finding with its spans. */
export type Findings = {
  facts: FactFinding[];
  attribution: RungFinding[];
  frames: FrameFinding[];
  wording: Wording;
  voices: VoiceFinding[];
};

/** Finds what a read article says of the story; `topics` is one topic a sentence. Pure, linear in the text. */
export function analyse(read: ReadArticle, topics: readonly Topic[], story: Story): Findings {
  const context: FindingContext = { read, story, topics, utterances: findUtterances(read, story) };
  return {
    facts: findFacts(context),
    attribution: findRungs(context),
    frames: findFrames(context),
    wording: countWording(context),
    voices: findVoices(context),
  };
}

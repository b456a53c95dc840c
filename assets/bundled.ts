/** The pack and the outlets that come with the program. The one place that names the bundled story; a new cue language is one import and one word here. The build turns each cue file into a function that parses it (wxt.config.ts). */
import type { StoryFiles } from '../lib/story/load-story.ts';
import bundledOutlets from './outlets.json' with { type: 'json' };
import actors from './stories/macronleaks/actors.json' with { type: 'json' };
import de from './stories/macronleaks/cues/de.json' with { type: 'json' };
import en from './stories/macronleaks/cues/en.json' with { type: 'json' };
import es from './stories/macronleaks/cues/es.json' with { type: 'json' };
import fr from './stories/macronleaks/cues/fr.json' with { type: 'json' };
import it from './stories/macronleaks/cues/it.json' with { type: 'json' };
import nl from './stories/macronleaks/cues/nl.json' with { type: 'json' };
import pt from './stories/macronleaks/cues/pt.json' with { type: 'json' };
import events from './stories/macronleaks/events.json' with { type: 'json' };
import facts from './stories/macronleaks/facts.json' with { type: 'json' };
import frames from './stories/macronleaks/frames.json' with { type: 'json' };
import groups from './stories/macronleaks/groups.json' with { type: 'json' };
import ladder from './stories/macronleaks/ladder.json' with { type: 'json' };
import pack from './stories/macronleaks/pack.json' with { type: 'json' };
import reading from './stories/macronleaks/reading.json' with { type: 'json' };
import records from './stories/macronleaks/records.json' with { type: 'json' };
import roles from './stories/macronleaks/roles.json' with { type: 'json' };
import sentinel from './stories/macronleaks/sentinel.json' with { type: 'json' };
import speakers from './stories/macronleaks/speakers.json' with { type: 'json' };
import synonyms from './stories/macronleaks/synonyms.json' with { type: 'json' };
import wording from './stories/macronleaks/wording.json' with { type: 'json' };

export const bundledFiles: StoryFiles = {
  pack,
  facts,
  frames,
  ladder,
  wording,
  roles,
  events,
  records,
  groups,
  actors,
  synonyms,
  reading,
  sentinel,
  speakers,
  cues: { de, en, es, fr, it, nl, pt },
};
export { bundledOutlets };

/** What can be told of a page at a glance, before it is read. */
import cues from '../../assets/stories/macronleaks/sentinel.json';
import { findCue } from '../../lib/detect/sentinel.ts';

/** Length of the page's text without a layout, in characters. */
export const textLength = (): number => document.body?.textContent?.length ?? 0;

/** Only a page that names the story gets a loading panel: the others may turn out to be something else. */
export const isNamed = (): boolean =>
  findCue({ address: location.href, title: document.title, texts: [] }, cues) !== null;

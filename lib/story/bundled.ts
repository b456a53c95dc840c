import { bundledFiles, bundledOutlets } from '../../assets/bundled.ts';
import { loadStory, type Story } from './load-story.ts';
import type { Outlet } from './pack.ts';
import { outletsSchema } from './pack-schema.ts';

let story: Story | null = null;
let outlets: Outlet[] | null = null;

/** The pack that comes with the program; tests/story/pack.test.ts has checked it. */
export function bundledStory(): Story {
  story ??= loadStory(bundledFiles, true);
  return story;
}

/** The outlets that come with the program, checked on first use. */
export function loadOutlets(): Outlet[] {
  outlets ??= outletsSchema.parse(bundledOutlets);
  return outlets;
}

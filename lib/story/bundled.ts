import { bundledFiles, bundledOutlets } from '../../assets/bundled.ts';
import { loadStory, type Story } from './load-story.ts';
import type { Outlet } from './pack.ts';

let story: Story | null = null;

/** The pack that comes with the program; tests/story/pack.test.ts has checked it. */
export function bundledStory(): Story {
  story ??= loadStory(bundledFiles, true);
  return story;
}

/** The outlets that come with the program; tests/story/pack.test.ts has checked them. */
export const loadOutlets = (): Outlet[] => bundledOutlets;

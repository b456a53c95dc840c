/** Another story pack from disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileCues } from '../story/compile-cues.ts';
import { loadStory, type Story, type StoryFiles } from '../story/load-story.ts';

/**
 * A pack is a folder of JSON files with `cues/<language>.json`, or one file that holds the same as an object. Throws when
 * it is neither or refused, or a cue is written wrongly.
 */
export function openStory(path: string): Story {
  if (!existsSync(path)) throw new Error(`no story pack at ${path}`);
  const story = loadStory((statSync(path).isDirectory() ? fromFolder(path) : readJson(path)) as StoryFiles);
  for (const language of story.languages) {
    const cues = story.cuesFor(language);
    if (cues) compileCues(cues).parseAll();
  }
  return story;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

function fromFolder(folder: string): unknown {
  const named = (path: string) =>
    Object.fromEntries(
      readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name.slice(0, -5), readJson(join(path, name))]),
    );
  const cues = join(folder, 'cues');
  return { ...named(folder), cues: existsSync(cues) ? named(cues) : {} };
}

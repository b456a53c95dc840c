/** Cues that come as a function are read when a page in their language is read, and not before. */
import { expect, test } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const eager = loadStory(bundledFiles);

function loadLate() {
  const asked: string[] = [];
  const late = (language: string, file: unknown) => () => {
    asked.push(language);
    return file;
  };
  const cues = Object.fromEntries(
    Object.entries(bundledFiles.cues).map(([language, file]) => [language, late(language, file)]),
  );
  return { asked, story: loadStory({ ...bundledFiles, cues }) };
}

test('only the language asked for is parsed, once, and says the same', () => {
  const { asked, story } = loadLate();
  expect(story.languages).toEqual(eager.languages);
  expect(asked).toEqual([]);
  expect(story.cuesFor('fr')).toEqual(eager.cuesFor('fr'));
  expect(story.cuesFor('fr')).toBe(story.cuesFor('fr'));
  expect(asked).toEqual(['fr']);
});

test('a language without cues has none, whatever it is called', () => {
  const { story } = loadLate();
  for (const name of ['sv', 'constructor', '']) expect(story.cuesFor(name)).toBeNull();
});

/** The text form of cue files, as the built extension carries them, says what the files say. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { makeReport } from '../../lib/make-report.ts';
import { type CueFile, cueFileSchema } from '../../lib/story/cue-file.ts';
import { type CueText, readCueText, writeCueText } from '../../lib/story/cue-text.ts';
import { loadStory } from '../../lib/story/load-story.ts';
import { normaliseCue } from '../../lib/text/cue-syntax.ts';
import { articleOf, loadSavedPages, readerVersion } from '../score/saved-pages.ts';

const fileOf = (language: string) => cueFileSchema.parse(bundledFiles.cues[language]);
const written = new Map(Object.keys(bundledFiles.cues).map((code) => [code, writeCueText(fileOf(code))]));
const fromFiles = loadStory(bundledFiles);
const textOf = (code: string) => written.get(code) as CueText;
const cues = Object.fromEntries([...written.keys()].map((code) => [code, () => readCueText(textOf(code))]));
const fromTexts = loadStory({ ...bundledFiles, cues }, true);

/** A file with every cue written as it is compared, what means the same in any order sorted. */
function normalised(file: CueFile): unknown {
  const sorted = (cue: string) =>
    cue.replace(/\([^()]+\)/g, (all) => `(${all.slice(1, -1).split('|').sort().join('|')})`);
  const all: CueFile = JSON.parse(JSON.stringify(file), (key, value) => {
    if (!Array.isArray(value)) return value;
    const cues = value.map(normaliseCue).map(sorted);
    return key === 'with' || key === 'not' ? cues.sort() : cues;
  });
  for (const set of Object.values(all.sets)) set.sort();
  return all;
}

describe.each(fromFiles.languages)('cues of "%s"', (language) => {
  test('come back whole', () => {
    expect(readCueText(textOf(language))).toEqual(normalised(fileOf(language)));
  });

  test('give the same report of a page', () => {
    const version = readerVersion();
    const pages = loadSavedPages().filter(({ expected }) => expected.language.startsWith(language));
    const about = pages.filter(({ expected, heldOut }) => !heldOut && expected.relation === 'about').slice(0, 3);
    expect(about.length).toBeGreaterThan(0);
    for (const page of about) {
      const article = articleOf(page, version);
      expect(makeReport(article, fromTexts)).toEqual(makeReport(article, fromFiles));
    }
  });
});

test('cues of a rule keep their order: it tells which of two at a place is shown', () => {
  const file: CueFile = { ...fileOf('fr'), sets: { a: ['vol', 'fuite'] } };
  file.relation = {
    name: { cues: ['vol', 'fuite (z|le|)'], not: ['z', 'a'], with: ['y', 'b'] },
  } as CueFile['relation'];
  const read = readCueText(writeCueText(file));
  expect(read.relation.name).toEqual({ cues: ['vol', 'fuite(|le|z)'], not: ['a', 'z'], with: ['b', 'y'] });
  expect(read.sets.a).toEqual(['fuite', 'vol']);
});

test.each([
  ['Boîte* mail', 'boite* mail'],
  ["(l'e-mail*|courriel* ) ~4 @set", '(l e mail*|courriel*)~4 @set'],
  ['# (plus tard|après) & @a', '#(plus tard|apres)&@a'],
  ['(le|) hack', '(le|)hack'],
])('“%s” is written “%s”, once and for all', (cue, wanted) => {
  expect(normaliseCue(cue)).toBe(wanted);
  expect(normaliseCue(wanted)).toBe(wanted);
});

test('what would read as something else is refused', () => {
  const file = fileOf('fr');
  expect(() => writeCueText({ ...file, sets: { 'a=b': ['mot'] } })).toThrow('no name');
  expect(() => writeCueText({ ...file, sets: { a: ['…'] } })).toThrow('cannot be written');
});

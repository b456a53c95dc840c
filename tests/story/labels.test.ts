/** The labels of the bundled pack that a reader sees are there in every language of the program. */
import { describe, expect, it } from 'vitest';
import { keepLanguage } from '../../lib/story/keep-language.ts';
import { languages } from '../components/languages.ts';
import { reports, story } from '../gallery/reports.ts';

type Found = { path: string; text: Record<string, string> };

function listTexts(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [{ path, text: value as Record<string, string> }];
  return Object.entries(value).flatMap(([key, one]) =>
    listTexts(one, `${path}/${'id' in value ? value.id : ''}${key}`),
  );
}

const { coverage: _, ...labels } = reports.full.context ?? { coverage: [] };
const notes = story.facts.map(({ id, notes, conflicts, near, others }) => ({ id, notes, conflicts, near, others }));
const { actors } = story;
const texts = listTexts({ labels, notes, actors });

/** As a view reads it: its country's words, else its language's. */
const readIn = (text: Record<string, string>, language: string) => text[language] ?? text[language.slice(0, 2)] ?? '';

describe('labels', () => {
  it.each(languages)('are all there in %s', (language) => {
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(({ text }) => !readIn(text, language).trim()).map(({ path }) => path)).toEqual([]);
  });

  it('are set as a typesetter of each language would: no straight quotes, no space before a sign but in French', () => {
    const wrong = texts.flatMap(({ path, text }) =>
      Object.entries(text)
        .filter(
          ([language, words]) => /["']|\s{2}|^\s|\s$/.test(words) || (language !== 'fr' && /\s[;:!?]/.test(words)),
        )
        .map(([language, words]) => `${path} ${language}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are of about the length of the English ones, so that no language bursts a layout', () => {
    const long = texts.flatMap(({ path, text }) =>
      languages
        .filter((language) => readIn(text, language).length > (text.en ?? '').length * 1.6 + 14)
        .map((language) => `${path} ${language}`),
    );
    expect(long).toEqual([]);
  });

  it('keep one language in a report', () => {
    const kept = listTexts({ ...keepLanguage(reports.full, 'nl').context, coverage: [] });
    expect(kept.every(({ text }) => Object.keys(text).sort().join() === 'en,fr,nl')).toBe(true);
  });
});

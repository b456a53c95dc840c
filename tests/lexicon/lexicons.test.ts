import { describe, expect, test } from 'vitest';
import { lexiconFor, lexicons } from '../../lib/lexicon/index.ts';
import { splitPhrases } from '../../lib/text/phrases.ts';
import { foldText, tokenise } from '../../lib/text/tokens.ts';

/** Every string of a lexicon with the path to it. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

/** Phrases that stand under two different keys of one table, so that one of the two meanings would never be read. */
function doubles(table: Record<string, string | undefined>): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const [key, list] of Object.entries(table)) {
    for (const phrase of splitPhrases(list ?? '').map(foldText)) {
      if (seen.has(phrase) && seen.get(phrase) !== key)
        found.push(`"${phrase}" is both ${seen.get(phrase)} and ${key}`);
      seen.set(phrase, key);
    }
  }
  return found;
}

describe.each(Object.entries(lexicons))('the lexicon of %s', (language, lexicon) => {
  test('says its own language', () => {
    expect(lexicon.language).toBe(language);
  });

  test('has twelve months, seven weekdays and the usual day parts, units and hedges', () => {
    expect(Object.keys(lexicon.date.months)).toHaveLength(12);
    expect(Object.keys(lexicon.date.weekdays).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(Object.keys(lexicon.date.dayParts).sort()).toEqual([
      'afternoon',
      'evening',
      'midnight',
      'morning',
      'night',
      'noon',
    ]);
    const units = [
      'GB',
      'KB',
      'MB',
      'TB',
      'days',
      'hours',
      'minutes',
      'money',
      'months',
      'other',
      'percent',
      'seconds',
      'weeks',
      'years',
    ];
    expect(Object.keys(lexicon.units).concat('GB', 'KB', 'MB', 'TB')).toEqual(expect.arrayContaining(units));
    expect(Object.keys(lexicon.quantity.hedgesBefore)).toEqual(['about', 'at-least', 'at-most']);
  });

  /** What a language may say in two or three words, or not at all. */
  const fewInSome = ['inViewOf', 'accordingToAfter', 'telling', 'passive', 'agent', 'genitive'];
  test('has words for all that other parts rely on', () => {
    for (const [field, list] of Object.entries(lexicon.speech)) {
      if (typeof list === 'string' && !fewInSome.includes(field))
        expect(splitPhrases(list).length, field).toBeGreaterThan(3);
    }
    expect(splitPhrases(lexicon.stopWords).length).toBeGreaterThan(80);
    expect(splitPhrases(lexicon.abbreviations).length).toBeGreaterThan(20);
    expect(lexicon.speech.quotes.length).toBeGreaterThan(2);
  });

  test('keeps every phrase readable: something remains after folding, nothing is empty or doubled by accident', () => {
    for (const [path, list] of strings(lexicon)) {
      if (/\.(?:language|decimal|quotes\.\d+\.\d|joins|shortScales\.\d+|ordinalMarks)$/.test(path)) continue;
      for (const phrase of splitPhrases(list))
        expect(tokenise(phrase).length, `${path}: "${phrase}"`).toBeGreaterThan(0);
      expect(list, path).not.toMatch(/,\s*,|,\s*$/);
    }
  });

  test.each(['units', 'months', 'weekdays', 'values', 'scales', 'hedgesBefore', 'hedgesAfter', 'collectives'] as const)(
    '%s give no word two meanings',
    (name) => {
      const tables = {
        ...lexicon.date,
        ...lexicon.number,
        ...lexicon.vague,
        ...lexicon.quantity,
        units: lexicon.units,
      };
      expect(doubles(tables[name] as Record<string, string>)).toEqual([]);
    },
  );
});

test('a language without a lexicon is read as English, and no name of an object is a language', () => {
  expect(lexiconFor('fr').language).toBe('fr');
  expect(lexiconFor('sv').language).toBe('en');
  expect(lexiconFor(null).language).toBe('en');
  expect(lexiconFor('constructor').language).toBe('en');
  expect(lexiconFor('__proto__').language).toBe('en');
});

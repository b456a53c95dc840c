import * as chrono from 'chrono-node';
import { describe, expect, test } from 'vitest';
import { dateProbes } from './date-probes.ts';
import { showDates } from './show.ts';

/*
 * Why dates are read by our own lexicons and not by chrono-node 2.10 (a development dependency, for this test only).
 * Right at day level of the resolvable probes, November 2026:
 *          fr     en     de     es     it     pt     nl
 *   ours   43/43  33/33  23/23  24/24  23/23  21/21  22/22
 *   chrono 31/43  27/33  15/23  13/24  17/23  10/21  17/22
 */
const parsers: Record<string, { parse(text: string, reference: Date): chrono.ParsedResult[] }> = {
  fr: chrono.fr,
  en: chrono.en.GB,
  de: chrono.de,
  es: chrono.es,
  it: chrono.it,
  pt: chrono.pt,
  nl: chrono.nl,
};

const dayOf = (shown: string) => shown.split(' ')[0]?.slice(0, 10) ?? '';

function readByChrono(text: string, language: string): string[] {
  const results = parsers[language]?.parse(text, new Date(2017, 4, 6, 12)) ?? [];
  const ends = results.flatMap(({ start, end }) => (end ? [start, end] : [start]));
  const two = (value: number | null) => String(value).padStart(2, '0');
  return ends.map((part) => `${part.get('year')}-${two(part.get('month'))}-${two(part.get('day'))}`);
}

describe.each(Object.entries(dateProbes))('resolvable dates in %s', (language, probes) => {
  test('ours are right in at least 95 of 100 and more often than chrono', () => {
    const resolvable = probes.filter(([, expected]) => expected !== '' && !expected.includes('?'));
    const isRight = (expected: string, found: string[]) =>
      expected.split('; ').every((shown, index) => found[index]?.startsWith(dayOf(shown)));
    const ours = resolvable.filter(([text, expected]) =>
      isRight(expected, showDates(text, language).split('; ').map(dayOf)),
    );
    const theirs = resolvable.filter(([text, expected]) => isRight(expected, readByChrono(text, language)));
    expect(resolvable.length).toBeGreaterThanOrEqual(20);
    expect(ours.length / resolvable.length).toBeGreaterThanOrEqual(0.95);
    expect(ours.length).toBeGreaterThan(theirs.length);
  });
});

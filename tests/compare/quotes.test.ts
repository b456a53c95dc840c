import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignQuotes } from '../../lib/compare/align-quotes.ts';
import { findSharedQuotes } from '../../lib/compare/find-shared-quotes.ts';
import type { StoryRecord } from '../../lib/model.ts';

const changed = (pieces: { text: string; same: boolean }[]): string[] =>
  pieces.filter(({ same }) => !same).map(({ text }) => text.trim());

describe('two versions of an utterance', () => {
  it('are aligned word by word, the words that differ marked', () => {
    const { a, b, likeness } = alignQuotes('so generic and simple', 'so simple and generic');
    expect(likeness).toBeCloseTo(0.5);
    expect([changed(a), changed(b)]).toEqual([['generic and'], ['and generic']]);
    const drift = alignQuotes('« Rien ne sera laissé sans réponse »', 'Rien ne restera laissé sans réponse');
    expect([changed(drift.a), changed(drift.b)]).toEqual([['sera'], ['restera']]);
  });

  it('are one for case, accents and marks', () => {
    expect(alignQuotes('Très DÉÇU, dit-il.', 'tres decu dit il').likeness).toBe(1);
  });

  it('lose no character of either, and are as alike from both sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('le', 'vote', 'a été', 'piraté,', '« oui »', '9 Go')),
        fc.array(fc.constantFrom('le', 'vote', 'fut', 'piraté')),
        (x, y) => {
          const { a, b, likeness } = alignQuotes(x.join(' '), y.join(' '));
          expect(a.map(({ text }) => text).join('')).toBe(x.join(' '));
          expect(b.map(({ text }) => text).join('')).toBe(y.join(' '));
          expect(alignQuotes(y.join(' '), x.join(' ')).likeness).toBeCloseTo(likeness);
        },
      ),
    );
  });
});

describe('quotations of a page that a record gives too', () => {
  const record = (words: string): StoryRecord => ({ id: 'r', facts: [{ words }] }) as StoryRecord;
  const span = (text: string) => ({ block: 0, start: 0, end: text.length, text });

  it('are found inside a longer quotation, with what differs', () => {
    const [found] = findSharedQuotes(
      [span('La diffusion de ces données est susceptible d’avoir une qualification pénale, dit-elle')],
      [record('susceptible de recevoir une qualification pénale')],
    );
    expect(found?.record).toBe('r');
    expect(changed(found?.there ?? [])).toEqual(['de recevoir']);
  });

  it('are not found where under three in five of the record’s words come back, or far apart', () => {
    const four = 'une action de piratage';
    expect(findSharedQuotes([span(four)], [record(four)])).toHaveLength(1);
    expect(findSharedQuotes([span(four)], [record(`${four} massive et coordonnée contre nous`)])).toEqual([]);
    const strewn = 'une ville et son action pour ses enfants et ceux de tous les autres sans aucun piratage';
    expect(findSharedQuotes([span(strewn)], [record(four)])).toEqual([]);
  });

  it('are not found on three common words', () => {
    expect(findSharedQuotes([span('une action de masse')], [record('une action de piratage massive')])).toEqual([]);
  });
});

import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as british } from 'n2words/en-GB';
import { toCardinal as american } from 'n2words/en-US';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as belgian } from 'n2words/fr-BE';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as italian } from 'n2words/it-IT';
import { toCardinal as dutch } from 'n2words/nl-NL';
import { toCardinal as portuguese } from 'n2words/pt-PT';
import { describe, expect, test } from 'vitest';
import { lexiconFor } from '../../lib/lexicon/index.ts';
import { grammarOf } from '../../lib/text/grammar.ts';
import { readNumberWords } from '../../lib/text/quantities/number-words.ts';
import { tokenise } from '../../lib/text/tokens.ts';

const oracles: [string, string, (value: number) => string][] = [
  ['fr', 'France', french],
  ['fr', 'Belgium', belgian],
  ['en', 'Britain', british],
  ['en', 'America', american],
  ['de', 'Germany', german],
  ['es', 'Spain', spanish],
  ['it', 'Italy', italian],
  ['pt', 'Portugal', portuguese],
  ['nl', 'the Netherlands', dutch],
];

/** 0 to 9,999 and 5,000 spread up to a thousand million (Lehmer's generator, so that a failure comes again). */
function* numbers(): Generator<number> {
  for (let value = 0; value < 10_000; value++) yield value;
  let seed = 1;
  for (let turn = 0; turn < 5000; turn++) {
    seed = (seed * 48_271) % 2_147_483_647;
    yield seed % 1_000_000_000;
  }
}

describe.each(oracles)('%s as in %s', (language, _country, write) => {
  test('15,000 numbers in words are read as written', () => {
    const grammar = grammarOf(lexiconFor(language));
    const wrong: string[] = [];
    for (const value of numbers()) {
      const words = write(value);
      const tokens = tokenise(words);
      const read = readNumberWords(tokens, 0, grammar);
      if (read?.value !== value || read.to !== tokens.length) wrong.push(`${words}: ${read?.value} for ${value}`);
    }
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['fr', 'huitante et un', 81],
  ['fr', 'deux cent quatre-vingts', 280],
  ['fr', 'quatre-vingt-dix-sept mille', 97_000],
  ['de', 'siebzehnhundert', 1700],
  ['de', 'zweihundertundfünf', 205],
  ['en', 'fourteen hundred', 1400],
  ['es', 'mil millones', 1_000_000_000],
  ['es', 'veintiuna', 21],
  ['pt', 'dezassete mil', 17_000],
  ['nl', 'zeventienhonderd', 1700],
  ['nl', 'drieëntwintig', 23],
  ['it', 'ventitré', 23],
])('%s: %s is %i', (language, words, value) => {
  const tokens = tokenise(words);
  expect(readNumberWords(tokens, 0, grammarOf(lexiconFor(language)))).toMatchObject({ value, to: tokens.length });
});

test.each([
  ['en', 'between one hundred and two hundred', 1, 100],
  ['en', 'twenty and thirty', 0, 20],
  ['fr', 'cinq et six', 0, 5],
  ['fr', 'vingt et trente', 0, 20],
  ['pt', 'vinte e trinta', 0, 20],
  ['pt', 'entre mil e dois mil', 1, 1000],
  ['es', 'diez y ocho mil y', 0, 10],
  ['it', 'sei e sette', 0, 6],
])('%s: "%s" does not run two numbers together', (language, words, from, value) => {
  expect(readNumberWords(tokenise(words), from, grammarOf(lexiconFor(language)))?.value).toBe(value);
});

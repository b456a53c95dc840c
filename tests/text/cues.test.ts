import { describe, expect, it } from 'vitest';
import type { Unit } from '../../lib/text/cue-match.ts';
import { CueMatcher } from '../../lib/text/cues.ts';
import { tokenise } from '../../lib/text/tokens.ts';
import { growth, nearlyLinear } from '../growth.ts';

const SETS = { breach: ['piratage*', 'attaque informatique'], box: ['boîte* mail*', 'messagerie*'] };

function units(text: string): Unit[] {
  return tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ norm }) => ({ norm }));
}

function matched(cue: string, text: string): string[] {
  const matcher = new CueMatcher<string>(SETS);
  matcher.add('it', cue);
  const words = units(text);
  return matcher.find(words).map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ norm }) => norm)
      .join(' '),
  );
}

describe('the cue language', () => {
  it.each([
    ['courriel*', 'Des courriels, un courriel', ['courriels', 'courriel']],
    ['e-mail*', 'Les e-mails et les emails', ['e mails']],
    ["l'équipe", 'L’Equipe a réagi', ['l equipe']],
    ['@breach ~4 @box', 'Le piratage massif des boîtes mail', ['piratage massif des boites mail']],
    ['@breach ~1 @box', 'Le piratage massif de leurs boîtes mail', []],
    ['(le|un|) piratage', 'le piratage', ['le piratage', 'piratage']],
    ['(attaque informatique|hack) du parti', 'une attaque informatique du parti', ['attaque informatique du parti']],
    ['4chan', 'sur 4chan', ['4 chan']],
  ])('%s in "%s"', (cue, text, found) => {
    expect(matched(cue, text)).toEqual(found);
  });

  it('takes a quantity with all its words and tells where it stands', () => {
    const matcher = new CueMatcher<string>({});
    matcher.add('size', '# ~2 documents');
    const words: Unit[] = units('environ neuf gigaoctets de documents');
    (words[1] as Unit).slot = { of: 'quantity', to: 3 };
    expect(matcher.find(words)).toEqual([{ owner: 'size', rank: 0, from: 1, to: 5, slots: [1] }]);
  });

  it.each([
    ['@nothing', 'there is no set @nothing'],
    ['(a|b', 'is not closed'],
    ['~40 a', 'a gap is of 1 to 16 words'],
    ['~3 a', 'must begin with'],
    ['   ', 'is empty'],
  ])('says what is wrong with "%s"', (cue, reason) => {
    expect(() => new CueMatcher<string>({}).add('x', cue)).toThrow(reason);
  });

  it.each(['@nothing', 'a @nothing', '(a|) @nothing'])(
    'says so of "%s" when all cues are parsed, met or not',
    (cue) => {
      const add = () => {
        const matcher = new CueMatcher<string>({});
        matcher.add('x', cue);
        matcher.parseAll();
      };
      expect(add).toThrow('there is no set @nothing');
    },
  );

  it('finds the same whatever it was asked before', () => {
    const cues = [
      '(le|la|) piratage*',
      'données @breach',
      'vol ~2 (données|boîtes)',
      '@box',
      'vol',
      'attaque (informatique|massive)',
    ];
    const texts = [
      'le vol de données volées',
      'une attaque informatique',
      'le piratage des données',
      'messagerie',
      'piratage',
    ];
    const asked = (order: readonly string[]): unknown => {
      const matcher = new CueMatcher<string>(SETS);
      for (const cue of cues) matcher.add(cue, cue);
      const found = order.map((text) => [text, matcher.find(units(text))] as const);
      return Object.fromEntries(found);
    };
    expect(asked(texts)).toEqual(asked(texts.toReversed()));
    expect(asked(texts)).toMatchObject({
      'le vol de données volées': [{ owner: 'vol ~2 (données|boîtes)' }, { owner: 'vol' }],
    });
  });

  it('stays linear on a text made to be slow', () => {
    const matcher = new CueMatcher<string>(SETS);
    matcher.add('it', '@breach ~12 @breach ~12 @box');
    const words = (count: number) => units('piratage '.repeat(count));
    expect(growth(4_000, words, (one) => matcher.find(one))).toBeLessThan(nearlyLinear);
  });
});

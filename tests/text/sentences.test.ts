import { describe, expect, it } from 'vitest';
import { findSentences } from '../../lib/text/sentences.ts';

const abbreviations = new Set(['mme', 'env', 'z.b', 'bzw']);

function split(text: string, ordinalMarks = ['.']): string[] {
  return findSentences(text, { abbreviations, ordinalMarks: new Set(ordinalMarks) }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('sentences', () => {
  it.each([
    ['Un fait. Un autre.', ['Un fait.', 'Un autre.']],
    ['M. Dupré et Mme. Roy parlent. Ils partent.', ['M. Dupré et Mme. Roy parlent.', 'Ils partent.']],
    ['En Marche ! a réagi vendredi. Rien d’autre.', ['En Marche ! a réagi vendredi.', 'Rien d’autre.']],
    ['« C’est faux ! » a-t-il dit. Puis rien.', ['« C’est faux ! » a-t-il dit.', 'Puis rien.']],
    ['Am 5. Mai war es z.B. Freitag. Danach nicht.', ['Am 5. Mai war es z.B. Freitag.', 'Danach nicht.']],
    ['C’était en 2017. Les fichiers pèsent 9,5 Go.', ['C’était en 2017.', 'Les fichiers pèsent 9,5 Go.']],
    ['Sono stati messi in rete dei file.Venerdì tace.', ['Sono stati messi in rete dei file.', 'Venerdì tace.']],
    ['Su pastebin.com e U.S.A. nulla', ['Su pastebin.com e U.S.A. nulla']],
    ['Sans fin', ['Sans fin']],
    ['   ', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('ends at a day where the language writes no ordinal with a point', () => {
    expect(split('First put about on May 5. Readers were asked to wait.', ['th'])).toHaveLength(2);
    expect(split('1. Who did it? Nobody knows.', ['th'])).toEqual(['1. Who did it?', 'Nobody knows.']);
  });
});

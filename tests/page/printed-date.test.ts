import { describe, expect, test } from 'vitest';
import { normaliseDate, parseDate, readDateLine } from '../../lib/page/printed-date.ts';

describe('a printed date', () => {
  test.each([
    ['fr', 'Publié le 30 juillet 2017 à 22h41', '2017-07-30T22:41'],
    ['fr', 'Le 1er août 2017', '2017-08-01'],
    ['fr', 'mardi 7 févr. 2017 à 9 h 05', '2017-02-07T09:05'],
    ['en', 'Published May 5, 2017, 8:35 p.m.', '2017-05-05T20:35'],
    ['en', '5 May 2017 12:10 am', '2017-05-05T00:10'],
    ['en', 'Posted on 3rd March 2017', '2017-03-03'],
    ['de', '5. Mai 2017, 20:35 Uhr', '2017-05-05T20:35'],
    ['de', 'Stand: 06.05.2017, 10.14 Uhr', '2017-05-06T10:14'],
    ['es', '5 de mayo de 2017 - 20:35', '2017-05-05T20:35'],
    ['it', '5 maggio 2017 alle 20.35', '2017-05-05T20:35'],
    ['pt', '5 de maio de 2017 às 20h35', '2017-05-05T20:35'],
    ['nl', '5 mei 2017 om 20.35 uur', '2017-05-05T20:35'],
    ['fr', '05/06/2017 à 20:35', '2017-06-05T20:35'],
    ['en', '05/06/2017', null],
    ['en', '05/26/2017', '2017-05-26'],
    ['fr', '2017-05-05 20:35', '2017-05-05T20:35'],
    ['fr', '31 février 2017', null],
    ['fr', '31 chaises 2017', null],
    ['fr', 'le 5 mai', null],
    ['fr', '', null],
  ])('%s: %s', (language, line, date) => {
    expect(parseDate(line, language)).toBe(date);
  });

  test('of publication and of change are told apart', () => {
    expect(readDateLine('Publié le 5 mai 2017 à 20h35, mis à jour le 6 mai 2017 à 8h00', 'fr')).toEqual({
      published: '2017-05-05T20:35',
      modified: '2017-05-06T08:00',
    });
    expect(readDateLine('Aktualisiert am 6. Mai 2017', 'de')).toEqual({ published: null, modified: '2017-05-06' });
  });

  test.each([
    [
      'Nur ein Drittel ist geprüft, sagt die Plattform selbst. '
        .repeat(4)
        .concat('Veröffentlicht am 1. August 2017, 09.05 Uhr'),
    ],
    ['Das Abendblatt Dienstag, 1. August 2017 09.05 Uhr Politik Kultur Sport Meinung'],
  ])('stands beside other things: %#', (line) => {
    expect(readDateLine(line, 'de').published).toBe('2017-08-01T09:05');
  });

  test.each([
    'Le 3 février 2019, la barge avait déjà pris l’eau une première fois, devant témoins.',
    'x'.repeat(200).concat(' 5 mai 2017'),
    'x'.repeat(200).concat(' les fichiers publiés le 5 mai 2017'),
  ])('is none in a sentence: %#', (line) => {
    expect(readDateLine(line, 'fr')).toEqual({ published: null, modified: null });
  });
});

test.each([
  ['2024-04-30 16:00:34 +02:00', '2024-04-30T16:00:34+02:00'],
  ['2017-05-07T19:12+0200', '2017-05-07T19:12+02:00'],
  ['2017-05-07T19:12:00.000Z', '2017-05-07T19:12:00Z'],
  ['2017-05-07', '2017-05-07'],
  ['20170507', '2017-05-07'],
  ['2017-05', '2017-05'],
  ['Sun, 07 May 2017 19:12:00 GMT', '2017-05-07T19:12:00Z'],
  ['1494184320', '2017-05-07T19:12:00.000Z'],
  ['7 mai 2017', '2017-05-07'],
  ['2017-13-40', null],
  ['hier', null],
  ['', null],
])('a declared date %s is %s', (value, date) => {
  expect(normaliseDate(value)).toBe(date);
});

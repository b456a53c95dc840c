import { describe, expect, it } from 'vitest';
import { formatDate, formatMoment, spanDays } from '../../components/shared/dates.ts';
import { formatValue } from '../../components/shared/format.ts';
import { setFrenchSpaces } from '../../components/shared/i18n.tsx';
import { formatCountry } from '../../components/shared/names.ts';
import { isSafeAddress } from '../../components/shared/SafeLink.tsx';
import type { FactLabel, FactValue, Text } from '../../lib/model.ts';
import { languages } from './languages.ts';
import { i18nOf, plain } from './show.tsx';

const [fr, en] = [i18nOf('fr'), i18nOf('en')];
const label: FactLabel = {
  id: 'target',
  kind: 'choice',
  label: { fr: 'Cible', en: 'Target' },
  unit: null,
  options: [
    { id: 'mailboxes', label: { fr: 'des boîtes mail', en: 'mailboxes' } },
    { id: 'servers', label: { fr: 'des serveurs', en: 'servers' } },
  ],
};
const value = (given: Partial<FactValue>): FactValue => ({
  fact: 'x',
  value: null,
  unit: null,
  hedge: 'exact',
  magnitude: null,
  options: null,
  attributedTo: [],
  ...given,
});
const both = (given: Partial<FactValue>) => [
  formatValue(value(given), label, fr),
  formatValue(value(given), label, en),
];

describe('formatValue', () => {
  it('writes units and hedges as each language does', () => {
    expect(both({ value: 9, unit: 'GB', hedge: 'about' })).toEqual(['≈\u00a09\u00a0Go', '≈\u00a09\u00a0GB']);
    expect(both({ value: 14.5, unit: 'GB' })).toEqual(['14,5\u00a0Go', '14.5\u00a0GB']);
    expect(both({ value: 1, unit: 'hours', hedge: 'at-most' })).toEqual([
      'au plus 1\u00a0heure',
      'at most 1\u00a0hour',
    ]);
    expect(both({ value: 2, unit: 'days' })).toEqual(['2\u00a0jours', '2\u00a0days']);
  });

  it('writes magnitudes as each language joins and inflects them', () => {
    const said = (magnitude: FactValue['magnitude'], unit: string) =>
      languages.map((language) => formatValue(value({ magnitude, unit }), label, i18nOf(language)).replace(/\s/g, ' '));
    expect(said('tens', 'days')).toEqual([
      'des dizaines de jours',
      'tens of days',
      'Dutzende Tage',
      'decenas de días',
      'decine di giorni',
      'tientallen dagen',
      'dezenas de dias',
      'dezenas de dias',
    ]);
    expect(said('tens', 'hours')).toEqual(expect.arrayContaining(['des dizaines d’heures', 'decenas de horas']));
    expect(said('several', 'weeks')).toEqual([
      'plusieurs semaines',
      'several weeks',
      'mehrere Wochen',
      'varias semanas',
      'diverse settimane',
      'enkele weken',
      'várias semanas',
      'várias semanas',
    ]);
    expect(said('several', 'GB').slice(0, 3)).toEqual(['plusieurs Go', 'several GB', 'mehrere GB']);
  });

  it('leaves out the unit that the label already names', () => {
    expect(both({ value: 71_848, unit: 'emails' })).toEqual(['71\u202f848', '71,848']);
    expect(both({ value: 20_000, unit: 'emails', hedge: 'at-least' })).toEqual([
      'au moins 20\u202f000',
      'at least 20,000',
    ]);
  });

  it('writes magnitudes in words', () => {
    expect(both({ magnitude: 'thousands', hedge: 'several', unit: 'documents' })).toEqual([
      'plusieurs milliers',
      'thousands',
    ]);
    expect(both({ magnitude: 'several', hedge: 'several', unit: 'hours' })).toEqual([
      'plusieurs heures',
      'several hours',
    ]);
    expect(both({ magnitude: 'tens', hedge: 'several', unit: 'hours' })).toEqual([
      'des dizaines d’heures',
      'tens of hours',
    ]);
  });

  it('lists options by their labels and keeps ids the pack does not know', () => {
    expect(both({ options: ['mailboxes', 'servers'] })).toEqual([
      'des boîtes mail et des serveurs',
      'mailboxes and servers',
    ]);
    expect(both({ options: ['cables'] })).toEqual(['cables', 'cables']);
  });

  it('is empty where there is no value', () => {
    expect(both({})).toEqual(['', '']);
  });
});

describe('formatDate', () => {
  it('is exactly as precise as the text', () => {
    expect(formatDate('2017', fr)).toBe('2017');
    expect(formatDate('2017-05', fr)).toBe('mai 2017');
    expect(formatDate('2017-05-05', en)).toBe('5 May 2017');
    expect(formatDate('2017-05-05T20:35+02:00', fr)).toBe('5 mai 2017, 20\u00a0h\u00a035');
    expect(formatDate('2017-05-06T00:00+02:00', fr)).toBe('6 mai 2017, 0\u00a0h');
    expect(formatDate('2017-05-05T09:05', en)).toBe('5 May 2017, 09:05');
  });

  it('keeps the printed day whatever the zone, and writes the first as French does', () => {
    expect(formatDate('2017-05-06T00:34+02:00', fr, 'full')).toBe('samedi 6 mai 2017, 0\u00a0h\u00a034');
    expect(formatDate('2017-06-01', fr)).toBe('1er juin 2017');
  });

  it('is written as each language does', () => {
    const said = (iso: string, style?: 'short') =>
      languages.map((language) => formatDate(iso, i18nOf(language), style).replace(/\s/g, ' '));
    expect(said('2017-06-01T20:35')).toEqual([
      '1er juin 2017, 20 h 35',
      '1 June 2017, 20:35',
      '1. Juni 2017, 20:35 Uhr',
      '1 de junio de 2017, 20:35',
      '1º giugno 2017, 20:35',
      '1 juni 2017, 20:35 uur',
      '1 de junho de 2017, 20:35',
      '1º de junho de 2017, 20:35',
    ]);
    expect(said('2017-05-05', 'short')).toEqual([
      '5 mai 2017',
      '5 May 2017',
      '5. Mai 2017',
      '5 may 2017',
      '5 mag 2017',
      '5 mei 2017',
      '5 mai. 2017',
      '5 mai. 2017',
    ]);
  });

  it('gives back what is no date', () => {
    expect(formatDate('vendredi', fr)).toBe('vendredi');
  });

  it('shortens a moment to its clock', () => {
    expect(formatMoment('2017-05-05T20:35+02:00', fr)).toBe('20\u00a0h\u00a035');
    expect(formatMoment('2017-05-05', en)).toBe('5 May 2017');
  });

  it('keeps the day of a moment where the clocks are of several days', () => {
    expect(spanDays(['2017-05-05T20:35', '2017-05-05T23:40', '2017-05-04'])).toBe(false);
    expect(spanDays(['2017-05-05T20:35', '2017-05-04T15:00'])).toBe(true);
    const written = languages.map((language) => plain(formatMoment('2017-05-01T15:05', i18nOf(language), true)));
    expect(written).toEqual([
      '1er mai, 15 h 05',
      '1 May, 15:05',
      '1. Mai, 15:05',
      '1 may, 15:05',
      '1º mag, 15:05',
      '1 mei, 15:05',
      '1 mai., 15:05',
      '1º mai., 15:05',
    ]);
  });
});

describe('lists', () => {
  it('are joined by a dot where one of their parts has an "and" of its own', () => {
    expect(fr.list(['le faux', 'le vrai'])).toBe('le faux et le vrai');
    expect(fr.list(['du faux mêlé au vrai', 'authentiques et légaux'])).toBe(
      'du faux mêlé au vrai · authentiques et légaux',
    );
  });
});

describe('plural forms', () => {
  it('follow the language: zero is one in French', () => {
    expect([0, 1, 2].map((count) => fr.plural('outlets', count))).toEqual(['0 média', '1 média', '2 médias']);
    expect([0, 1, 2].map((count) => en.plural('outlets', count))).toEqual(['0 outlets', '1 outlet', '2 outlets']);
  });

  it('fall back to the general form where a language has one more', () => {
    expect(fr.plural('outlets', 1_000_000)).toBe('1\u202f000\u202f000 médias');
  });
});

describe('Portuguese', () => {
  const [portugal, brazil] = [i18nOf('pt-PT'), i18nOf('pt-BR')];

  it('counts and names as each of its countries does', () => {
    expect([portugal, brazil].map((i18n) => i18n.number(21_075))).toEqual(['21\u00a0075', '21.075']);
    expect([portugal, brazil].map((i18n) => i18n.plural('records_found', 0))).toEqual(['0 artigos', '0 artigo']);
    expect([portugal, brazil].map((i18n) => formatCountry('PL', i18n))).toEqual(['Polónia', 'Polônia']);
  });

  it('takes a label of its country, then of the language, then English', () => {
    const labels: Text[] = [
      { fr: 'Fuite', en: 'Leak', pt: 'Fuga', 'pt-BR': 'Vazamento' },
      { fr: 'Lien', en: 'Link', pt: 'Ligação' },
      { fr: 'Vote', en: 'Vote' },
    ];
    expect(labels.map((each) => brazil.text(each))).toEqual(['Vazamento', 'Ligação', 'Vote']);
    expect(labels.map((each) => portugal.text(each))).toEqual(['Fuga', 'Ligação', 'Vote']);
  });
});

describe('setFrenchSpaces', () => {
  it('puts narrow spaces before double punctuation and inside guillemets', () => {
    expect(setFrenchSpaces("« l'affaire » : quoi ?")).toBe('«\u202fl’affaire\u202f»\u202f: quoi\u202f?');
  });
});

describe('isSafeAddress', () => {
  it('follows http and https only', () => {
    expect(['https://a.example/x', 'http://a.example'].map(isSafeAddress)).toEqual([true, true]);
    const hostile = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/x',
      '',
      `https://a.example/${'x'.repeat(5000)}`,
    ];
    expect(hostile.filter(isSafeAddress)).toEqual([]);
  });
});

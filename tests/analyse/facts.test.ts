import { describe, expect, it } from 'vitest';
import { factsOf, reportOn } from './read.ts';

/** Sentences with all that the codebook takes from them, and with traps beside it. */
const CASES: [string, string[], string[]][] = [
  ['Près de neuf gigaoctets de documents de l’équipe Macron circulent.', ['data-volume 9 GB about'], []],
  [
    'L’archive de la campagne pèse neuf gigaoctets, quinze une fois décompressée.',
    ['data-volume 9 GB', 'data-volume-unpacked 15 GB'],
    ['data-volume 15 GB'],
  ],
  [
    'WikiLeaks a publié 71 848 courriels de la campagne Macron et en a authentifié 21 075.',
    ['emails-total 71848 emails', 'emails-verified 21075 emails'],
    ['emails-total 21075 emails'],
  ],
  [
    'Les fichiers d’En Marche ont été mis en ligne quelques minutes avant la fin de campagne officielle.',
    ['lead-to-blackout several minutes several'],
    [],
  ],
  [
    'Ce ne sont pas les serveurs d’En Marche mais les boîtes mail qui ont été piratées.',
    ['target mailboxes'],
    ['target servers'],
  ],
  ['Le piratage du Parti démocrate avait porté sur 19 252 courriels.', [], ['emails-total 19252 emails']],
  ['Emmanuel Macron a recueilli 66,1 % des voix et 20 743 128 suffrages.', [], ['documents-total 20743128 documents']],
  ['De nombreux documents de l’équipe de campagne circulent.', [], ['documents-total several documents several']],
];

describe('facts', () => {
  it.each(CASES)('%s', (text, wanted, unwanted) => {
    const found = factsOf(reportOn([text]));
    for (const fact of wanted) expect(found).toContain(fact);
    for (const fact of unwanted) expect(found).not.toContain(fact);
  });

  it('gives a clock time the day that the page gives the event', () => {
    const report = reportOn([
      'Les fichiers d’En Marche, neuf gigaoctets, ont été mis en ligne vendredi.',
      'Ils ont été mis en ligne à 20 h 35 sur 4chan.',
    ]);
    expect(factsOf(report)).toContain('leak-date 2017-05-05T20:35+02:00');
  });

  it('leaves the date of a statement to the statement', () => {
    const report = reportOn(['L’équipe de campagne a précisé samedi que les courriels piratés étaient authentiques.']);
    expect(factsOf(report).filter((fact) => fact.startsWith('leak-date'))).toEqual([]);
  });

  it('says who says it', () => {
    const report = reportOn([
      'Selon WikiLeaks, l’archive contient 71 848 courriels de la campagne Macron.',
      'D’après En Marche, ce sont des faux qui ont été mêlés aux documents authentiques.',
    ]);
    const saidBy = (fact: string): string[] => report.facts.find((one) => one.fact === fact)?.attributedTo ?? [];
    expect(saidBy('emails-total')).toEqual(['WikiLeaks']);
    expect(saidBy('authenticity')).toEqual(['En Marche!']);
  });
});

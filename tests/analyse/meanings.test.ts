/** What choices are read from, and what findings mean for each other. */
import { describe, expect, it } from 'vitest';
import { factsOf, reportOn } from './read.ts';

const optionsOf = (language: string, text: string, fact: string): string[] =>
  reportOn([text], { language })
    .facts.filter((one) => one.fact === fact)
    .flatMap(({ options }) => options ?? []);

describe('choices', () => {
  it('a count states what was counted', () => {
    const text = 'Siete personas, entre ellas el tesorero del movimiento, fueron víctimas del pirateo.';
    const facts = factsOf(reportOn([text], { language: 'es' }));
    expect(facts).toEqual(expect.arrayContaining(['mailboxes 7 people', 'target mailboxes']));
  });

  it('a vague place says nothing beside an exact one', () => {
    const vague = 'Les documents volés à la campagne Macron ont été publiés vendredi soir sur les réseaux sociaux.';
    expect(optionsOf('fr', vague, 'first-venue')).toEqual(['social-networks']);
    const exact = 'Les liens sont apparus d’abord sur le forum 4chan.';
    const report = reportOn([vague, exact]);
    expect(factsOf(report).filter((fact) => fact.startsWith('first-venue'))).toEqual(['first-venue 4chan']);
  });

  it('a question states nothing', () => {
    const said = 'Des documents compromettants figurent parmi les courriels de la campagne.';
    expect(optionsOf('fr', said, 'contents')).toEqual(['compromising']);
    expect(optionsOf('fr', said.replace('.', ' ?'), 'contents')).toEqual([]);
  });

  it('a negation can follow the word it turns, and a semicolon ends what is said', () => {
    const text = 'Postfächer wurden leer geräumt; in die Server der Bewegung sei niemand eingedrungen.';
    expect(optionsOf('de', text, 'target')).toEqual(['mailboxes']);
  });
});

import { describe, expect, it } from 'vitest';
import type { FactFinding } from '../../lib/model.ts';
import { reportOn } from './read.ts';

/** Who answers for a fact's value in a text: names, with "~" where it is inferred. */
function answersFor(fact: string, blocks: string[], language = 'fr'): string[] {
  const titles = { fr: 'MacronLeaks : ce que l’on sait', en: 'MacronLeaks: what we know' } as Record<string, string>;
  const title = titles[language] ?? 'MacronLeaks';
  const isFact = ({ fact: id, options }: FactFinding): boolean =>
    fact === id || (options ?? []).some((option) => fact === `${id}/${option}`);
  return reportOn(blocks, { language, title, standfirst: `${title}.` })
    .facts.filter(isFact)
    .flatMap(({ attributedTo, inferredSpeaker }) => attributedTo.map((name) => name + (inferredSpeaker ? ' ~' : '')));
}

describe('who answers for a value', () => {
  it('"it said" is who spoke before, whoever else is named in the sentence', () => {
    const text =
      'In a statement, En Marche! confirmed the hack of the Macron campaign. The files were taken some weeks ago from the email accounts of several officials, it said.';
    expect(answersFor('target/mailboxes', [text], 'en')).toEqual(['En Marche! ~']);
  });

  it('a listener is not the speaker', () => {
    const text = 'Guillaume Poupard told Reuters that 71,848 emails of the Macron campaign were online.';
    expect(answersFor('emails-total', [text], 'en')).toEqual(['Guillaume Poupard']);
    const aside =
      'A source, who would not be named, told Guillaume Poupard that 71,848 emails of the Macron campaign were online.';
    expect(answersFor('emails-total', [aside], 'en')).toEqual(['source']);
  });

  it('"it said" is whom the sentence before is about, though he said nothing there', () => {
    const text = 'WikiLeaks released an archive of the Macron campaign. It said that 71,848 emails were in it.';
    expect(answersFor('emails-total', [text], 'en')).toEqual(['WikiLeaks ~']);
  });

  it('a sentence between two of one speaker is his, one between two speakers is nobody’s', () => {
    const between = (next: string): string[] => {
      const said = 'En Marche! said that false documents had been mixed with real ones.';
      const text = `${said} Mailboxes of several officials had been hacked. ${next} said that it would look into it.`;
      return answersFor('target/mailboxes', [text], 'en');
    };
    expect(between('En Marche!')).toEqual(['En Marche! ~']);
    expect(between('WikiLeaks')).toEqual([]);
  });

  it('what stands before a joined clause is not said by its subject', () => {
    const text =
      'Nine gigabytes of files from the Macron campaign surfaced on Friday evening, and En Marche! replied that false documents had been mixed with real ones.';
    expect(answersFor('data-volume', [text], 'en')).toEqual([]);
    expect(answersFor('authenticity/fakes-mixed-in', [text], 'en')).toEqual(['En Marche!']);
    const spokenBy = (end: string): string[] =>
      answersFor(
        'data-volume',
        [`Nine gigabytes of files from the Macron campaign surfaced that evening, ${end}`],
        'en',
      );
    expect(spokenBy('and WikiLeaks replied, on Saturday.')).toEqual([]);
    expect(spokenBy('WikiLeaks told reporters on Friday.')).toEqual(['WikiLeaks']);
  });

  it('the mood of reported speech goes on with the speaker, the plain one does not', () => {
    const said = 'En Marche! erklärte, man sei Opfer eines Hackerangriffs geworden.';
    const [moody, plain] = ['würden', 'wurden'].map((verb) =>
      answersFor('target/mailboxes', [`${said} Postfächer mehrerer Mitarbeiter ${verb} gehackt.`], 'de'),
    );
    expect(moody).toEqual(['En Marche! ~']);
    expect(plain).toEqual([]);
  });

  it('"according to him" and a verb without subject are who spoke before', () => {
    const campaign = 'La chercheuse Odile Castaing explique que les comptes étaient automatisés.';
    expect(
      answersFor('tweets', [`${campaign} Selon elle, le mot-clé #MacronLeaks apparaît dans 47 000 tweets.`]),
    ).toEqual(['Odile Castaing ~']);
    const equipo = 'La investigadora Elena Cifuentes explica que las cuentas eran automáticas.';
    expect(answersFor('tweets', [`${equipo} Añade que hubo 47.000 tuits con la etiqueta.`], 'es')).toEqual([
      'Elena Cifuentes ~',
    ]);
  });

  it('a surname is the person introduced before', () => {
    const text = [
      'Elena Cifuentes, profesora de Relaciones Internacionales, explica que las cuentas eran automáticas.',
      'Hubo 47.000 tuits con la etiqueta, según Cifuentes.',
    ];
    expect(answersFor('tweets', text, 'es')).toEqual(['Elena Cifuentes']);
  });

  it('a request is its body’s own statement; a deed is the outlet’s', () => {
    expect(
      answersFor('regulator-stance', ['Petición de la CNCCEP a los medios: no difundir los documentos.'], 'es'),
    ).toEqual(['CNCCEP']);
    const deed = 'WikiLeaks, which shared a link to the files, said it had found no fakes.';
    expect(answersFor('wikileaks-role/relayed', [deed], 'en')).toEqual([]);
    expect(answersFor('authenticity/no-fakes-found', [deed], 'en')).toEqual(['WikiLeaks']);
  });

  it('how long before the vote is what outlets know; a speaker’s only in his own words', () => {
    const told = 'L’équipe d’Emmanuel Macron dénonce un piratage massif de ses courriels à deux jours du second tour.';
    const quoted =
      '« Nos courriels ont été publiés à deux jours du second tour », a déclaré l’équipe d’Emmanuel Macron, victime du piratage.';
    expect(answersFor('lead-to-vote', [told])).toEqual([]);
    expect(answersFor('lead-to-vote', [quoted])).toEqual(['En Marche!']);
  });

  it('"it" is whom its own sentence names first, rather than who spoke before', () => {
    const text =
      'En Marche! said that mailboxes of the Macron campaign had been hacked. WikiLeaks released an archive, of which it said it had verified 21,075 emails.';
    expect(answersFor('emails-verified', [text], 'en')).toEqual(['WikiLeaks ~']);
  });

  it('"… and warns", "… y añadió": a joined verb has the subject of the one before, not the name beside it', () => {
    const first =
      'La comisión electoral estudia el asalto sufrido por el candidato Emmanuel Macron y advierte de que la difusión de los archivos puede acarrear sanciones penales.';
    expect(answersFor('regulator-stance', [first], 'es')).toEqual(['CNCCEP ~']);
    const said =
      'WikiLeaks disse ter recebido os ficheiros de um apoiante de Emmanuel Macron e afirmou que verificou 21.075 e-mails.';
    expect(answersFor('emails-verified', [said], 'pt')).toEqual(['WikiLeaks']);
  });

  it('"as X told Y": the subject of the verb speaks, not the listener', () => {
    const text =
      'Los buzones de varios responsables de la campaña de Macron fueron hackeados, según contó a Reuters el experto Juan Pérez Gil.';
    expect(answersFor('target/mailboxes', [text], 'es')).toEqual(['Juan Pérez Gil']);
  });

  it('a name that ends its clause is not that of a source behind a verb of saying', () => {
    const text =
      'Los buzones de la campaña del candidato fueron hackeados por rivales de su mentor, Pierre Untel, informó el domingo una fuente próxima.';
    expect(answersFor('target/mailboxes', [text], 'es')).toEqual(['una fuente']);
  });

  it('everyday words are a name only with capitals: "En Marcha", not "en marcha"', () => {
    const hacked = 'que los buzones de la campaña de Macron fueron hackeados.';
    expect(answersFor('target/mailboxes', [`En Marcha alertó de ${hacked}`], 'es')).toEqual(['En Marche!']);
    expect(answersFor('target/mailboxes', [`El plan puesto en marcha sostiene ${hacked}`], 'es')).toEqual([]);
  });
});

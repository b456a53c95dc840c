/** Words whose owner stands elsewhere: a statement's, a quotation's after an unknown verb, a claim's, a suspicion's. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../lib/model.ts';
import { reportOn } from './read.ts';

const answersFor = (report: Report, fact: string): string[] | undefined =>
  report.facts.find((finding) => finding.fact === fact)?.attributedTo;
const accusers = (report: Report, rung: string): (string | null)[] =>
  report.attribution.filter((finding) => finding.rung === rung).map(({ speaker }) => speaker);

describe('a statement speaks for', () => {
  test.each([
    [
      'en',
      'The campaign put out a statement. Nobody saw it at first. “Fake documents were slipped among the real ones,” the statement said.',
    ],
    [
      'fr',
      'Le mouvement a réagi par un communiqué. La nuit est longue. De nombreux faux documents ont été ajoutés aux vrais, indique le texte.',
    ],
    [
      'de',
      'Die Bewegung En Marche veröffentlichte eine Mitteilung. Der Wahlkampf endete. Laut der Mitteilung wurden unter die echten Dokumente gefälschte gemischt.',
    ],
    [
      'es',
      'En Marche! reaccionó con un comunicado. La campaña acababa a esa hora. El texto advierte de que se mezclaron documentos falsos con los auténticos.',
    ],
    [
      'it',
      'Alle 23.56, quattro minuti prima del silenzio, il movimento ha affidato la risposta a un comunicato. Era ormai molto tardi. In mezzo alle carte autentiche, avverte la nota, qualcuno ha infilato documenti falsi.',
    ],
    [
      'pt',
      'O movimento Em Marcha! divulgou uma nota. A campanha acabava a essa hora. A nota acrescenta que documentos falsos foram misturados aos verdadeiros.',
    ],
    [
      'nl',
      'De beweging reageerde met een verklaring. De campagne liep ten einde. Tussen de echte documenten zijn valse gestopt, aldus de verklaring.',
    ],
  ])('whoever issued it sentences before (%s)', (language, text) => {
    expect(answersFor(reportOn([text], { language }), 'authenticity')).toEqual(['En Marche!']);
  });

  test.each([
    [
      'en',
      'The movement put out a statement late on Friday. Nicolas Vanderbiest published a study on Saturday. The accounts were mostly American. The hashtag was used 47,000 times in three hours and a half, according to the study.',
      'tweets',
      'Nicolas Vanderbiest',
    ],
    [
      'it',
      'WikiLeaks ha pubblicato un rapporto. Il movimento ha diffuso un comunicato. Erano ormai le undici di sera. Il rapporto sostiene che le caselle violate sono cinque.',
      'mailboxes',
      'WikiLeaks',
    ],
  ])('whoever issued one of its kind, not whoever issued another last (%s)', (language, text, fact, name) => {
    expect(answersFor(reportOn([text], { language }), fact)).toEqual([name]);
  });

  test('its owner in the same sentence, before whoever issued one last', () => {
    const text =
      'The campaign put out a statement. The commission’s statement said fake documents had been added to the genuine ones.';
    expect(answersFor(reportOn([text], { language: 'en' }), 'authenticity')).toEqual(['CNCCEP']);
  });

  test('nobody where somebody else is the subject of its sentence', () => {
    const text =
      'The campaign put out a statement. In the statement published today WikiLeaks said fake documents had been added to the genuine ones.';
    expect(answersFor(reportOn([text], { language: 'en' }), 'authenticity')).toEqual(['WikiLeaks']);
  });
});

test('a quotation is of the only one named before it, whatever the verb', () => {
  const text = 'Nicolas Vanderbiest haussait les épaules : « Tout cela ne vaut pas grand-chose. »';
  expect(reportOn([text]).voices).toContainEqual(
    expect.objectContaining({ name: 'Nicolas Vanderbiest', mode: 'quoted' }),
  );
});

test('who goes on in a relative clause is the source named before it, not the clause’s other name', () => {
  const text =
    'Los enlaces, que dan acceso a 9 gigabytes de datos, los colgó en Pastebin un usuario que se hace llamar EMLEAKS, según la agencia Reuters, que precisa que no ha podido comprobar la autenticidad del material.';
  const report = reportOn([text], { language: 'es' });
  expect(answersFor(report, 'data-volume')).toEqual(['Reuters']);
  expect(answersFor(report, 'authenticity')).toEqual(['Reuters']);
});

test('a sentence without a subject goes on with whose text the one before speaks of', () => {
  const text =
    'Alle 23.56, quattro minuti prima del silenzio, il movimento ha affidato la risposta a un comunicato. Parla di un attacco contro le caselle di posta di parecchi suoi dirigenti.';
  expect(answersFor(reportOn([text], { language: 'it' }), 'mailboxes')).toEqual(['En Marche!']);
});

test.each([
  'Nicolas Vanderbiest, der Gerüchte im Netz erforscht, hat den Weg nachgezeichnet. Der Hashtag sei binnen dreieinhalb Stunden 47.000 Mal verwendet worden.',
  'Die Daten seien alt, sagt Nicolas Vanderbiest. «Wer das liest, wird sich langweilen.» Der Hashtag sei binnen dreieinhalb Stunden 47.000 Mal verwendet worden.',
])('a mood that only reported speech has goes on with who was spoken of or quoted', (text) => {
  expect(answersFor(reportOn([text], { language: 'de' }), 'tweets')).toEqual(['Nicolas Vanderbiest']);
});

describe('what outlets have from somebody', () => {
  test('is whoever speaks in the paragraph’s', () => {
    const text =
      'The movement said its mailboxes had been hacked. Fake documents were slipped among the genuine ones to sow doubt.';
    const report = reportOn([text], { language: 'en' });
    expect(answersFor(report, 'authenticity')).toEqual(['En Marche!']);
    expect(report.facts.find(({ fact }) => fact === 'authenticity')?.inferredSpeaker).toBe(true);
  });

  test('is whom its sentence names first, before who speaks in the paragraph', () => {
    const text =
      'The movement said it would sue. WikiLeaks has so far vouched for 21,075 of the mails; the others are unchecked.';
    expect(answersFor(reportOn([text], { language: 'en' }), 'authenticity')).toEqual(['WikiLeaks']);
  });

  test('is the outlet’s where nobody speaks there', () => {
    const text = 'Fake documents were slipped among the genuine ones to sow doubt.';
    expect(answersFor(reportOn(['The movement said it was sad.', text], { language: 'en' }), 'authenticity')).toEqual(
      [],
    );
  });

  test('is the accuser’s who is named before it, not the suspect’s', () => {
    const found = reportOn(['Guillaume Poupard’s engineers found no trace of APT28.'], { language: 'en' });
    expect(accusers(found, 'no-trace')).toEqual(['Guillaume Poupard']);
    const suspected = reportOn(['The Kremlin is suspected of the hack, and Russian hackers are blamed for it.'], {
      language: 'en',
    });
    expect(suspected.attribution.map(({ speaker }) => speaker)).not.toContain('Kremlin');
  });
});

test('whoever a body is named after is named too, and does not speak for it', () => {
  const { voices } = reportOn(['L’organisation de Julian Assange a annoncé la mise en ligne des courriels.']);
  expect(voices).toContainEqual(expect.objectContaining({ name: 'WikiLeaks', mode: 'reported' }));
  expect(voices).toContainEqual(expect.objectContaining({ name: 'Julian Assange', mode: 'mentioned' }));
});

describe('somebody whom only a full name introduces', () => {
  test.each([
    ['de', '«Das ist alles langweilig», sagt Hans Zurbriggen, der in Bern wohnt.', 'Hans Zurbriggen'],
    ['fr', '« Rien de neuf dans ces fichiers », lâche Paul Martin, qui habite Lille.', 'Paul Martin'],
    ['it', '«Niente di nuovo in questi file», sostiene Paolo Rossi.', 'Paolo Rossi'],
    ['pt', '"Nada de novo nesses arquivos todos", afirma João da Silva.', 'João da Silva'],
    ['nl', '‘Niets nieuws in deze bestanden’, zegt Jan van der Meer.', 'Jan van der Meer'],
    ['en', 'Jane Roe says that the leaked files are dull.', 'Jane Roe'],
  ])('is a voice beside a verb of saying (%s)', (language, text, name) => {
    const { voices } = reportOn([text], { language });
    expect(voices).toContainEqual(expect.objectContaining({ name, role: 'expert' }));
  });

  test('is neither a place nor a listener', () => {
    const text = 'Officials in New York say the files were leaked. He told Jane Roe so.';
    const names = reportOn([text], { language: 'en' }).voices.map(({ name }) => name);
    expect(names).not.toContain('New York');
    expect(names).not.toContain('Jane Roe');
  });
});

describe('the speaker is', () => {
  test.each([
    ['it', 'Per Le Monde, che ha visto le analisi, il furto è opera di due squadre.', 'Le Monde'],
    ['fr', 'Pour Trend Micro, le vol est l’œuvre d’un groupe de pirates.', 'Trend Micro'],
    ['pt', 'Para a Flashpoint, empresa de segurança, o furto é obra do APT28.', 'Flashpoint'],
    [
      'es',
      'Guillaume Poupard, director de la agencia francesa de ciberseguridad (ANSSI), declaró que no habían hallado rastro.',
      'Guillaume Poupard',
    ],
    ['it', 'Il capo dell’Anssi, Guillaume Poupard, ha detto alla Associated Press una cosa sola.', 'Guillaume Poupard'],
    ['nl', 'De CNCCEP verbood de media iets uit de stukken over te nemen.', 'CNCCEP'],
  ])('whose view it is, neither his body nor his listener (%s)', (language, text, name) => {
    const spoken = reportOn([text], { language }).voices.filter(({ mode }) => mode !== 'mentioned');
    expect(spoken.map((voice) => voice.name)).toEqual([name]);
  });

  test('called by what stands before the comma, where the rest tells that he is not named', () => {
    const text = 'A lawyer who knows the case, and asked not to be named, said that the files were dull.';
    expect(reportOn([text], { language: 'en' }).voices).toContainEqual(
      expect.objectContaining({ name: 'A lawyer who knows the case', role: 'anonymous' }),
    );
  });
});

describe('in questions and answers', () => {
  const questions = ['How did they get in?', 'How much did they take?', 'And when was that?'];
  const answers = (voice: string): string[] => [
    `${voice} with an e-mail that asked for a password.`,
    'They took nine gigabytes from five mailboxes.',
    `The latest message ${voice.toLowerCase()} is of 24 April.`,
  ];
  const printed = (intro: string, voice: string): string[] => [
    intro,
    ...questions.flatMap((question, at) => [question, answers(voice)[at] as string]),
  ];
  const expertIntro = 'The security researcher Jane Roe looked into the files.';

  test('whoever is introduced before the first question answers, where they talk as “I” and “you”', () => {
    const report = reportOn(printed(expertIntro, 'I would say'), { language: 'en' });
    expect(answersFor(report, 'data-volume')).toEqual(['Jane Roe']);
    expect(answersFor(report, 'latest-item')).toEqual(['Jane Roe']);
    expect(report.voices).toContainEqual(expect.objectContaining({ name: 'Jane Roe', mode: 'quoted' }));
  });

  test('the outlet answers its own, where nobody is introduced or nobody talks', () => {
    const unknown = reportOn(printed('Here is what is known.', 'I would say'), { language: 'en' });
    expect(answersFor(unknown, 'data-volume')).toEqual([]);
    const list = reportOn(printed(expertIntro, 'It seems'), { language: 'en' });
    expect(answersFor(list, 'data-volume')).toEqual([]);
  });
});

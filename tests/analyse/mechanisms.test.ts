/** One case for each mechanism of the analyser that no other test would miss. */
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../lib/make-report.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { CueMatcher, type CueSets } from '../../lib/text/cues.ts';
import { factsOf, reportOn } from './read.ts';

const speakerOf = (text: string, fact: string): string[] | undefined =>
  reportOn([text]).facts.find((one) => one.fact === fact)?.attributedTo;

describe('mechanisms', () => {
  it('a number beside the name of another affair is not the story’s, in one sentence with it', () => {
    const text = 'MacronLeaks : 71 848 courriels sont en ligne, contre 19 252 courriels pour le Parti démocrate.';
    expect(factsOf(reportOn([text]))).toContain('emails-total 71848 emails');
    expect(factsOf(reportOn([text]))).not.toContain('emails-total 19252 emails');
    const aside = 'MacronLeaks contient donc en tout 71 848 courriels, Clinton en a perdu moins.';
    expect(factsOf(reportOn([aside]))).toContain('emails-total 71848 emails');
  });

  it('what follows a sentence on another affair stays with that affair', () => {
    const own = [
      'Les courriels de la campagne d’Emmanuel Macron ont été piratés puis mis en ligne vendredi soir sur un forum.',
      'WikiLeaks a relayé les documents volés à l’équipe de campagne. De faux documents y étaient mêlés aux vrais.',
    ];
    const other =
      'Le piratage du Parti démocrate avait fait grand bruit. Au total, 19 252 courriels avaient été publiés.';
    const report = reportOn([...own, ...own, other]);
    expect(report.relation).toBe('about');
    expect(factsOf(report).filter((fact) => fact.startsWith('emails-total'))).toEqual([]);
  });

  it('a page filed in the hours before it began is about something else', () => {
    const text = 'MacronLeaks : neuf gigaoctets de courriels volés à la campagne d’Emmanuel Macron sont en ligne.';
    const relationAt = (published: string): string => reportOn([text], { published }).relation;
    expect(relationAt('2017-05-05T17:30:00+02:00')).toBe('unrelated');
    expect(relationAt('2017-05-05T21:30:00+02:00')).toBe('about');
    for (const unsure of ['2017-05-05', '2017-05-05T17:30:00']) expect(relationAt(unsure)).toBe('about');
  });

  it('a sentence that names neither affair nor victim goes with the other affair told before it', () => {
    const own =
      'WikiLeaks a relayé les neuf gigaoctets de documents volés à la campagne d’Emmanuel Macron, mis en ligne sur 4chan.';
    const other =
      'Le piratage du Parti démocrate américain est encore dans les mémoires. Quelque 20.000 courriels avaient alors été publiés par WikiLeaks.';
    const facts = factsOf(reportOn([own, other], { title: 'La campagne d’Emmanuel Macron victime d’un piratage' }));
    expect(facts).toContain('data-volume 9 GB');
    expect(facts.filter((fact) => fact.startsWith('emails-total'))).toEqual([]);
  });

  it('a number that only one fact is known to have needs no word for what it counts', () => {
    const archive = 'WikiLeaks a mis en ligne une archive de 71 848 courriels de la campagne d’Emmanuel Macron.';
    expect(factsOf(reportOn([`${archive} Il y en aurait 21 075 de sûrs.`]))).toContain('emails-verified 21075 emails');
    expect(factsOf(reportOn([`${archive} Il y en aurait 21 076 de sûrs.`])).join()).not.toContain('21076');
  });

  it.each([
    ['en', 'The files of the Macron campaign came to 9 gigabytes as a download; unzip the lot and you have around 15.'],
    ['en', 'A 15 GB dump (9 GB zipped) of emails of the Macron campaign was posted.'],
    ['it', 'Finirono in rete 15 gigabyte di posta della campagna di Macron (compressi, erano 9).'],
    ['fr', 'L’archive de l’équipe d’Emmanuel Macron, 15 Go une fois ouverte, 9 Go à télécharger, circule.'],
  ])(
    'of two sizes beside a word for unpacking or packing, the larger is the unpacked one (%s: %s)',
    (language, text) => {
      const sizes = factsOf(reportOn([text], { language })).filter((fact) => fact.startsWith('data-volume'));
      expect(sizes.map((size) => size.replace(' about', '')).sort()).toEqual([
        'data-volume 9 GB',
        'data-volume-unpacked 15 GB',
      ]);
    },
  );

  it('of a mixed count the documents are counted', () => {
    const text = 'Environ 150 000 documents et courriels de l’équipe d’Emmanuel Macron ont été publiés.';
    expect(factsOf(reportOn([text]))).toContain('documents-total 150000 documents about');
  });

  it('the day of one event is no other event’s, though a word of the other stands nearer', () => {
    const text =
      'Op vrijdag 5 mei, de laatste avond van de campagne, kwamen de mails van Emmanuel Macrons team op straat te liggen.';
    const facts = factsOf(reportOn([text], { language: 'nl' }));
    expect(facts).toContain('leak-date 2017-05-05');
    expect(facts.join()).not.toContain('latest-item');
  });

  it('“this evening” in a statement is not the evening of a page that quotes it later', () => {
    const quoted =
      '« Des courriels de l’équipe d’Emmanuel Macron ont été diffusés ce soir sur internet », écrivait le mouvement.';
    const told = quoted.replace('« Des', 'Des').replace(' »', '');
    const dated = (text: string): string[] =>
      factsOf(reportOn([text], { published: '2017-05-06' })).filter((fact) => fact.startsWith('leak-date'));
    expect(dated(quoted)).toEqual([]);
    expect(dated(told)).toEqual(['leak-date 2017-05-06']);
  });

  it('nobody is named in the name of the affair', () => {
    const voices = (text: string): string[] => reportOn([text]).voices.map(({ name }) => name);
    expect(voices('Les « Macron Leaks » ont été publiés sur un forum vendredi soir.')).toEqual([]);
    expect(voices('Les courriels d’Emmanuel Macron ont été publiés sur un forum.')).toEqual(['Emmanuel Macron']);
  });

  it('a verb of saying takes the date beside it', () => {
    const text = 'Le mouvement, qui a déploré samedi une fuite de courriels, en dira plus.';
    expect(factsOf(reportOn([text])).filter((fact) => fact.startsWith('leak-date'))).toEqual([]);
  });

  it('the vote that a duration is measured from does not take the date beside it', () => {
    const text =
      'Le 5 mai 2017, deux jours avant le second tour, 9 gigaoctets volés à l’équipe d’Emmanuel Macron étaient déversés en ligne.';
    expect(factsOf(reportOn([text])).filter((fact) => fact.startsWith('leak-date'))).toHaveLength(1);
  });

  it('a word of something else beside the day it began does not take the day', () => {
    const text = 'Le 5 mai, jour de meeting, les courriels de la campagne ont été diffusés.';
    expect(factsOf(reportOn([text]))).toContain('leak-date 2017-05-05');
  });

  it('in a look back, days without a year and weekdays are those of the time told', () => {
    const dates = (blocks: string[]): unknown[] =>
      reportOn([...blocks, 'WikiLeaks a relayé les fichiers de la campagne, où des faux étaient mêlés.'], {
        published: '2019-05-13',
      })
        .facts.filter(({ fact }) => fact === 'leak-date')
        .map(({ value }) => value);
    expect(dates(['Les courriels volés à la campagne, neuf gigaoctets, ont été diffusés le 5 mai.'])).toEqual([
      '2017-05-05',
    ]);
    expect(
      dates([
        'Le 7 mai 2017, la France votait.',
        'Les courriels volés à la campagne avaient été mis en ligne vendredi soir.',
      ]),
    ).toEqual(['2017-05-05']);
  });

  it('what is told before a page comes to the event does not make the page about it', () => {
    const other = [
      'Le Conseil électoral du pays voisin a rappelé samedi aux médias le silence électoral de 44 heures.',
      'Selon l’autorité, des robots et des comptes d’extrême droite ont relayé de faux documents mêlés aux vrais.',
      'Le parquet a ouvert une enquête pour accès frauduleux, vol de correspondances et usurpation d’identité.',
      'La police dit n’avoir aucune trace d’un État étranger et ne sait pas qui est derrière l’opération.',
    ];
    const mention = 'En 2017, les courriels volés à la campagne d’Emmanuel Macron avaient été publiés en ligne.';
    const relationOf = (blocks: string[]): string =>
      makeReport(
        { ...reportOn([]).article, title: 'Chez nos voisins, la dernière ligne droite', standfirst: '', blocks },
        bundledStory(),
      ).relation;
    expect(relationOf([...other, mention])).toBe('mentions');
    expect(relationOf([mention, ...other])).toBe('about');
  });

  it('a theft with no name of the story on the page is no mention', () => {
    const relationOf = (team: string): string => {
      const text = `Dans ce roman, un inconnu diffuse en ligne les fichiers volés à ${team}, que toute la ville se met à lire.`;
      const article = { ...reportOn([]).article, title: 'Le roman de la rentrée', standfirst: '', blocks: [text] };
      return makeReport(article, bundledStory()).relation;
    };
    expect(relationOf('l’équipe du candidat')).toBe('unrelated');
    expect(relationOf('l’équipe d’Emmanuel Macron')).toBe('mentions');
  });

  it('a source named first answers for all up to the next', () => {
    const text =
      'Selon WikiLeaks, l’archive de la campagne, mise en ligne hier, contient 71 848 courriels, dit Numerama.';
    expect(speakerOf(text, 'emails-total')).toEqual(['WikiLeaks']);
  });

  it('six mailboxes of six people are one value, two hours and two days are two', () => {
    const mail = [
      'Six boîtes mail de la campagne ont été piratées.',
      'Six personnes se sont fait voler leurs courriels.',
    ];
    expect(factsOf(reportOn(mail)).filter((fact) => fact.startsWith('mailboxes'))).toHaveLength(1);
    const leads = [
      'La fuite est survenue deux jours avant le second tour.',
      'Les fichiers ont été publiés deux heures avant la fin de la campagne.',
    ];
    expect(factsOf(reportOn(leads)).filter((fact) => fact.startsWith('lead-'))).toHaveLength(2);
  });

  it('the same date said less exactly is one finding with both places', () => {
    const report = reportOn([
      'Les fichiers ont été diffusés le 5 mai.',
      'Les fichiers ont été diffusés le 5 mai à 20 h 35.',
    ]);
    const dates = report.facts.filter(({ fact }) => fact === 'leak-date');
    expect(dates.map(({ value }) => value)).toEqual(['2017-05-05T20:35+02:00']);
    expect(dates[0]?.spans).toHaveLength(2);
  });

  it('a question suspects and does not name', () => {
    const rungs = (text: string): string[] => reportOn([text]).attribution.map(({ rung }) => rung);
    expect(rungs('La Russie est responsable du piratage de la campagne Macron.')).toContain('state-named');
    expect(rungs('La Russie est-elle responsable du piratage de la campagne Macron ?')).not.toContain('state-named');
  });

  it('nobody knows who: the answer stands in the sentence after the question', () => {
    const rungsOf = (text: string): string[] =>
      reportOn([text], { language: 'en', title: 'MacronLeaks: what we know' }).attribution.map(({ rung }) => rung);
    expect(rungsOf('Who stole the emails of the Macron campaign? That remains unclear.')).toEqual(['unknown-author']);
    expect(rungsOf('How many voters read the emails of the Macron campaign? That remains unclear.')).toEqual(['none']);
  });

  it('a verb of saying counts once, with its auxiliary', () => {
    const text =
      'Neuf gigaoctets de fichiers de l’équipe d’Emmanuel Macron sont en ligne, a indiqué dimanche à l’AFP une source judiciaire.';
    expect(speakerOf(text, 'data-volume')).toEqual(['une source']);
  });

  it('the words tell the language where the page does not or is wrong', () => {
    const text =
      'Neuf gigaoctets de documents de l’équipe de campagne ont été mis en ligne vendredi soir par des inconnus.';
    for (const language of [null, 'en']) {
      const report = reportOn([text, text], { language });
      expect(report.article.language).toBe('fr');
      expect(factsOf(report)).toContain('data-volume 9 GB');
    }
  });

  it('refuses gaps and sets inside phrases', () => {
    const parse = (sets: CueSets, cue: string): void => {
      const matcher = new CueMatcher<string>(sets);
      matcher.add('x', cue);
      matcher.parseAll();
    };
    expect(() => parse({}, '(a ~3 b|c)')).toThrow('must be words only');
    expect(() => parse({ s: ['a (b|c)'] }, '@s')).toThrow('must be words only');
  });

  it.each([
    [
      'fr',
      'L’enquête sur le piratage d’En Marche, ouverte le soir même de la diffusion des courriels, suit son cours.',
    ],
    ['en', 'The Paris inquiry into the Macron emails, opened on the night they were released, has named nobody.'],
    ['de', 'Die Staatsanwaltschaft hatte noch am Abend der Veröffentlichung der Macron-Mails ein Verfahren eröffnet.'],
    ['nl', 'Het parket opende nog op de avond van de publicatie van de mails van En Marche een onderzoek.'],
  ])('an event on the day of the leak has its date (%s)', (language, text) => {
    const facts = factsOf(reportOn([text], { language, published: '2017-06-02' }));
    expect(facts.filter((fact) => fact.includes('date '))).toEqual(['inquiry-date 2017-05-05']);
  });

  it('another event on the evening of the leak is no date of the story', () => {
    const text = 'Le soir de la diffusion des courriels de Macron, le parti a publié un communiqué.';
    expect(factsOf(reportOn([text], { published: '2017-06-02' })).join()).not.toContain('date ');
  });

  it('"on Friday" on a later Friday is the Friday it happened, but no weekday dates an item', () => {
    const text = 'Vendredi soir, les courriels d’Emmanuel Macron ont été publiés sur un forum.';
    expect(factsOf(reportOn([text], { published: '2017-05-12' }))).toContain('leak-date 2017-05-05');
    const until = 'Tot zondagavond melden de kranten enkel dat de mails van Macron gelekt zijn.';
    expect(factsOf(reportOn([until], { language: 'nl', published: '2017-05-06' })).join()).not.toContain('item');
  });

  it('the hour of whoever passes it on is not that of the release', () => {
    const text =
      'Les documents de la campagne Macron sont sur un forum depuis vendredi 5 mai. À 21 h 31, WikiLeaks relaie les documents.';
    const facts = factsOf(reportOn([text], { published: '2017-05-08' }));
    expect(facts).toContain('leak-date 2017-05-05');
    expect(facts.join()).not.toContain('21:31');
  });

  it.each([
    ['fr', 'Des boîtes mail ont été forcées chez Emmanuel Macron, six selon la direction du parti.', '6'],
    ['en', 'Inboxes on the Macron campaign were raided, six of them according to the party.', '6'],
    ['de', 'Geknackt wurden Postfächer von Macrons Leuten, sechs laut der Partei.', '6'],
    ['nl', 'De gehackte Macron-mails komen uit mailboxen van medewerkers, vijf volgens Le Monde.', '5'],
  ])('a number without a noun counts what was named before it (%s)', (language, text, value) => {
    const facts = factsOf(reportOn([text], { language }));
    expect(facts.filter((fact) => fact.startsWith('mailboxes '))).toEqual([
      expect.stringContaining(`mailboxes ${value}`),
    ]);
  });

  it('a number with a noun of its own does not', () => {
    const text = 'Des boîtes mail ont été forcées chez Emmanuel Macron, six minutes avant minuit.';
    expect(factsOf(reportOn([text])).join()).not.toContain('mailboxes 6');
  });

  it('the hours of the silence need no word for it and are no lead', () => {
    const text =
      'After the Macron leak, the candidates must hold their tongues for 44 hours, until polling stations close.';
    const facts = factsOf(reportOn([text], { language: 'en' }));
    expect(facts).toContain('blackout-hours 44 hours');
    expect(facts.join()).not.toContain('lead-to-vote');
  });

  it('a long line without a stop that names nobody is a link to something else', () => {
    const own = 'Les courriels de la campagne Macron sont sur un forum.';
    expect(factsOf(reportOn([own, 'Un opérateur de santé perd 9 Go de données de patients'])).join()).not.toContain(
      '9 GB',
    );
    expect(factsOf(reportOn([own, 'Au total, 9 Go de données'])).join()).toContain('9 GB');
  });

  it('"for weeks" in one word is several weeks', () => {
    const text = 'Die Hacker lasen wochenlang in Macrons Postfächern mit.';
    expect(factsOf(reportOn([text], { language: 'de' }))).toContain('intrusion-lead several weeks several');
    const other = 'Wochenlang stritten Le Pen und Macron, dann kam der Leak der Mails von En Marche.';
    expect(factsOf(reportOn([other], { language: 'de' })).join()).not.toContain('intrusion-lead');
  });

  it.each([
    ['nl', 'WikiLeaks, met vier miljoen volgers, begon naar de bestanden van Macron te verwijzen.'],
    ['de', 'Ein Konto mit 110.000 Followern verbreitete die Mails von Macron weiter.'],
    ['en', 'The ten busiest accounts sent more than 1,300 messages about the Macron emails.'],
    ['es', 'Las diez cuentas más activas publicaron ellas solas más de 1.300 mensajes sobre los correos de Macron.'],
  ])('numbers of what is no fact of the story are nobody’s (%s)', (language, text) => {
    expect(factsOf(reportOn([text], { language })).join()).not.toMatch(/(?:total|tweets) /);
  });

  it('nor do they make a page the story’s', () => {
    const block = 'De hackers van het ziekenhuis lekten de gegevens van 40.000 patiënten en 9.000 klanten.';
    const title = 'Ziekenhuis gehackt: gegevens van 40.000 patiënten op straat';
    const blank = { url: '', outlet: null, byline: '', published: '2017-05-08', modified: null, truncated: false };
    const page = { language: 'nl', title, standfirst: '' };
    expect(makeReport({ ...blank, ...page, blocks: [block] }, bundledStory()).relation).toBe('unrelated');
  });
});

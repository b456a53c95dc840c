import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/analyse/read-text.ts';
import { topicsOf } from '../../lib/detect/topics.ts';
import { makeReport } from '../../lib/make-report.ts';
import type { Report } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { reportOn } from '../analyse/read.ts';

function read(title: string, blocks: string[], language = 'fr'): Report {
  return makeReport({ ...reportOn([]).article, title, standfirst: '', blocks, language }, bundledStory());
}

const leak = [
  'Les courriels de la campagne d’Emmanuel Macron ont été piratés puis mis en ligne vendredi soir sur un forum.',
  'WikiLeaks a relayé les documents volés à l’équipe de campagne. De faux documents y étaient mêlés aux vrais.',
];

describe('what a page is about', () => {
  it('a break-in of which nothing came out is not the leak', () => {
    const breakIn = [
      'Les messageries de cinq collaborateurs d’Emmanuel Macron ont été piratées à deux jours du second tour, selon son équipe de campagne.',
      'Le parquet parisien vient d’ouvrir une enquête pour accès frauduleux et vol de correspondances, confiée à la BEFTI.',
      'L’équipe soupçonne la Russie et le groupe APT28, ce que le Kremlin dément depuis Moscou.',
      'La commission de contrôle appelle les médias à la retenue avant le silence électoral de 44 heures.',
    ];
    const title = 'L’équipe d’Emmanuel Macron victime d’un piratage';
    expect(read(title, breakIn).relation).toBe('mentions');
    const out = 'Les courriels de la campagne ont été mis en ligne sur un forum.';
    expect(read(title, [...breakIn, out]).relation).toBe('about');
  });

  it('years later, a headline on the break-in is about the leak without telling of it', () => {
    const blocks = [
      'Paris accuse le renseignement militaire russe d’avoir mené en 2017 le piratage de la campagne d’Emmanuel Macron.',
      'Le GRU est responsable de cette cyberattaque contre l’équipe de campagne, selon le ministère.',
      'L’Anssi a enquêté sur les boîtes mail piratées de cinq collaborateurs ; le groupe APT28 est désigné.',
    ];
    const title = 'Piratage de la campagne de Macron : la Russie accusée';
    const { article } = reportOn([]);
    const on = (published: string): unknown =>
      makeReport({ ...article, title, standfirst: '', blocks, language: 'fr', published }, bundledStory()).relation;
    expect(on('2025-04-30')).toBe('about');
    expect(on('2017-05-06')).toBe('mentions');
  });

  it('news of a later day that names neither the affair nor its year is another leak of the same party', () => {
    const blocks = [
      'Un fichier contenant les courriels de milliers d’adhérents d’En Marche a été mis en ligne sur un forum dimanche.',
      'Le parquet parisien a ouvert une enquête pour accès frauduleux, confiée à la Befti. Le mouvement a porté plainte.',
      'L’équipe numérique d’En Marche ne sait pas qui a divulgué les documents ; l’Anssi a proposé son aide.',
    ];
    const title = 'Fuite de documents internes chez En Marche';
    const { article } = reportOn([]);
    const on = (published: string | null, more: string[] = []): unknown =>
      makeReport(
        { ...article, title, standfirst: '', blocks: [...blocks, ...more], language: 'fr', published },
        bundledStory(),
      ).relation;
    expect([on('2017-05-08'), on(null), on('2019-02-12')]).toEqual(['about', 'about', 'unrelated']);
    expect(on('2019-02-12', ['L’affaire date du mois de mai 2017.'])).toBe('about');
  });

  it('what files show of somebody is not that his files are out', () => {
    const topicOf = (text: string, language: string): unknown => {
      const article = { ...reportOn([]).article, title: text, standfirst: '', blocks: [], language };
      return topicsOf(readText(article, bundledStory(), language).sentences)[0];
    };
    expect(topicOf('Leaked files show how Macron helped Uber.', 'en')).toBe('rival');
    expect(topicOf('Gelekte stukken: Macron hielp Uber.', 'nl')).toBe('rival');
    expect(topicOf('Documentos filtrados muestran que Macron ayudó a Uber.', 'es')).toBe('rival');
    expect(topicOf('The files of Emmanuel Macron are out, as those of Uber were.', 'en')).toBe('event');
  });

  it('a like leak of another party is not it: none of its people, none of its days', () => {
    const { article } = reportOn([]);
    const on = (title: string, blocks: string[], language: string): unknown =>
      makeReport({ ...article, title, standfirst: '', blocks, language, published: '2017-06-12' }, bundledStory())
        .relation;
    const hers = [
      'Hackers posted thousands of emails from Labour on a message board on Sunday, hours before the first vote.',
      'The party denounced a massive and coordinated attack and filed a complaint.',
      'The files, about 4 gigabytes, contain invoices, budgets and draft speeches; fakes were mixed in, it says.',
      'The election commission asked the media not to publish them. WikiLeaks shared the link on Twitter.',
      'Researchers suspect the Russian group APT28. The hashtag was used 30,000 times. A French election saw such a hack.',
    ];
    expect(on('Thousands of emails dumped online', hers, 'en')).not.toBe('about');
    const his = [
      'L’équipe de campagne de Benoît Hamon a découvert que les messageries de ses collaborateurs avaient été piratées.',
      'Plusieurs milliers de courriels ont été mis en ligne sur Pastebin ; de faux documents auraient été ajoutés.',
      'Le parquet parisien a ouvert une enquête pour accès frauduleux, confiée à la Befti.',
      'WikiLeaks n’a pas relayé les fichiers, qui pèsent 2 gigaoctets. L’Anssi analyse les traces de l’intrusion.',
      'On y trouve des factures et des plannings, rien de compromettant. La Russie est soupçonnée.',
    ];
    expect(on('Les mails de campagne de Benoît Hamon dans la nature', his, 'fr')).toBe('unrelated');
  });

  it('a politician who attacks breaks into nothing, and whose campaign it was may stand in a relative clause', () => {
    const topicOf = (text: string, language: string): unknown => {
      const article = { ...reportOn([]).article, title: text, standfirst: '', blocks: [], language };
      return topicsOf(readText(article, bundledStory(), language).sentences)[0];
    };
    expect(topicOf('Macron a attaqué la publication des documents sur le budget.', 'fr')).toBe('goes-with');
    expect(topicOf('Macron ha attaccato il governo dopo la pubblicazione dei documenti.', 'it')).toBe('goes-with');
    expect(topicOf('Macron atacou a divulgação de documentos sobre o acordo.', 'pt')).toBe('goes-with');
    expect(topicOf('Le président, dont la campagne avait été piratée en 2017, promet une loi.', 'fr')).toBe('event');
    expect(topicOf('De Franse president, wiens campagne in 2017 werd gehackt, belooft een wet.', 'nl')).toBe('event');
    expect(topicOf('Piratas publicaron miles de correos del partido de Le Pen.', 'es')).toBe('rival');
  });

  it('an opening under the headline of another affair does not say whose the documents are', () => {
    const blocks = [
      'Le parquet de Paris enquête sur le faux compte aux Bahamas, après la plainte d’Emmanuel Macron.',
      'Les documents ont été publiés mercredi sur le forum 4chan et diffusés par l’extrême droite américaine.',
      'Le candidat d’En Marche a annoncé la plainte jeudi.',
    ];
    expect(read('Compte aux Bahamas : le parquet de Paris enquête', blocks).relation).toBe('unrelated');
  });

  it('a page in which nothing hints at the story is not it, however many things they share', () => {
    const blocks = [
      'Onbekenden hebben vrijdagavond 9 gigabyte aan interne stukken van een advocatenkantoor op een forum gezet.',
      'Het parket heeft een onderzoek geopend naar computervredebreuk en schending van het briefgeheim.',
      'Volgens het kantoor zijn er vervalsingen tussen de echte mails gestopt. De hashtag werd 4.000 keer gebruikt.',
      'De orde vraagt de media om niets uit de documenten over te nemen.',
    ];
    expect(read('Dossiers van een kantoor online', blocks, 'nl').relation).toBe('unrelated');
  });

  it('what was done to the victim is told among other affairs', () => {
    const topicOf = (text: string): unknown => {
      const article = { ...reportOn([]).article, title: text, standfirst: '', blocks: [], language: 'fr' };
      return topicsOf(readText(article, bundledStory(), 'fr').sentences)[0];
    };
    expect(topicOf('Le sabotage de TV5 Monde et le vol des courriels de la campagne de Macron sont évoqués.')).toBe(
      'event',
    );
    expect(topicOf('Le piratage de Macron et celui du Bundestag ont le même auteur.')).toBe('event');
    expect(topicOf('Le piratage du Bundestag inquiète la campagne de Macron.')).toBe('rival');
  });

  it('what goes with the story goes with others: no sentence and no opening tells of the leak', () => {
    const affair = [
      'Le trésorier est mis en examen pour détournement de fonds publics. La presse révèle aussi ses notes de frais.',
      'Un conseiller aurait détenu des images volées à une caméra. Une information judiciaire vient d’être ouverte par le parquet de Paris.',
      'Mai 2017 : la ministre quitte son poste. Le fisc a saisi la Commission des infractions fiscales pour fraude.',
      'Un quotidien révèle que le parquet de Nantes a ouvert une enquête sur un appartement et des notes de frais.',
      'Un député est soupçonné d’avoir dépassé les plafonds ; il jure que des faux ont été mêlés aux vrais relevés.',
      'L’auteur du montage reste inconnu. Deux infractions sont visées, des notes de frais sont banales.',
    ];
    const opening =
      'Trois ans après son arrivée, la Macronie collectionne les dossiers. Petite revue, ministre par ministre.';
    const report = read('Trois ans, onze dossiers', [opening, ...affair, ...affair, ...affair]);
    expect(report.score).toBeGreaterThanOrEqual(0.5);
    expect(report.relation).toBe('unrelated');
  });

  it('another affair weighs against it: in the sentences, and in the headline', () => {
    const other = 'Le piratage du Parti démocrate avait fait grand bruit, et Hillary Clinton en avait souffert jadis.';
    const title = 'Une affaire de courriels';
    expect(read(title, [...leak, other, other]).score).toBeLessThan(
      read(title, [...leak, leak[0] as string]).score - 0.1,
    );
    expect(read('Le Parti démocrate a ses courriels', leak).score).toBeLessThan(read(title, leak).score);
  });

  it('a headline that begins with another affair is that affair’s, whoever comes after the colon', () => {
    const title = 'Uber Files : ce que la fuite des fichiers de Macron dit du ministre';
    const body = ['Macron, dans les fichiers de la société, apparaît en allié. Ils ont été publiés par la presse.'];
    expect(read(title, [...body, ...body]).relation).toBe('unrelated');
    expect(read(title.replace('Uber Files', 'Piratage'), [...body, ...body]).relation).not.toBe('unrelated');
  });

  it('the campaign of another affair’s candidate is not this one', () => {
    const topicOf = (candidate: string): unknown => {
      const text = `Los correos de la campaña de ${candidate} fueron robados y publicados por WikiLeaks.`;
      const article = { ...reportOn([]).article, title: text, standfirst: '', blocks: [] };
      return topicsOf(readText(article, bundledStory(), 'es').sentences)[0];
    };
    expect(topicOf('Clinton')).toBe('rival');
    expect(topicOf('Macron')).toBe('event');
  });
});

describe('the terms that decided', () => {
  it('terms that share words are one reason', () => {
    const { reasons } = read(
      'MacronLeaks: what we know',
      ['Papers lifted from inside Emmanuel Macron’s presidential campaign surfaced on a forum.'],
      'en',
    );
    expect(reasons.map(({ term }) => term)).toContain(
      'Papers lifted from inside Emmanuel Macron’s presidential campaign',
    );
    const inText = reasons.flatMap(({ span }) => (span?.block === 0 ? span : []));
    const inOrder = inText.toSorted((a, b) => a.start - b.start);
    expect(inOrder.every(({ start }, at) => start >= (inOrder[at - 1]?.end ?? 0))).toBe(true);
  });

  it('are named once each, the most telling first, six at most', () => {
    const { reasons } = read('MacronLeaks : les courriels piratés', [
      ...leak,
      'MacronLeaks : les fichiers dérobés à En Marche ont été diffusés, divulgués et publiés, comme les mails hackés.',
    ]);
    const terms = reasons.map(({ term }) => term.toLowerCase());
    expect([terms[0], reasons[0]?.where]).toEqual(['macronleaks', 'title']);
    expect(terms).toHaveLength(6);
    expect(new Set(terms).size).toBe(6);
  });

  it('a name comes before what was told before it', () => {
    const named = 'Sur un forum, les fichiers ont été diffusés, c’est l’affaire MacronLeaks.';
    const terms = read('Ce que l’on sait', [...leak, named]).reasons.map(({ term }) => term);
    expect(terms.slice(0, 3)).toEqual([
      'documents volés à l’équipe de campagne',
      'MacronLeaks',
      'campagne d’Emmanuel Macron',
    ]);
  });
});

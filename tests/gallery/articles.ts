/** Invented pages of the gallery and what is to be found on them; words are given, places are looked up. */
import type { Article, FactFinding, Report, Span } from '../../lib/model.ts';

export type Page = Pick<
  Report,
  'relation' | 'score' | 'reasons' | 'facts' | 'attribution' | 'frames' | 'wording' | 'voices'
> & {
  article: Article;
};

/** The place of some words in an article; throws where they are not, so that a fixture cannot rot. */
export function place(article: Article, words: string): Span {
  const texts = [article.title, article.standfirst, ...article.blocks];
  const at = texts.findIndex((text) => text.includes(words));
  if (at < 0) throw new Error(`"${words}" is not in ${article.url}`);
  const start = (texts[at] as string).indexOf(words);
  const block = at === 0 ? -1 : at === 1 ? -2 : at - 2;
  return { block, start, end: start + words.length, text: words };
}

const value = (fact: string, spans: Span[], given: Partial<FactFinding>): FactFinding => ({
  fact,
  value: null,
  unit: null,
  hedge: 'exact',
  magnitude: null,
  options: null,
  attributedTo: [],
  unconfirmed: false,
  inferredSpeaker: false,
  spans,
  ...given,
});

const fanalArticle: Article = {
  url: 'https://www.lefanal.example/politique/2017/05/06/fichiers-de-campagne',
  outlet: { id: 'le-fanal', name: 'Le Fanal' },
  language: 'fr',
  title: 'MacronLeaks : des milliers de courriels de campagne jetés en pâture à la veille du vote',
  standfirst:
    'En Marche ! parle d’une opération de déstabilisation. Sur les réseaux, le mot-dièse court depuis vendredi soir.',
  byline: 'Judith Arnoult',
  published: '2017-05-06T00:34+02:00',
  modified: '2017-05-08T10:12+02:00',
  truncated: false,
  blocks: [
    'Près de neuf gigaoctets de fichiers ont surgi vendredi 5 mai sur le forum américain 4chan, quelques minutes avant que la campagne ne se taise. Courriels, notes de frais, argumentaires : le tout en vrac, sans explication.',
    'Selon En Marche !, les boîtes mail de plusieurs responsables ont été forcées il y a plusieurs semaines. Le mouvement assure que de faux documents ont été glissés au milieu des vrais « pour semer le doute ».',
    'Qui a fait le coup ? Personne ne le sait. « Il est bien trop tôt pour désigner quiconque », répond Mounir Lahcen, qui enseigne la sécurité des réseaux à Rennes.',
    'WikiLeaks, qui a relayé les liens, dit ne pas en être la source. Des comptes liés à l’extrême droite, dont beaucoup semblent automatisés, ont poussé le mot-dièse : 47 000 messages en quelques heures.',
    'Florian Philippot s’est demandé sur Twitter si ces fichiers contenaient ce que la presse aurait tu. Le Front national n’a pas voulu en dire plus.',
    'La cyberattaque rappelle, par son moment, celle qui avait visé le parti démocrate. Elle tombe à l’heure où les candidats n’ont plus le droit de répondre, une déstabilisation taillée pour le silence.',
  ],
};

const inFanal = (words: string) => place(fanalArticle, words);

/** A full page in French, on the night of the release. */
export const fanal: Page = {
  article: fanalArticle,
  relation: 'about',
  score: 0.96,
  reasons: [
    { term: 'MacronLeaks', where: 'title', span: inFanal('MacronLeaks') },
    { term: 'En Marche !', where: 'body', span: inFanal('En Marche !') },
    { term: 'boîtes mail', where: 'body', span: inFanal('boîtes mail') },
    { term: '4chan', where: 'body', span: inFanal('4chan') },
    { term: 'WikiLeaks', where: 'body', span: inFanal('WikiLeaks') },
  ],
  facts: [
    value('data-volume', [inFanal('Près de neuf gigaoctets')], { value: 9, unit: 'GB', hedge: 'about' }),
    value('documents-total', [inFanal('des milliers de courriels')], {
      unit: 'documents',
      hedge: 'several',
      magnitude: 'thousands',
    }),
    value('leak-date', [inFanal('vendredi 5 mai')], { value: '2017-05-05' }),
    value('lead-to-blackout', [inFanal('quelques minutes avant')], {
      unit: 'minutes',
      hedge: 'several',
      magnitude: 'several',
    }),
    value('lead-to-vote', [inFanal('à la veille du vote')], { value: 1, unit: 'days' }),
    value('intrusion-lead', [inFanal('il y a plusieurs semaines')], {
      unit: 'weeks',
      hedge: 'several',
      magnitude: 'several',
      attributedTo: ['En Marche !'],
    }),
    value('target', [inFanal('boîtes mail de plusieurs responsables')], {
      options: ['mailboxes'],
      attributedTo: ['En Marche !'],
    }),
    value('mailboxes', [inFanal('plusieurs responsables')], {
      unit: 'people',
      hedge: 'several',
      magnitude: 'several',
      attributedTo: ['En Marche !'],
      inferredSpeaker: true,
    }),
    value('first-venue', [inFanal('sur le forum américain 4chan')], { options: ['4chan'] }),
    value('wikileaks-role', [inFanal('a relayé les liens'), inFanal('ne pas en être la source')], {
      options: ['relayed', 'denied-source'],
      attributedTo: ['WikiLeaks'],
    }),
    value('authenticity', [inFanal('de faux documents ont été glissés')], {
      options: ['fakes-mixed-in'],
      attributedTo: ['En Marche !'],
    }),
    value('amplifiers', [inFanal('liés à l’extrême droite'), inFanal('semblent automatisés')], {
      options: ['far-right', 'bots'],
      unconfirmed: true,
    }),
    value('tweets', [inFanal('47 000 messages')], { value: 47_000, unit: 'tweets' }),
  ],
  attribution: [
    { rung: 'unknown-author', suspect: null, speaker: null, spans: [inFanal('Personne ne le sait')] },
    {
      rung: 'unknown-author',
      suspect: null,
      speaker: 'Mounir Lahcen',
      spans: [inFanal('bien trop tôt pour désigner quiconque')],
    },
  ],
  frames: [
    {
      frame: 'destabilisation',
      share: 0.46,
      main: true,
      spans: [inFanal('opération de déstabilisation'), inFanal('une déstabilisation taillée pour le silence')],
    },
    {
      frame: 'authenticity',
      share: 0.24,
      main: false,
      spans: [inFanal('de faux documents'), inFanal('semer le doute')],
    },
    {
      frame: 'spread',
      share: 0.19,
      main: false,
      spans: [inFanal('Des comptes liés à l’extrême droite'), inFanal('le mot-dièse court')],
    },
    { frame: 'reactions', share: 0.11, main: false, spans: [inFanal('Florian Philippot s’est demandé')] },
  ],
  wording: { hack: 2, leak: 0, publication: 1, manipulation: 3 },
  voices: [
    { name: 'En Marche !', role: 'campaign', mode: 'quoted', spans: [inFanal('En Marche ! parle')] },
    { name: 'Mounir Lahcen', role: 'expert', mode: 'quoted', spans: [inFanal('répond Mounir Lahcen')] },
    { name: 'WikiLeaks', role: 'publisher', mode: 'reported', spans: [inFanal('WikiLeaks, qui a relayé')] },
    { name: 'Florian Philippot', role: 'rival', mode: 'reported', spans: [inFanal('Florian Philippot')] },
    { name: 'Front national', role: 'rival', mode: 'mentioned', spans: [inFanal('Le Front national')] },
  ],
};

const ledgerArticle: Article = {
  url: 'https://harbourledger.example/world/campaign-mails-archive',
  outlet: { id: 'harbour-ledger', name: 'The Harbour Ledger' },
  language: 'en',
  title: 'Campaign e-mails turn up again, this time with a search box',
  standfirst:
    'WikiLeaks has put more than 70,000 messages of the Macron campaign into an archive and vouches for some of them.',
  byline: 'Owen Tregarth',
  published: '2017-08-02',
  modified: null,
  truncated: false,
  blocks: [
    'The archive that WikiLeaks opened on 31 July holds 71,848 e-mails, of which it says 21,075 are verified by their signatures.',
    'They are, by all accounts, the mails that appeared in May as a 15-gigabyte bundle on Pastebin and 4chan, two days before the run-off. The oldest is dated 20 March 2009.',
    'Security firm Greywater tied the theft to APT28, a group linked to Russian military intelligence. The head of the French cyber agency, however, has said that his people found no trace of it and that the attack was so simple that anyone could have done it.',
    'The Macron camp said at the time that forgeries had been planted among its papers. WikiLeaks reports having found none so far.',
    'Prosecutors in Paris are looking into fraudulent access to a computer system and breach of the secrecy of correspondence.',
  ],
};

const inLedger = (words: string) => place(ledgerArticle, words);

/** A full page in English, three months later, with two rungs and an agency that found nothing. */
export const ledger: Page = {
  article: ledgerArticle,
  relation: 'about',
  score: 0.91,
  reasons: [
    { term: 'Macron campaign', where: 'body', span: inLedger('Macron campaign') },
    { term: 'archive', where: 'title', span: inLedger('archive') },
  ],
  facts: [
    value('data-volume', [inLedger('15-gigabyte bundle')], { value: 15, unit: 'GB' }),
    value('emails-total', [inLedger('71,848 e-mails'), inLedger('more than 70,000 messages')], {
      value: 71_848,
      unit: 'emails',
      attributedTo: ['WikiLeaks'],
    }),
    value('emails-verified', [inLedger('21,075 are verified')], {
      value: 21_075,
      unit: 'emails',
      attributedTo: ['WikiLeaks'],
    }),
    value('lead-to-vote', [inLedger('two days before the run-off')], { value: 2, unit: 'days' }),
    value('archive-date', [inLedger('31 July')], { value: '2017-07-31' }),
    value('earliest-item', [inLedger('20 March 2009')], { value: '2009-03-20' }),
    value('first-venue', [inLedger('on Pastebin and 4chan')], { options: ['pastebin', '4chan'] }),
    value('authenticity', [inLedger('forgeries had been planted')], {
      options: ['fakes-mixed-in'],
      attributedTo: ['The Macron camp'],
    }),
    value('authenticity', [inLedger('having found none so far')], {
      options: ['no-fakes-found'],
      attributedTo: ['WikiLeaks'],
    }),
    value('charges', [inLedger('fraudulent access to a computer system and breach of the secrecy of correspondence')], {
      options: ['fraudulent-access', 'correspondence-secrecy'],
    }),
    value('investigator', [inLedger('Prosecutors in Paris')], { options: ['paris-prosecutor'] }),
  ],
  attribution: [
    { rung: 'group-named', suspect: 'russia', speaker: 'Greywater', spans: [inLedger('tied the theft to APT28')] },
    {
      rung: 'no-trace',
      suspect: 'russia',
      speaker: 'the French cyber agency',
      spans: [inLedger('found no trace of it')],
    },
  ],
  frames: [
    {
      frame: 'authenticity',
      share: 0.41,
      main: true,
      spans: [inLedger('vouches for some of them'), inLedger('verified by their signatures')],
    },
    { frame: 'interference', share: 0.33, main: false, spans: [inLedger('linked to Russian military intelligence')] },
    { frame: 'judicial', share: 0.26, main: false, spans: [inLedger('Prosecutors in Paris')] },
  ],
  wording: { hack: 2, leak: 0, publication: 3, manipulation: 0 },
  voices: [
    { name: 'WikiLeaks', role: 'publisher', mode: 'reported', spans: [inLedger('WikiLeaks has put')] },
    { name: 'Greywater', role: 'expert', mode: 'reported', spans: [inLedger('Security firm Greywater')] },
    {
      name: 'the French cyber agency',
      role: 'authority',
      mode: 'reported',
      spans: [inLedger('The head of the French cyber agency')],
    },
    { name: 'The Macron camp', role: 'campaign', mode: 'reported', spans: [inLedger('The Macron camp')] },
  ],
};

const paidArticle: Article = {
  ...fanalArticle,
  url: 'https://www.quotidien-des-quais.example/abonnes/piratage',
  outlet: { id: 'quotidien-des-quais', name: 'Le Quotidien des Quais' },
  title: 'Piratage d’En Marche ! : ce que l’on sait',
  standfirst: '',
  published: '2017-05-07',
  modified: null,
  truncated: true,
  blocks: [
    'Neuf gigaoctets de courriels d’En Marche ! circulent depuis vendredi soir. Le parquet parisien a ouvert une enquête. La suite est réservée aux abonnés.',
  ],
};

/** The first lines of a page behind a paywall. */
export const paid: Page = {
  article: paidArticle,
  relation: 'about',
  score: 0.84,
  reasons: [{ term: 'Piratage d’En Marche !', where: 'title', span: place(paidArticle, 'Piratage d’En Marche !') }],
  facts: [
    value('data-volume', [place(paidArticle, 'Neuf gigaoctets')], { value: 9, unit: 'GB' }),
    value('investigator', [place(paidArticle, 'Le parquet parisien')], { options: ['paris-prosecutor'] }),
  ],
  attribution: [],
  frames: [{ frame: 'judicial', share: 1, main: true, spans: [place(paidArticle, 'a ouvert une enquête')] }],
  wording: { hack: 1, leak: 0, publication: 0, manipulation: 0 },
  voices: [],
};

const quietArticle: Article = {
  ...fanalArticle,
  url: 'https://carnet-du-port.example/edito',
  outlet: null,
  title: 'Après les MacronLeaks, la fatigue',
  standfirst: '',
  published: null,
  modified: null,
  blocks: [
    'Il y aura eu des courriels, des cris, puis rien. On votera dimanche comme si de rien n’était, et c’est peut-être le mieux.',
  ],
};

/** About the story, undated, without a single figure. */
export const quiet: Page = {
  article: quietArticle,
  relation: 'about',
  score: 0.71,
  reasons: [{ term: 'MacronLeaks', where: 'title', span: place(quietArticle, 'MacronLeaks') }],
  facts: [],
  attribution: [],
  frames: [],
  wording: {},
  voices: [],
};

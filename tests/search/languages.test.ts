import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { formatValue } from '../../components/shared/format.ts';
import { createI18n, readMessageFile } from '../../components/shared/i18n.tsx';
import { listCoverage } from '../../lib/compare/build-context.ts';
import type { Search, SearchHit } from '../../lib/search/contract.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadSearchLanguage } from '../../lib/search/load-language.ts';
import { loadStory } from '../../lib/story/load-story.ts';
import { type Language, messages } from '../components/languages.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const records = listCoverage(story, null);

/** The search as the popup makes it for a reader of this language. */
async function searchIn(language: Language): Promise<Search> {
  const i18n = createI18n(language, readMessageFile(messages[language]));
  const reader = await loadSearchLanguage(language, (value, label) => (label ? formatValue(value, label, i18n) : ''));
  return createSearch(records, story, reader);
}

/** Query → a record that must be among the first ten, in the words of a reader of the language. */
const PROBES: Partial<Record<Language, [query: string, id: string][]>> = {
  de: [
    ['Postfächer', 'marsactu-2017-05-09'],
    ['postfacher', 'marsactu-2017-05-09'],
    ['Postfaecher', 'marsactu-2017-05-09'],
    ['Vertuschung', 'voxnews-2017-07-31'],
    ['gehacktes Postfach', 'marsactu-2017-05-09'],
    ['neun Gigabyte', 'quartz-2017-05-06'],
    ['rund 9 GB', 'quartz-2017-05-06'],
    ['fünfzehn Gigabyte', 'checknews-undated'],
    ['21.000 Mails', 'lci-2017-07-31'],
    ['einundzwanzigtausend', 'lci-2017-07-31'],
    ['mehr als 70.000 Dateien', 'le-temps-undated'],
    ['Zwanzig Minuten', 'huffpost-de-2017-05-07'],
    ['Zehntausende E-Mails', 'l-frii-2020-03'],
    ['24. April 2017', 'voxnews-2017-07-31'],
    ['20.3.2009', 'gfaclaims-undated'],
    ['Staatsanwaltschaft', 'rt-france-2017-05-07'],
    ['Staatsanwalt', 'rt-france-2017-05-07'],
    ['Identitätsdiebstal', 'observador-2017-08-01'],
    ['russlandfreundliche', 'arret-sur-images-2017-05-08'],
    ['Hackerangriff Server', 'la-provincia-2017-05-06'],
    ['bestätgite Emails', 'lci-2017-07-31'],
    ['Recht auf Wissen', 'voxnews-2017-07-31'],
    ['Ruhe', 'checknews-undated'],
    ['Menge', 'quartz-2017-05-06'],
    ['Wahleinmischung', 'folha-de-s-paulo-2017-05-05'],
    ['Wahlkampfteams', 'marsactu-2017-05-09'],
  ],
  es: [
    ['buzones de correo', 'marsactu-2017-05-09'],
    ['buzon', 'marsactu-2017-05-09'],
    ['nueve gigas', 'quartz-2017-05-06'],
    ['quince gigabytes', 'checknews-undated'],
    ['unos 9 GB', 'quartz-2017-05-06'],
    ['veintiún mil correos', 'lci-2017-07-31'],
    ['71.848', 'observador-2017-08-01'],
    ['cuarenta y siete mil tuits', 'nos-2017-05'],
    ['dos días', 'daily-caller-2017-05-09'],
    ['24 de abril de 2017', 'voxnews-2017-07-31'],
    ['la Fiscalía de París', 'rt-france-2017-05-07'],
    ['fiscal', 'rt-france-2017-05-07'],
    ['silencio electorall', 'checknews-undated'],
    ['servidores hackeados', 'la-provincia-2017-05-06'],
    ['acceso fraudulento', 'arret-sur-images-2017-05-08'],
    ['usurpacion de identidad', 'observador-2017-08-01'],
    ['cuentas rusófilas', 'arret-sur-images-2017-05-08'],
    ['derecho a saber', 'voxnews-2017-07-31'],
    ['injerencia rusa', 'gephardt-daily-2017-05-09'],
  ],
  it: [
    ['caselle di posta', 'marsactu-2017-05-09'],
    ['casella', 'marsactu-2017-05-09'],
    ['nove gigabyte', 'quartz-2017-05-06'],
    ['quindici giga', 'checknews-undated'],
    ['circa 9 GB', 'quartz-2017-05-06'],
    ['ventunomila mail', 'lci-2017-07-31'],
    ['21.075', 'observador-2017-08-01'],
    ['decine di migliaia', 'l-frii-2020-03'],
    ['due giorni', 'daily-caller-2017-05-09'],
    ['24 aprile 2017', 'voxnews-2017-07-31'],
    ["l'inchiesta", 'rt-france-2017-05-07'],
    ['procuratore', 'rt-france-2017-05-07'],
    ['procura di Parrigi', 'rt-france-2017-05-07'],
    ['server violati', 'la-provincia-2017-05-06'],
    ["furto d'identita", 'observador-2017-08-01'],
    ['silenzi elettorali', 'checknews-undated'],
    ['diritto di sapere', 'voxnews-2017-07-31'],
    ['ingerenze russe', 'gephardt-daily-2017-05-09'],
    ['falsi mescolati', 'politis-2017-05'],
  ],
  nl: [
    ['gehackte mailboxen', 'marsactu-2017-05-09'],
    ['postvakken', 'marsactu-2017-05-09'],
    ['negen gigabyte', 'quartz-2017-05-06'],
    ['ongeveer 9 GB', 'quartz-2017-05-06'],
    ['vijftien gigabyte', 'checknews-undated'],
    ['eenentwintigduizend', 'lci-2017-07-31'],
    ['47.000 tweets', 'nos-2017-05'],
    ['zevenenveertigduizend', 'nos-2017-05'],
    ['twee dagen', 'daily-caller-2017-05-09'],
    ['24 april 2017', 'voxnews-2017-07-31'],
    ['het Parijse parket', 'rt-france-2017-05-07'],
    ['openbaar aanklager', 'rt-france-2017-05-07'],
    ['campagnestilte', 'checknews-undated'],
    ['stilte', 'checknews-undated'],
    ['identiteitsfraude', 'observador-2017-08-01'],
    ['geverifeerde e-mails', 'lci-2017-07-31'],
    ['hackaanval servers', 'la-provincia-2017-05-06'],
    ['recht om te weten', 'voxnews-2017-07-31'],
    ['bestand', 'le-temps-undated'],
  ],
  'pt-PT': [
    ['caixas de correio', 'marsactu-2017-05-09'],
    ['caixa', 'marsactu-2017-05-09'],
    ['nove gigabytes', 'quartz-2017-05-06'],
    ['cerca de 9 GB', 'quartz-2017-05-06'],
    ['quinze gigas', 'checknews-undated'],
    ['vinte e um mil e-mails', 'lci-2017-07-31'],
    ['71.848', 'observador-2017-08-01'],
    ['quarenta e sete mil', 'nos-2017-05'],
    ['dois dias', 'daily-caller-2017-05-09'],
    ['24 de abril de 2017', 'voxnews-2017-07-31'],
    ['Ministério Público', 'rt-france-2017-05-07'],
    ['promotor', 'rt-france-2017-05-07'],
    ['silencio eleitoral', 'checknews-undated'],
    ['servidor pirateado', 'la-provincia-2017-05-06'],
    ['acesso fraudulento', 'arret-sur-images-2017-05-08'],
    ['usurpacao de identidade', 'observador-2017-08-01'],
    ['contas russófilas', 'arret-sur-images-2017-05-08'],
    ['direto a saber', 'voxnews-2017-07-31'],
    ['ingerências russas', 'gephardt-daily-2017-05-09'],
  ],
};

PROBES['pt-BR'] = [
  ...(PROBES['pt-PT'] ?? []),
  ['arquivo', 'le-temps-undated'],
  ['fontes anônimas', 'marsactu-2017-05-09'],
];

describe.each(Object.entries(PROBES) as [Language, [string, string][]][])('a reader of %s', (language, probes) => {
  it(`finds records by ${probes.length} queries in that language, among the first ten`, async () => {
    expect(probes.length).toBeGreaterThanOrEqual(12);
    const search = await searchIn(language);
    const missed = probes.filter(([query, id]) => !search(query, { limit: 10 }).some(({ record }) => record.id === id));
    console.log(`search in ${language}: ${probes.length - missed.length} of ${probes.length} probes`);
    expect(missed.map(([query, id]) => `“${query}” → ${id}`)).toEqual([]);
  });

  it('still finds by French and English words, and nothing for what is not there', async () => {
    const search = await searchIn(language);
    for (const query of ['9 Go', '9 GB', 'neuf gigaoctets', 'nine gigabytes', 'courriels authentifiés', 'prosecutor'])
      expect(search(query).length, query).toBeGreaterThan(2);
    for (const query of ['zzzzzz', 'uber pegasus', '123456789']) expect(search(query), query).toEqual([]);
  });
});

const marked = ({ text, marks }: SearchHit): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a hit', () => {
  it.each([
    ['de', 'neun Gigabyte', 'data-volume', ': ≈ 9 GB „environ neuf gigaoctets“ (WikiLeaks)', ['9 GB']],
    [
      'it',
      'decine di migliaia',
      'documents-total',
      ': decine di migliaia «plusieurs dizaines de milliers d’emails» (WikiLeaks)',
      ['decine', 'migliaia'],
    ],
    [
      'pt-BR',
      'várias semanas',
      'intrusion-lead',
      ': várias semanas “il y a plusieurs semaines” (En Marche!)',
      ['várias', 'semanas'],
    ],
  ] as const)('in %s is in the reader’s words: %s', async (language, query, fact, rest, marks) => {
    const label = story.factById.get(fact)?.label;
    const search = await searchIn(language);
    const hit = search(query, { limit: 50 }).find(({ record }) => record.id === 'tsa-algerie-2017-05-06');
    expect(hit?.field).toBe('facts');
    expect(hit?.text.replace(/\s/g, ' ')).toBe(`${label?.[language] ?? label?.[language.slice(0, 2)]}${rest}`);
    expect(marked(hit as SearchHit).map((words) => words.replace(/\s/g, ' '))).toEqual(marks);
  });

  it('has its gist in French or English, marked by the words of either', async () => {
    const search = await searchIn('nl');
    const [hit] = search('decoys');
    expect(hit?.text).toBe(hit?.record.gist.en);
    expect(marked(hit as SearchHit)).toEqual(['decoys']);
    expect(search('quartz')[0]?.text).toBe(search('quartz')[0]?.record.gist.en);
  });
});

import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { listCoverage } from '../../lib/compare/build-context.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadStory } from '../../lib/story/load-story.ts';

const story = loadStory({ ...bundledFiles, cues: {}, speakers: undefined, reading: undefined });
const search = createSearch(listCoverage(story, null), story);

/** Query → a record that must be among the first ten. */
const PROBES: Record<string, [string, string][]> = {
  accents: [
    ['liberation', 'checknews-undated'],
    ['arret sur images', 'arret-sur-images-2017-05-08'],
    ['el periodico de aragon', 'el-periodico-de-aragon-2017-05-06'],
    ['metadonnees', 'mediapart-2017-05-13'],
    ['deputes investitures legislatives', 'marsactu-2017-05-09'],
    ['hameçonnage', 'face-au-risque-2017-06-12'],
    ['GENERATION-NT', 'generation-nt-undated'],
    ['imaz reunion', 'imaz-press-reunion-2017-05-06'],
    ['séjourné', 'marsactu-2017-05-09'],
  ],
  elision: [
    ["l'enquête", 'rt-france-2017-05-07'],
    ['d’Arrêt sur images', 'blog-sam-la-touch-2017-05'],
    ["l'Anssi", 'mediapart-2017-06-02'],
    ["d'un romancier l'ex-plume", 'l-frii-2020-03'],
    ["qu'une partie des courriels", 'lci-2017-07-31'],
    ['l’Atlantic Council', 'quartz-2017-05-06'],
  ],
  stems: [
    ['piratages', 'la-provincia-2017-05-06'],
    ['pirater', 'el-periodico-de-aragon-2017-05-06'],
    ['serveur', 'arret-sur-images-2017-05-08'],
    ['authentifiée', 'rt-france-undated-tag'],
    ['militante américaine', 'hotnews-2017-05'],
    ['leurre', 'generation-nt-undated'],
    ['recommandation', 'rt-france-undated-explainer'],
    ['warning', 'daily-caller-2017-05-09'],
    ['activist', 'hotnews-2017-05'],
    ['hacked servers', 'la-provincia-2017-05-06'],
    ['novels', 'l-frii-2020-03'],
    ['inquiries', 'rt-france-2017-05-07'],
  ],
  typos: [
    ['pirtaage', 'la-provincia-2017-05-06'],
    ['mediaprat', 'mediapart-2017-05-13'],
    ['observdor', 'observador-2017-08-01'],
    ['parqet de paris', 'rt-france-2017-05-07'],
    ['Posobeic', 'quartz-2017-05-06'],
    ['phillippot', 'politis-2017-05'],
    ['métadonées', 'mediapart-2017-05-13'],
    ['gephart', 'gephardt-daily-2017-05-09'],
    ['politiko', 'politico-europe-2025-04-29'],
    ['marseillas', 'marsactu-2017-05-09'],
  ],
  prefixes: [
    ['media', 'mediapart-2017-06-02'],
    ['cncc', 'le-soir-2017-05-06'],
    ['hollan', 'imaz-press-reunion-2017-05-06'],
    ['arre', 'arret-sur-images-2017-05-08'],
    ['fals', 'la-provincia-2017-05-06'],
    ['717', 'missing'],
    ['71', 'lci-2017-07-31'],
    ['quen laf', 'missing'],
    ['quent laf', 'l-frii-2020-03'],
  ].filter(([, id]) => id !== 'missing') as [string, string][],
  numbers: [
    ['9 Go', 'quartz-2017-05-06'],
    ['9 GB', 'quartz-2017-05-06'],
    ['9go', 'generation-nt-undated'],
    ['neuf gigaoctets', 'generation-nt-undated'],
    ['nine gigabytes', 'nrc-2017-05-05'],
    ['« 9 gigas »', 'daily-caller-2017-05-09'],
    ['15 Go', 'checknews-undated'],
    ['quinze gigaoctets', 'arret-sur-images-2017-05-08'],
    ['71 848', 'observador-2017-08-01'],
    ['71.848', 'observador-2017-08-01'],
    ['71,848', 'observador-2017-08-01'],
    ['71848', 'observador-2017-08-01'],
    ['soixante et onze mille', 'lci-2017-07-31'],
    ['seventy-one thousand', 'lci-2017-07-31'],
    ['71\u202f000 courriels', 'lci-2017-07-31'],
    ['21 075', 'observador-2017-08-01'],
    ['47 000 tweets', 'nos-2017-05'],
    ['quarante-sept mille', 'huffpost-de-2017-05-07'],
    ['48 heures', 'checknews-undated'],
    ['48h', 'checknews-undated'],
    ['two days', 'daily-caller-2017-05-09'],
    ['deux jours', 'voxnews-2017-07-31'],
    ['31 juillet', 'lci-2017-07-31'],
  ],
  synonyms: [
    ['hacking serveurs', 'arret-sur-images-2017-05-08'],
    ['e-mail', 'lci-2017-07-31'],
    ['email', 'lci-2017-07-31'],
    ['mails', 'lci-2017-07-31'],
    ['far-right', 'face-au-risque-2017-06-12'],
    ['ultradroite', 'filtraleaks-undated'],
    ['prosecutor', 'arret-sur-images-2017-05-08'],
    ['procureur', 'rt-france-2017-05-07'],
    ['macron leaks', 'quartz-2017-05-06'],
  ],
};

const all = Object.entries(PROBES).flatMap(([kind, probes]) => probes.map(([query, id]) => ({ kind, query, id })));
const missed = all.filter(({ query, id }) => !search(query, { limit: 10 }).some(({ record }) => record.id === id));

describe('the search', () => {
  it(`finds at least 98 of 100 of ${all.length} probes among the first ten`, () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    const recall = 1 - missed.length / all.length;
    console.log(`search: ${all.length - missed.length} of ${all.length} probes, recall ${recall.toFixed(3)}`);
    expect(
      recall,
      missed.map(({ kind, query, id }) => `${kind}: “${query}” → ${id}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('finds nothing for what is not there', () => {
    for (const query of ['zzzzzz', 'uber pegasus', '123456789']) expect(search(query), query).toEqual([]);
  });
});

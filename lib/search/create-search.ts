import MiniSearch, { type SearchResult } from 'minisearch';
import type { Coverage } from '../model.ts';
import type { Search, SearchOptions } from './contract.ts';
import { gistLanguages, type SearchLanguage } from './languages.ts';
import { type Leniency, queryTerms, queryTree } from './query-tree.ts';
import { makeWriteTexts, type SearchStory, type WriteTexts } from './record-texts.ts';
import { quantityForm } from './search-numbers.ts';
import { makeReadTerms, type ReadTerms } from './search-terms.ts';
import { makeShowHit } from './show-hit.ts';

const FIELDS = ['outlet', 'gist', 'facts', 'voices', 'frames', 'date', 'address'] as const;
/** An outlet's name is what a reader types most; figures come next; a frame or a date seldom is what is meant; an address holds the words of a headline. */
const BOOST = { outlet: 3, gist: 1.5, facts: 2, voices: 1.5, frames: 0.8, date: 0.8, address: 0.4 };
/** A beginning and a typing error count for less than the word. */
const WEIGHTS = { prefix: 0.4, fuzzy: 0.3 };
/** With fewer hits than this, typing errors are forgiven. */
const FEW = 3;
/** A query of this many words may have one that is found nowhere. */
const FEWEST_TO_LOSE_ONE = 3;
const USUAL_LIMIT = 20;

/** Indexes records and gives a search over them by French and English words and those of `reader`; 50 records take some milliseconds, 10,000 some seconds. */
export function createSearch(records: readonly Coverage[], story: SearchStory, reader?: SearchLanguage): Search {
  const languages = withReader(reader);
  const gluesWords = languages.some((one) => one.gluesWords);
  const readTerms = makeReadTerms(story.synonyms, languages);
  const writeTexts = makeWriteTexts(story);
  const byId = new Map(records.map((record) => [record.id, record]));
  const showHit = makeShowHit(writeTexts, readTerms, languages);
  const index = buildIndex(records, readTerms, writeTexts, languages);
  return (query, options = {}) => {
    const passes = (record: Coverage): boolean => isWanted(record, options);
    const limit = options.limit ?? USUAL_LIMIT;
    const locale = options.locale ?? reader?.language ?? 'fr';
    const terms = queryTerms(query, readTerms);
    if (terms.length === 0) {
      const ranked = rankWithoutQuery(records.filter(passes), options).slice(0, limit);
      return ranked.map((record) => showHit(record, { terms, matched: new Set() }, locale));
    }
    const find = (leniency: Leniency): SearchResult[] =>
      index.search(queryTree(terms, { leniency, gluesWords, stemsOf: readTerms.stemsOf }), {
        boost: BOOST,
        weights: WEIGHTS,
        filter: ({ id }) => passes(byId.get(id) as Coverage),
      });
    let results = find('plain');
    if (results.length < FEW) results = find('typos');
    if (results.length === 0 && terms.length >= FEWEST_TO_LOSE_ONE) results = find('all-but-one');
    return results
      .slice(0, limit)
      .map((result) => showHit(byId.get(result.id) as Coverage, { terms, matched: new Set(result.terms) }, locale));
  };
}

/** French, English and the reader's language, each once. */
function withReader(reader: SearchLanguage | undefined): SearchLanguage[] {
  return [...new Map([...gistLanguages, ...(reader ? [reader] : [])].map((one) => [one.language, one])).values()];
}

type Indexed = { id: string } & Record<(typeof FIELDS)[number], string>;

function buildIndex(
  records: readonly Coverage[],
  readTerms: ReadTerms,
  writeTexts: WriteTexts,
  languages: readonly SearchLanguage[],
): MiniSearch<Indexed> {
  const formsOf = rememberForms(readTerms);
  const index = new MiniSearch<Indexed>({
    fields: [...FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  index.addAll(
    records.map((record) => {
      const texts = languages.map((language) => ({ language: language.language, ...writeTexts(record, language) }));
      const inAll = (field: 'voices' | 'frames' | 'date'): string =>
        texts.map((text) => formsOf(text[field], text.language)).join(' ');
      const exact = record.facts.flatMap(({ value, unit }) =>
        value === null ? [] : [typeof value === 'number' ? quantityForm(value, unit) : value.slice(0, 10)],
      );
      return {
        id: record.id,
        outlet: formsOf(`${record.outlet.name} ${record.outlet.domain}`, 'fr'),
        gist: Object.entries(record.gist)
          .map(([language, gist]) => formsOf(gist, language))
          .join(' '),
        facts: [...texts.flatMap(({ language, facts }) => facts.map((fact) => formsOf(fact, language))), ...exact].join(
          ' ',
        ),
        voices: inAll('voices'),
        frames: inAll('frames'),
        date: `${inAll('date')} ${record.published?.slice(0, 10) ?? ''}`,
        address: formsOf(slugOf(record.url), 'fr'),
      };
    }),
  );
  return index;
}

/** The forms of a text, which many records share. */
function rememberForms(readTerms: ReadTerms): (text: string, language: string) => string {
  const known = new Map<string, string>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const forms = readTerms
      .text(text, language)
      .flatMap((term) => term.forms)
      .join(' ');
    known.set(key, forms);
    return forms;
  };
}

/** The words of an address's path, which are mostly those of the headline; numbers in it are not the story's. */
function slugOf(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/, '').slice(0, 300);
  return (path.match(/\p{L}{3,}/gu) ?? []).join(' ');
}

function isWanted(record: Coverage, { outlet, country, language, from, to, frame, fact }: SearchOptions): boolean {
  const day = record.published?.slice(0, 10) ?? null;
  return (
    (outlet === undefined || record.outlet.id === outlet) &&
    (country === undefined || record.outlet.country === country) &&
    (language === undefined || record.language.split('-')[0] === language.split('-')[0]) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to)) &&
    (frame === undefined || record.frames.some((each) => each.frame === frame)) &&
    (fact === undefined || record.facts.some((each) => each.fact === fact))
  );
}

/** Newest first; with a page, those that speak of most of the same things, and of these the nearest in time. */
function rankWithoutQuery(records: Coverage[], { near }: SearchOptions): Coverage[] {
  if (!near)
    return records.sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.id.localeCompare(b.id));
  const shared = (record: Coverage): number =>
    new Set(record.facts.map(({ fact }) => fact).filter((fact) => near.facts.includes(fact))).size +
    record.frames.filter(({ frame }) => near.frames.includes(frame)).length;
  const away = ({ published }: Coverage): number =>
    published && near.published
      ? Math.abs(Date.parse(published.slice(0, 10)) - Date.parse(near.published.slice(0, 10)))
      : Number.MAX_SAFE_INTEGER;
  return records
    .filter(({ id }) => id !== near.ownRecord)
    .map((record) => ({ record, shared: shared(record), away: away(record) }))
    .sort((a, b) => b.shared - a.shared || a.away - b.away || a.record.id.localeCompare(b.record.id))
    .map(({ record }) => record);
}

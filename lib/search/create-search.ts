import MiniSearch from 'minisearch';
import type { Coverage } from '../model.ts';
import { findByAddress } from './addresses.ts';
import type { Search, SearchHit, SearchOptions } from './contract.ts';
import { FIELDS, findAny, findRecords, type Indexed } from './find-records.ts';
import { gistLanguages, primaryOf, type SearchLanguage } from './languages.ts';
import { readQuery } from './query-tree.ts';
import { makeWriteTexts, type SearchStory, type WriteTexts } from './record-texts.ts';
import { quantityForm } from './search-numbers.ts';
import { makeReadTerms, type ReadTerms } from './search-terms.ts';
import { makeShowHit } from './show-hit.ts';

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
  const searched = { index, stemsOf: readTerms.stemsOf, gluesWords };
  return (query, options = {}) => {
    const limit = options.limit ?? USUAL_LIMIT;
    const locale = options.locale ?? reader?.language ?? 'fr';
    const { terms, without } = readQuery(query, readTerms);
    const refused = findAny(without, searched);
    const passes = (record: Coverage): boolean => isWanted(record, options) && !refused.has(record.id);
    const unasked = (some: Coverage[]) =>
      some.slice(0, limit).map((record) => showHit(record, { terms: [], matched: [] }, locale));
    if (terms.length === 0) return unasked(rankWithoutQuery(records.filter(passes), options));
    const addressed = findByAddress(query, records).filter(passes);
    if (addressed.length > 0) return unasked(addressed);
    const hits: SearchHit[] = [];
    for (const { id, terms: matched } of findRecords(terms, searched)) {
      const record = byId.get(id) as Coverage;
      if (passes(record)) hits.push(showHit(record, { terms, matched }, locale));
      if (hits.length >= limit) break;
    }
    return hits;
  };
}

/** French, English and the reader's language, each once. */
function withReader(reader: SearchLanguage | undefined): SearchLanguage[] {
  return [...new Map([...gistLanguages, ...(reader ? [reader] : [])].map((one) => [one.language, one])).values()];
}

function buildIndex(
  records: readonly Coverage[],
  readTerms: ReadTerms,
  writeTexts: WriteTexts,
  languages: readonly SearchLanguage[],
): MiniSearch<Indexed> {
  const formsOf = rememberForms(readTerms);
  /** A name may hold a quantity ("20 Minutes"), and a query for it is read as one. */
  const amountsIn = (name: string): string =>
    /\d/.test(name)
      ? readTerms
          .text(name, 'fr', true)
          .flatMap(({ forms }) => forms)
          .join(' ')
      : '';
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
        value === null ? [] : typeof value === 'number' ? [quantityForm(value, unit)] : dateForms(value),
      );
      return {
        id: record.id,
        outlet: `${formsOf(`${record.outlet.name} ${record.outlet.domain}`, 'fr')} ${amountsIn(record.outlet.name)}`,
        gist: Object.entries(record.gist)
          .map(([language, gist]) => formsOf(gist, language))
          .join(' '),
        facts: [...texts.flatMap(({ language, facts }) => facts.map((fact) => formsOf(fact, language))), ...exact].join(
          ' ',
        ),
        voices: inAll('voices'),
        frames: inAll('frames'),
        date: [inAll('date'), ...dateForms(record.published ?? '')].join(' '),
        address: formsOf(slugOf(record.url), 'fr'),
      };
    }),
  );
  return index;
}

/** What an ISO date is found under: its day and its month. */
const dateForms = (date: string): string[] => [date.slice(0, 10), date.slice(0, 7)];

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
    (language === undefined || [record.language, primaryOf(record.language)].includes(language)) &&
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

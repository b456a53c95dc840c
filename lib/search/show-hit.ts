import type { Coverage } from '../model.ts';
import type { SearchHit } from './contract.ts';
import { keyIn, type SearchLanguage } from './languages.ts';
import { isBeginning } from './query-tree.ts';
import type { WriteTexts } from './record-texts.ts';
import type { ReadTerms, SearchTerm } from './search-terms.ts';

/** Passages of some pages of results. */
const MOST_REMEMBERED = 2_000;
/** Of an address, what is shown. */
const LONGEST_ADDRESS = 200;

type ReadText = ReadTerms['text'];
type Mark = [number, number];
type Passage = Pick<SearchHit, 'field' | 'text' | 'language' | 'marks'> & {
  /** terms of the query that stand in it */ found: number;
};
/** What was asked and under which words the record was found. */
export type Asked = { terms: readonly SearchTerm[]; matched: readonly string[] };
type Shown = Omit<SearchHit, 'record'>;
type ShowHit = (record: Coverage, asked: Asked, locale: string) => SearchHit;

/** Makes a function that shows a record by the passage that answers most of a query; the passage is looked for when it is first asked for, as a list of thousands shows twenty. */
export function makeShowHit(
  writeTexts: WriteTexts,
  { text: read }: ReadTerms,
  languages: readonly SearchLanguage[],
): ShowHit {
  const readText = rememberTerms(read);
  const show = (record: Coverage, asked: Asked, locale: string): Shown => {
    const outlet = markText(record.outlet.name, 'fr', asked, readText);
    const passages = listPassages(record, inOrder(languages, locale), writeTexts);
    const { field, text, language, marks } =
      outlet.found === asked.terms.length
        ? markPassage(passages.next().value as Unmarked, asked, readText)
        : bestPassage(passages, asked, readText);
    return { field, text, language, marks, outletMarks: outlet.marks };
  };
  return (record, asked, locale) => new Hit(record, () => show(record, asked, locale));
}

/** A hit whose passage is looked for once, when it is first asked for. */
class Hit implements SearchHit {
  readonly record: Coverage;
  #look: () => Shown;
  #shown: Shown | null = null;
  constructor(record: Coverage, look: () => Shown) {
    this.record = record;
    this.#look = look;
  }
  get #first(): Shown {
    this.#shown ??= this.#look();
    return this.#shown;
  }
  get field() {
    return this.#first.field;
  }
  get text() {
    return this.#first.text;
  }
  get language() {
    return this.#first.language;
  }
  get marks() {
    return this.#first.marks;
  }
  get outletMarks() {
    return this.#first.outletMarks;
  }
}

/** From key to key mostly the same passages are read. */
function rememberTerms(read: ReadText): ReadText {
  const known = new Map<string, SearchTerm[]>();
  return (text, language, numbers) => {
    const key = `${language} ${numbers} ${text}`;
    const terms = known.get(key) ?? read(text, language, numbers);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, terms);
    return terms;
  };
}

/** The reader's language before English and French; English where it is none of them. */
function inOrder(languages: readonly SearchLanguage[], locale: string): SearchLanguage[] {
  const own = languages.find(({ language }) => language === locale);
  const english = languages.filter(({ language }) => language === 'en');
  return [...new Set([...(own ? [own] : []), ...english, ...languages])];
}

type Unmarked = Pick<Passage, 'field' | 'text' | 'language'>;

/** The gist before facts, voices, frames and the date, the reader's language before the others; the address, which holds words of a headline, last. */
function* listPassages(
  record: Coverage,
  languages: readonly SearchLanguage[],
  writeTexts: WriteTexts,
): Generator<Unmarked> {
  for (const each of languages) {
    const { language } = each;
    const inGist = keyIn(record.gist, language);
    yield { field: 'gist', text: record.gist[inGist] ?? '', language: inGist };
    const { facts, voices, frames, date } = writeTexts(record, each);
    for (const text of facts) yield { field: 'facts', text, language };
    yield { field: 'voices', text: voices, language };
    yield { field: 'frames', text: frames, language };
    yield { field: 'date', text: date, language };
  }
  const address = record.url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, LONGEST_ADDRESS);
  yield { field: 'address', text: address, language: record.language };
}

/** The first passage, unless a later one answers more. */
function bestPassage(passages: Iterable<Unmarked>, asked: Asked, readText: ReadText): Passage {
  let best: Passage | null = null;
  for (const unmarked of passages) {
    const found = markPassage(unmarked, asked, readText);
    if (!best || found.found > best.found) best = found;
    if (best.found >= asked.terms.length) return best;
  }
  return best as Passage;
}

function markPassage({ field, text, language }: Unmarked, asked: Asked, readText: ReadText): Passage {
  return { field, text, language, ...markText(text, language, asked, readText) };
}

/** Marks the words that answer the query, and counts the terms of the query they answer. */
function markText(
  text: string,
  language: string,
  { terms, matched }: Asked,
  readText: ReadText,
): { marks: Mark[]; found: number } {
  if (terms.length === 0) return { marks: [], found: 0 };
  const marks: Mark[] = [];
  const found = new Set<number>();
  const numbers = terms.some(({ typed }) => /^\d/.test(typed)) && /\d/.test(text);
  for (const { start, end, typed, forms, stop } of readText(text, language, numbers)) {
    const answers = (term: SearchTerm): boolean =>
      (!stop || term.stop) &&
      (forms.some((form) => term.forms.includes(form)) || (isBeginning(term) && typed.startsWith(term.typed)));
    const answered = terms.flatMap((term, at) => (answers(term) ? [at] : []));
    const slip = !stop && forms.some((form) => /^\D/.test(form) && matched.includes(form));
    if (answered.length === 0 && !slip) continue;
    marks.push([start, end]);
    for (const at of answered.length > 0 ? answered : [-1]) found.add(at);
  }
  return { marks, found: found.size };
}

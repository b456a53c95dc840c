import type { Coverage } from '../model.ts';
import type { SearchHit } from './contract.ts';
import type { WriteTexts } from './record-texts.ts';
import type { ReadTerms, SearchTerm } from './search-terms.ts';
import type { Locale } from './value-words.ts';

type Mark = [number, number];
type Passage = Pick<SearchHit, 'field' | 'text' | 'marks'> & {
  /** terms of the query that stand in it */ found: number;
};
/** What was asked and under which words the record was found. */
export type Asked = { terms: readonly SearchTerm[]; matched: ReadonlySet<string> };

/** Makes a function that shows a record by the passage that answers most of a query. */
export function makeShowHit(
  writeTexts: WriteTexts,
  readTerms: ReadTerms,
): (record: Coverage, asked: Asked, locale: Locale) => SearchHit {
  return (record, asked, locale) => {
    const outlet = markText(record.outlet.name, asked, readTerms);
    const enough = asked.terms.length;
    const { field, text, marks } =
      outlet.found === enough
        ? passage('gist', record.gist[locale], asked, readTerms)
        : bestPassage(record, asked, locale, enough, writeTexts, readTerms);
    return { record, field, text, marks, outletMarks: outlet.marks };
  };
}

function passage(field: SearchHit['field'], text: string, asked: Asked, readTerms: ReadTerms): Passage {
  return { field, text, ...markText(text, asked, readTerms) };
}

/** The gist before facts before voices, the reader's language before the other, unless a later one answers more. */
function bestPassage(
  record: Coverage,
  asked: Asked,
  locale: Locale,
  enough: number,
  writeTexts: WriteTexts,
  readTerms: ReadTerms,
): Passage {
  let best: Passage | null = null;
  for (const each of [locale, locale === 'fr' ? 'en' : 'fr'] as const) {
    const { gist, facts, voices } = writeTexts(record, each);
    const texts = [
      ['gist', gist] as const,
      ...facts.map((text) => ['facts', text] as const),
      ['voices', voices] as const,
    ];
    for (const [field, text] of texts) {
      const found = passage(field, text, asked, readTerms);
      if (!best || found.found > best.found) best = found;
      if (best.found >= enough) return best;
    }
  }
  return best as Passage;
}

/** Marks the words that answer the query, and counts the terms of the query they answer. */
function markText(text: string, { terms, matched }: Asked, readTerms: ReadTerms): { marks: Mark[]; found: number } {
  if (terms.length === 0) return { marks: [], found: 0 };
  const marks: Mark[] = [];
  const found = new Set<number>();
  const numbers = terms.some(({ typed }) => /^\d/.test(typed)) && /\d|\p{L}/u.test(text);
  for (const { start, end, forms, stop } of readTerms(text, numbers)) {
    const at = terms.findIndex(
      (term) =>
        (!stop || term.stop) &&
        forms.some((form) => term.forms.includes(form) || (term.typed.length > 1 && form.startsWith(term.typed))),
    );
    const slip = at < 0 && !stop && forms.some((form) => matched.has(form));
    if (at < 0 && !slip) continue;
    marks.push([start, end]);
    found.add(at);
  }
  return { marks, found: found.size };
}

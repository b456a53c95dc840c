import { english } from '../lexicon/en.ts';
import { french } from '../lexicon/fr.ts';
import { findQuantities } from '../text/numbers.ts';
import { foldText, type Token, tokenise } from '../text/tokens.ts';
import { stemsOf } from './stems.ts';

/** A word, number or quantity of a text: where it stands, what it is typed as, and all it is found under. */
export type SearchTerm = { start: number; end: number; typed: string; forms: string[]; stop: boolean };
/** Reads the terms of a text. `quantities`: whether to read numbers with their units, in French and in English (slower). */
export type ReadTerms = (text: string, quantities?: boolean) => SearchTerm[];

/** The languages records are written and asked for in; the others' word lists would treble the popup. */
const lexicons = [french, english];
const LONGEST_TEXT = 4_000;
const stopWords = new Set(lexicons.flatMap(({ stopWords }) => foldText(stopWords).split(', ')));

/** Units that are part of what is asked; all else is a count, and found under its number alone. */
const MEASURES = new Set(['GB', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years']);

/** What a quantity is found under, whatever its spelling: "9gb", "2days", "71848". */
export function quantityForm(value: number, unit: string | null): string {
  return `${value}${unit !== null && MEASURES.has(unit) ? unit.toLowerCase() : ''}`;
}

/** Makes a reader of terms that knows which words are taken for one another. */
export function makeReadTerms(synonyms: readonly string[][]): ReadTerms {
  const classes = new Map<string, string[]>();
  synonyms.forEach((words, at) => {
    for (const word of words) {
      const key = tokenise(word)
        .map(({ norm }) => baseOf(norm))
        .join(' ');
      classes.set(key, [...(classes.get(key) ?? []), `=${at}`]);
    }
  });
  return (text, quantities = false) => {
    const short = text.slice(0, LONGEST_TEXT);
    const tokens = tokenise(short).filter(({ kind }) => kind !== 'mark');
    const terms = readWords(short, tokens, classes);
    return quantities ? mergeQuantities(short, terms) : terms;
  };
}

/** Rough singular: enough for a list of words written by hand. */
const baseOf = (norm: string): string => (norm.length > 3 ? norm.replace(/(?:es|s|e)$/, '') : norm);

function readWords(text: string, tokens: Token[], classes: Map<string, string[]>): SearchTerm[] {
  return tokens.map((token, at) => {
    const { start, end, kind, norm } = token;
    if (kind === 'number') return { start, end, typed: plainNumber(norm), forms: [plainNumber(norm)], stop: false };
    const raw = text.slice(start, end);
    const forms = [...stemsOf(raw), ...(classes.get(baseOf(norm)) ?? []), ...camelParts(raw)];
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (next?.kind === 'word') forms.push(...(classes.get(`${baseOf(norm)} ${baseOf(next.norm)}`) ?? []));
    if (before?.kind === 'word') {
      forms.push(...(classes.get(`${baseOf(before.norm)} ${baseOf(norm)}`) ?? []));
      if (/^[-‐‑]$/.test(text.slice(before.end, start)))
        forms.push(...stemsOf(text.slice(before.start, before.end) + raw));
    }
    return { start, end, typed: norm, forms: [...new Set(forms)], stop: norm.length === 1 || stopWords.has(norm) };
  });
}

/** "71 000", "71.000" and "71,000" as digits; a decimal part keeps a point. */
function plainNumber(norm: string): string {
  const [, whole = norm, decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(norm) ?? [];
  return whole.replace(/[^\d]/g, '') + (decimals === undefined ? '' : `.${decimals}`);
}

/** A name of two words in one ("HashTag") is also found under its parts. */
function camelParts(raw: string): string[] {
  const parts = raw.match(/\p{Lu}+\p{Ll}+/gu) ?? [];
  return parts.length > 1 ? parts.flatMap(stemsOf) : [];
}

/** Puts one term in the place of the words a quantity is made of, as either language reads them. */
function mergeQuantities(text: string, terms: SearchTerm[]): SearchTerm[] {
  // In quotation marks a number with its unit may be a title; in a search it is a quantity.
  const bare = text.replace(/[«»“”„"]/g, ' ');
  const quantities = new Map<string, SearchTerm>();
  for (const lexicon of lexicons)
    for (const { value, unit, kind, numberStart, end } of findQuantities(bare, tokenise(bare), lexicon)) {
      if (value === null || !['count', 'size', 'duration'].includes(kind)) continue;
      const form = quantityForm(value, unit);
      const known = [...quantities.values()].find((other) => numberStart < other.end && other.start < end);
      if (known && known.end - known.start >= end - numberStart)
        known.forms.push(...(known.end - known.start === end - numberStart ? [form] : []));
      else {
        if (known) quantities.delete(`${known.start}`);
        quantities.set(`${numberStart}`, { start: numberStart, end, typed: form, forms: [form], stop: false });
      }
    }
  const found = [...quantities.values()];
  const rest = terms.filter(
    ({ start, end }) => !found.some((quantity) => start < quantity.end && quantity.start < end),
  );
  return [...rest, ...found].sort((a, b) => a.start - b.start);
}

import type { ByName, ByNumber, Lexicon } from '../lexicon/lexicon.ts';
import { capitalUnits, sharedUnits } from '../lexicon/shared.ts';
import { memoise } from '../memoise.ts';
import { compilePhrases, compileSet, splitPhrases } from './phrases.ts';
import { foldText } from './tokens.ts';

/** A part of a number word: it adds, multiplies, or joins. */
export type Morpheme = { kind: 'value' | 'scale' | 'joiner'; value: number };

/** A lexicon's words made ready to look up, each table under the name of the lexicon's list. */
export type Grammar = ReturnType<typeof compile>;
/** The grammar of a lexicon. */
export const grammarOf = memoise(compile);

function compile(lexicon: Lexicon) {
  const { number, vague, quantity } = lexicon;
  const morphemes = compileMorphemes(lexicon);
  return {
    lexicon,
    morphemes,
    longestMorpheme: Math.max(...[...morphemes.keys()].map((word) => word.length)),
    shortScales: new Map(
      byNumber(number.shortScales).flatMap(([list, value]) => splitPhrases(list).map((word) => [word, value] as const)),
    ),
    articles: foldedSet(number.articles),
    doubtful: foldedSet(number.doubtful),
    pluralEndings: foldedSet(number.pluralEndings),
    several: compileSet(vague.several),
    weakSeveral: compileSet(vague.weakSeveral),
    collectives: compilePhrases<{ value: number; plural: boolean }>([
      ...byNumber(vague.collectives).map(([list, value]) => [list, { value, plural: false }] as const),
      ...byNumber(vague.plurals).map(([list, value]) => [list, { value, plural: true }] as const),
    ]),
    of: foldedSet(vague.of),
    genitive: foldedSet(lexicon.speech.genitive ?? ''),
    fillers: foldedSet(vague.fillers),
    hedgesBefore: compilePhrases(byName(quantity.hedgesBefore)),
    hedgesAfter: compilePhrases(byName(quantity.hedgesAfter)),
    /** Index of the range it opens, in `rangeBetween`. */
    rangeOpen: compilePhrases(quantity.ranges.map(({ open }, index) => [open, index] as const)),
    rangeBetween: quantity.ranges.map(({ between }) => compileSet(between)),
    bareRange: compileSet(quantity.bareRange),
    andHalf: compileSet(quantity.andHalf),
    half: compileSet(quantity.half),
    fractions: compilePhrases(byNumber(quantity.fractions)),
    fixed: compilePhrases(byName(quantity.fixed)),
    within: compileSet(quantity.within),
    last: compileSet(quantity.last),
    beforeAfter: compileSet(quantity.beforeAfter),
    beforeTimes: compileSet(quantity.beforeTimes),
    negation: compileSet(quantity.negation),
    labels: compileSet(quantity.labels),
    determiners: foldedSet(quantity.determiners),
    pluralTimes: foldedSet(quantity.pluralTimes),
    ordinalMarks: foldedSet(lexicon.date.ordinalMarks),
    units: compilePhrases([...byName(lexicon.units), ...byName(sharedUnits)]),
    capitalUnits: capitalUnitsFor(lexicon),
    eachAfter: foldedSet(number.eachAfter ?? ''),
    stopWords: foldedSet(lexicon.stopWords),
    abbreviations: foldedSet(lexicon.abbreviations),
    openers: foldedSet(lexicon.speech.openers),
    talk: foldedSet(lexicon.speech.talk),
  };
}

function capitalUnitsFor({ units }: Lexicon): Set<string> {
  const own = foldedSet(Object.values(units).join(','));
  return new Set([...foldedSet(capitalUnits)].filter((unit) => !own.has(unit)));
}

function compileMorphemes({ number }: Lexicon): Map<string, Morpheme> {
  const morphemes = new Map<string, Morpheme>();
  const add = (list: string, kind: Morpheme['kind'], value: number) => {
    for (const word of splitPhrases(list)) morphemes.set(foldText(word), { kind, value });
  };
  for (const [list, value] of byNumber(number.values)) add(list, 'value', value);
  for (const [list, value] of byNumber(number.scales)) add(list, 'scale', value);
  add(number.joiner, 'joiner', 0);
  return morphemes;
}

/** Entries of a table keyed by number, as [phrases, number]. */
export function byNumber(table: ByNumber): [string, number][] {
  return Object.entries(table).map(([key, list]) => [list, Number(key)]);
}

/** Entries of a table keyed by name, as [phrases, name]. */
export function byName<K extends string>(table: Partial<Record<K, string>> | ByName): [string, K][] {
  return Object.entries(table).map(([name, list]) => [list ?? '', name as K]);
}

/** The words of a list, folded. */
export function foldedSet(list: string): Set<string> {
  return new Set(splitPhrases(list).map(foldText));
}

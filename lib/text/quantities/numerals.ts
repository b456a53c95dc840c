import type { Magnitude } from '../../model.ts';
import type { Grammar } from '../grammar.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { readCollectives, roundAt, scaleAt, skipFillers } from './collectives.ts';
import { readDigitNumeral } from './digit-numerals.ts';
import { readNumberWords } from './number-words.ts';
import { type Numeral, numeral } from './numeral.ts';

/** The numeral that begins at token `at`, null if none does. */
export function readNumeral(text: string, tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  return (
    readFixed(tokens, at, grammar) ??
    readHalf(tokens, at, grammar) ??
    readSeveral(tokens, at, grammar) ??
    readExact(text, tokens, at, grammar) ??
    readPlural(tokens, at, grammar) ??
    readArticle(tokens, at, grammar)
  );
}

/** The magnitude id of a number, from the codebook's steps. */
function magnitudeOf(value: number): Magnitude {
  if (value >= 1e6) return 'millions';
  if (value >= 1e5) return 'hundreds-of-thousands';
  if (value >= 1e4) return 'tens-of-thousands';
  if (value >= 1e3) return 'thousands';
  if (value >= 1e2) return 'hundreds';
  return value >= 10 ? 'tens' : 'several';
}

function readFixed(tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const fixed = matchAt(grammar.fixed, tokens, at);
  if (fixed) {
    const [value, unit] = fixed.value.split(' ');
    if (value === 'several') return numeral(at, fixed.to, null, { magnitude: 'several', form: 'vague', unit });
    return numeral(at, fixed.to, Number(value), { unit: unit ?? null });
  }
  const fraction = matchAt(grammar.fractions, tokens, at);
  if (!fraction) return null;
  const scale = scaleAt(tokens, fraction.to, grammar);
  return numeral(at, scale.to, fraction.value * scale.value, { scale: scale.value });
}

/** "half a million", "un demi-million". */
function readHalf(tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const half = matchAt(grammar.half, tokens, at);
  if (!half) return null;
  const scale = scaleAt(tokens, half.to, grammar);
  return scale.value > 1 ? numeral(at, scale.to, scale.value / 2, { scale: scale.value }) : null;
}

/** "plusieurs dizaines de milliers", "several hundred", "quelques" and, before a unit only, "des". */
function readSeveral(tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const several = matchAt(grammar.several, tokens, at) ?? matchAt(grammar.weakSeveral, tokens, at);
  if (!several || opensHedge(tokens, several.to, at, grammar)) return null;
  const weak = !matchAt(grammar.several, tokens, at);
  const next = skipFillers(tokens, several.to, grammar);
  const chain = readCollectives(tokens, next, grammar, true) ?? roundAt(tokens, next, grammar);
  if (chain)
    return numeral(at, chain.to, null, { magnitude: magnitudeOf(chain.product), form: 'vague', scale: chain.product });
  return numeral(at, several.to, null, { magnitude: 'several', form: weak ? 'weak' : 'vague' });
}

/** "weniger als", "più di": the first word alone would be an unknown number. */
function opensHedge(tokens: Token[], to: number, at: number, grammar: Grammar): boolean {
  return (matchAt(grammar.hedgesBefore, tokens, at)?.to ?? 0) > to;
}

/** "milliers", "tens of thousands": a magnitude and no number. */
function readPlural(tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const chain = readCollectives(tokens, at, grammar, false);
  if (!chain?.plural) return null;
  return numeral(at, chain.to, null, { magnitude: magnitudeOf(chain.product), form: 'vague', scale: chain.product });
}

/** Digits or words, then the multipliers, collectives and halves that belong to them. */
function readExact(text: string, tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const words = readNumberWords(tokens, at, grammar);
  const isArticle = words !== null && words.to === at + 1 && grammar.articles.has(tokens[at]?.norm ?? '');
  if (isArticle) return null;
  const base = words
    ? numeral(at, words.to, words.value, {
        scale: words.scale,
        form: isDoubtful(tokens, words.to - at, at, grammar) ? 'doubtful' : 'words',
      })
    : readDigitNumeral(text, tokens, at, grammar);
  if (!base || base.value === null || base.form === 'label' || base.form === 'ordinal') return base;
  if (words && isNumbered(tokens, at, grammar)) return { ...base, form: 'label' };
  const chain = readCollectives(tokens, skipFillers(tokens, base.to, grammar), grammar, false);
  if (chain)
    return {
      ...base,
      to: chain.to,
      value: base.value * chain.product,
      hedge: 'about',
      form: 'words',
      scale: chain.product,
    };
  return addHalf(tokens, base, grammar);
}

/** "version six", "Kapitel neun"; labels of one or two letters are too common words before a number in words. */
function isNumbered(tokens: Token[], at: number, grammar: Grammar): boolean {
  return (tokens[at - 1]?.norm.length ?? 0) > 2 && matchBefore(grammar.labels, tokens, at) !== null;
}

function isDoubtful(tokens: Token[], size: number, at: number, grammar: Grammar): boolean {
  return size === 1 && grammar.doubtful.has(tokens[at]?.norm ?? '');
}

/** "deux millions et demi", "two and a half million", "two and a half" before a unit. */
function addHalf(tokens: Token[], base: Numeral, grammar: Grammar): Numeral {
  const half = matchAt(grammar.andHalf, tokens, base.to);
  if (!half || base.value === null) return base;
  if (base.scale >= 1e6) return { ...base, to: half.to, value: base.value + base.scale / 2 };
  const scale = scaleAt(tokens, half.to, grammar);
  if (scale.value > 1) return { ...base, to: scale.to, value: (base.value + 0.5) * scale.value, scale: scale.value };
  return matchAt(grammar.units, tokens, half.to) ? { ...base, to: half.to, value: base.value + 0.5 } : base;
}

/** "une dizaine de milliers", or the article alone. */
function readArticle(tokens: Token[], at: number, grammar: Grammar): Numeral | null {
  const article = grammar.articles.has(tokens[at]?.norm ?? '');
  const chain = readCollectives(tokens, article ? skipFillers(tokens, at + 1, grammar) : at, grammar, false);
  if (chain)
    return numeral(at, chain.to, chain.product, {
      hedge: 'about',
      magnitude: magnitudeOf(chain.product),
      scale: chain.product,
    });
  return article ? numeral(at, at + 1, 1, { form: 'article' }) : null;
}

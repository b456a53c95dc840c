import type { Grammar } from '../grammar.ts';
import { matchAt, matchBefore } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { skipFillers } from './collectives.ts';
import { findHedgeAfter, findHedgeBefore } from './hedges.ts';
import { type Numeral, numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { type Draft, DURATIONS, type Quantity, type QuantityKind } from './quantity.ts';
import { isQuantity } from './quantity-doubt.ts';
import { linkRanges } from './quantity-ranges.ts';

const GB: Record<string, number> = { KB: 1e-6, MB: 1e-3, GB: 1, TB: 1e3 };
const CURRENCY = /^(?:[$€£¥]|usd|eur|gbp|chf)$/;

/** Every quantity of the tokens that `taken` (dates, clock times) does not cover, in reading order. */
export function readQuantities(text: string, tokens: Token[], grammar: Grammar, taken: boolean[]): Quantity[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at]) continue;
    const draft = readBareTime(tokens, at, grammar) ?? readQuantity(text, tokens, at, grammar, taken);
    if (!draft) continue;
    drafts.push(draft);
    at = Math.max(at, draft.to - 1);
  }
  return linkRanges(text, tokens, drafts, grammar)
    .filter((draft) => isQuantity(text, tokens, draft, grammar))
    .map((draft) => draft.quantity);
}

function readQuantity(text: string, tokens: Token[], at: number, grammar: Grammar, taken: boolean[]): Draft | null {
  const found = readNumeral(text, tokens, at, grammar);
  if (!found || taken.slice(found.from, found.to).some(Boolean)) return null;
  if (found.form === 'label' || found.form === 'ordinal') {
    return draftOf(tokens, found, found.from, found.to, null, found.form === 'label' ? 'version' : 'ordinal');
  }
  const unit = readUnit(text, tokens, found, grammar);
  if (unit === 'name') return draftOf(tokens, found, found.from, found.to + 1, null, 'version');
  const half = unit.id && found.value !== null ? matchAt(grammar.andHalf, tokens, unit.to) : null;
  const whole = half && found.value !== null ? { ...found, value: found.value + 0.5 } : found;
  const draft = draftOf(tokens, whole, unit.from, half ? half.to : unit.to, unit.id, kindOf(unit.id, whole));
  return addHedges(tokens, draft, grammar);
}

type FoundUnit = { id: string | null; from: number; to: number };

/** The unit after (or the currency before) a numeral; 'name' where number and unit are a title ("20 Minutes"). */
function readUnit(text: string, tokens: Token[], found: Numeral, grammar: Grammar): FoundUnit | 'name' {
  if (found.unit) return { id: found.unit, from: found.from, to: found.to };
  const currency = tokens[found.from - 1];
  if (currency && CURRENCY.test(currency.norm)) return { id: 'money', from: found.from - 1, to: found.to };
  const of =
    grammar.of.has(tokens[found.to]?.norm ?? '') && (found.form === 'vague' || found.scale > 1)
      ? found.to + 1
      : found.to;
  for (const at of new Set([found.to, of, skipFillers(tokens, of, grammar)])) {
    const unit = matchAt(grammar.units, tokens, at);
    if (!unit || !isWritten(text, tokens, unit.from, found, grammar)) continue;
    return isTitle(text, tokens, found, unit.from, grammar)
      ? 'name'
      : { id: unit.value, from: found.from, to: unit.to };
  }
  return { id: null, from: found.from, to: found.to };
}

/** "a second round" is no second; "go" is a unit only with its capital, but in French. */
function isWritten(text: string, tokens: Token[], at: number, found: Numeral, grammar: Grammar): boolean {
  const unit = tokens[at] as Token;
  if (grammar.capitalUnits.has(unit.norm)) return /^\p{Lu}/u.test(text.slice(unit.start, unit.end));
  return !(found.form === 'article' && grammar.units.starts.get(unit.norm)?.[0]?.value === 'seconds');
}

/** A newspaper is called "20 Minutes": the unit has a capital though its language writes it small, or quotation marks hold both. */
function isTitle(text: string, tokens: Token[], found: Numeral, at: number, grammar: Grammar): boolean {
  const unit = tokens[at] as Token;
  const raw = text.slice(unit.start, unit.end);
  if (found.form !== 'digits' || raw.length < 4) return false;
  const quoted = /^[«“"„]$/.test(tokens[found.from - 1]?.norm ?? '') && /^[»”"“]$/.test(tokens[at + 1]?.norm ?? '');
  const capital = !grammar.lexicon.capitalNouns && /^\p{Lu}\p{Ll}/u.test(raw) && !/byte|octet/.test(unit.norm);
  return quoted || capital;
}

/** "minutes before", "for weeks", "in the final hours", "dans la dernière heure": a unit of time without a number. */
function readBareTime(tokens: Token[], at: number, grammar: Grammar): Draft | null {
  const last = matchAt(grammar.last, tokens, at);
  const unit = matchAt(grammar.units, tokens, last ? last.to : at);
  if (!unit || !DURATIONS.has(unit.value)) return null;
  const plural = grammar.pluralTimes.has(tokens[unit.from]?.norm ?? '');
  const framed = last !== null && (plural || isWithin(tokens, at, grammar));
  const measured = matchAt(grammar.beforeAfter, tokens, unit.to) ?? matchBefore(grammar.beforeTimes, tokens, at);
  if (!framed && !(plural && measured)) return null;
  const found = plural
    ? numeral(at, unit.from, null, { magnitude: 'several', form: 'vague' })
    : numeral(at, unit.from, 1, { hedge: 'at-most' });
  return draftOf(tokens, { ...found, to: Math.max(unit.from, at + 1) }, at, unit.to, unit.value, 'duration');
}

function isWithin(tokens: Token[], at: number, grammar: Grammar): boolean {
  const before = grammar.determiners.has(tokens[at - 1]?.norm ?? '') ? at - 1 : at;
  return matchBefore(grammar.within, tokens, before) !== null || matchBefore(grammar.within, tokens, at) !== null;
}

function kindOf(unit: string | null, found: Numeral): QuantityKind {
  if (unit === null) return found.value === null || Number.isInteger(found.value) ? 'count' : 'other';
  if (unit in GB) return 'size';
  if (DURATIONS.has(unit)) return 'duration';
  return unit === 'percent' || unit === 'money' ? unit : 'other';
}

function draftOf(
  tokens: Token[],
  found: Numeral,
  from: number,
  to: number,
  unit: string | null,
  kind: QuantityKind,
): Draft {
  const size = kind === 'size' && unit !== null && found.value !== null;
  const quantity: Quantity = {
    value: size ? Number(((found.value as number) * (GB[unit] as number)).toPrecision(12)) : found.value,
    hedge: found.hedge,
    magnitude: found.magnitude,
    unit: size ? 'GB' : unit,
    kind,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    numberStart: (tokens[found.from] as Token).start,
    numberEnd: (tokens[found.to - 1] as Token).end,
  };
  return { quantity, numeral: found, from, to };
}

function addHedges(tokens: Token[], draft: Draft, grammar: Grammar): Draft {
  const before = findHedgeBefore(tokens, draft.from, grammar);
  const after = findHedgeAfter(tokens, draft.to, grammar);
  const from = before?.edge ?? draft.from;
  const to = after?.edge ?? draft.to;
  const bound =
    [before?.hedge, after?.hedge].find((hedge) => hedge !== undefined && hedge !== 'about') ??
    before?.hedge ??
    after?.hedge;
  const quantity: Quantity = {
    ...draft.quantity,
    hedge: draft.quantity.value === null ? 'several' : (bound ?? draft.quantity.hedge),
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
  };
  if (isNegated(tokens, from, grammar)) quantity.negated = true;
  return { ...draft, quantity, from, to };
}

function isNegated(tokens: Token[], at: number, grammar: Grammar): boolean {
  if (matchBefore(grammar.negation, tokens, at)) return true;
  return grammar.stopWords.has(tokens[at - 1]?.norm ?? '') && matchBefore(grammar.negation, tokens, at - 1) !== null;
}

/** Fact values in words: hedges, units, magnitudes, options. */
import type { FactLabel, FactValue, Hedge, Magnitude } from '../../lib/model.ts';
import { formatDate } from './dates.ts';
import type { I18n, MessageKey } from './i18n.tsx';

const magnitudeKeys = {
  several: 'magnitude_several',
  tens: 'magnitude_tens',
  hundreds: 'magnitude_hundreds',
  thousands: 'magnitude_thousands',
  'tens-of-thousands': 'magnitude_tens_of_thousands',
  'hundreds-of-thousands': 'magnitude_hundreds_of_thousands',
  millions: 'magnitude_millions',
} as const satisfies Record<Magnitude, MessageKey>;

const hedgeKeys = {
  about: 'hedge_about',
  'at-least': 'hedge_at_least',
  'at-most': 'hedge_at_most',
} as const satisfies Partial<Record<Hedge, MessageKey>>;

/** Units a reader sees beside the number; things counted ("e-mails") are already said by the fact's label. */
const unitKeys = {
  minutes: 'unit_minutes',
  hours: 'unit_hours',
  days: 'unit_days',
  weeks: 'unit_weeks',
  months: 'unit_months',
} as const;

/** "Several" agrees with its unit in gender, so each has its own words. */
const severalKeys = {
  minutes: 'several_minutes',
  hours: 'several_hours',
  days: 'several_days',
  weeks: 'several_weeks',
  months: 'several_months',
} as const satisfies Record<keyof typeof unitKeys, MessageKey>;

const isTime = (unit: string | null): unit is keyof typeof unitKeys => unit !== null && Object.hasOwn(unitKeys, unit);

/** The unit's word for `count` of it, '' where the label already says what is counted. */
function formatUnit(unit: string | null, count: number, i18n: I18n): string {
  if (unit === 'GB') return i18n.t('unit_gb');
  if (isTime(unit)) return i18n.plural(unitKeys[unit], count);
  return '';
}

function formatMagnitude(magnitude: Magnitude, unit: string | null, i18n: I18n): string {
  if (magnitude === 'several' && isTime(unit)) return i18n.t(severalKeys[unit]);
  const words = i18n.t(magnitudeKeys[magnitude]);
  // 20 stands for "many": languages whose plural depends on the number have their general form there.
  const unitWord = formatUnit(unit, 20, i18n);
  if (!unitWord) return words;
  if (magnitude === 'several') return `${words} ${unitWord}`;
  const phrase = i18n.t('magnitude_of', words, unitWord);
  return i18n.language === 'fr' ? phrase.replace(/ de (?=[aeiouhéè])/i, ' d’') : phrase;
}

function formatNumber(value: FactValue, count: number, i18n: I18n): string {
  const unit = formatUnit(value.unit, count, i18n);
  const number = unit ? `${i18n.number(count)}\u00a0${unit}` : i18n.number(count);
  return value.hedge in hedgeKeys ? i18n.t(hedgeKeys[value.hedge as keyof typeof hedgeKeys], number) : number;
}

/** Labels of the options of a choice fact; an id the pack does not know stands as it is. */
export function formatOptions(options: readonly string[], label: FactLabel, i18n: I18n): string[] {
  return options.map((id) => {
    const option = label.options.find((known) => known.id === id);
    return option ? i18n.text(option.label) : id;
  });
}

/** A value as a reader says it: "≈ 9 Go", "au moins 20 000", "plusieurs heures", "5 mai 2017"; '' where it has no value. */
export function formatValue(value: FactValue, label: FactLabel, i18n: I18n): string {
  if (value.options) return i18n.list(formatOptions(value.options, label, i18n));
  if (typeof value.value === 'number') return formatNumber(value, value.value, i18n);
  if (typeof value.value === 'string') {
    const date = formatDate(value.value, i18n);
    return value.hedge in hedgeKeys ? i18n.t(hedgeKeys[value.hedge as keyof typeof hedgeKeys], date) : date;
  }
  return value.magnitude ? formatMagnitude(value.magnitude, value.unit, i18n) : '';
}

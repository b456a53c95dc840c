import type { FactLabel, FactValue, Hedge, Magnitude } from '../model.ts';

type Locale = 'fr' | 'en';

/** Words for values, as a search finds them; a view may say them better. */
const UNITS: Record<Locale, Record<string, string>> = {
  fr: {
    GB: 'Go',
    seconds: 'secondes',
    minutes: 'minutes',
    hours: 'heures',
    days: 'jours',
    weeks: 'semaines',
    months: 'mois',
    emails: 'courriels',
    documents: 'documents',
    files: 'fichiers',
    people: 'personnes',
    mailboxes: 'boîtes mail',
    tweets: 'tweets',
  },
  en: { GB: 'GB', emails: 'e-mails' },
};
const HEDGES: Record<Locale, Partial<Record<Hedge, string>>> = {
  fr: { about: 'environ', 'at-least': 'plus de', 'at-most': 'moins de' },
  en: { about: 'about', 'at-least': 'more than', 'at-most': 'less than' },
};
const MAGNITUDES: Record<Locale, Record<Magnitude, string>> = {
  fr: {
    several: 'plusieurs',
    tens: 'des dizaines',
    hundreds: 'des centaines',
    thousands: 'des milliers',
    'tens-of-thousands': 'des dizaines de milliers',
    'hundreds-of-thousands': 'des centaines de milliers',
    millions: 'des millions',
  },
  en: {
    several: 'several',
    tens: 'tens',
    hundreds: 'hundreds',
    thousands: 'thousands',
    'tens-of-thousands': 'tens of thousands',
    'hundreds-of-thousands': 'hundreds of thousands',
    millions: 'millions',
  },
};
const numbers: Record<Locale, Intl.NumberFormat> = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') };
const days = new Map<string, Intl.DateTimeFormat>();

/** A value in words: "environ 9 Go", "5 mai 2017, 20:35", "des serveurs"; '' where there is nothing to say. */
export function valueWords(
  { value, unit, hedge, magnitude, options }: FactValue,
  label: FactLabel | undefined,
  locale: Locale,
): string {
  if (options)
    return options.map((id) => label?.options.find((option) => option.id === id)?.label[locale] ?? id).join(', ');
  if (typeof value === 'string') return dateWords(value, locale);
  if (value === null && magnitude === null) return '';
  const amount = typeof value === 'number' ? numbers[locale].format(value) : MAGNITUDES[locale][magnitude ?? 'several'];
  return [HEDGES[locale][hedge], amount, UNITS[locale][unit ?? ''] ?? unit].filter(Boolean).join('\u00a0');
}

/** An ISO 8601 date in words of a language, with its clock time where it has one. */
export function dateWords(date: string, language: string): string {
  if (date.length < 10) return date;
  const time = date.slice(11, 16);
  const format = days.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  days.set(language, format);
  return format.format(Date.parse(date.slice(0, 10))) + (time === '' ? '' : `, ${time}`);
}

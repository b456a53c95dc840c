/** Dates as the reader's language writes them, exactly as precise as they are known. */
import type { I18n } from './i18n.tsx';

const isoShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;

/** The wall clock of an ISO 8601 text as a UTC Date, so that a zone never moves the day that was printed; null for other text. */
function readWallClock(iso: string): { date: Date; parts: number } | null {
  const match = isoShape.exec(iso.slice(0, 40));
  if (!match) return null;
  const [, year, month, day, hour, minute] = match;
  const date = new Date(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  if (Number.isNaN(date.getTime())) return null;
  return { date, parts: [year, month, day, hour].filter(Boolean).length };
}

/** Milliseconds of the wall clock of an ISO 8601 text, for order and distance only; null where it is none. */
export function dateToNumber(iso: string): number | null {
  return readWallClock(iso)?.date.getTime() ?? null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Where Intl writes dates as this product does: English day first, as most outlets of a story read abroad are not American;
 * Portugal's short months in letters, not digits.
 */
const dateLocales: Record<string, string> = { en: 'en-GB', 'pt-PT': 'pt-BR' };

/** Writes a date in the reader's language; making a format costs more than using it a hundred times. */
function write(date: Date, i18n: I18n, options: Intl.DateTimeFormatOptions): string {
  const key = i18n.language + JSON.stringify(options);
  const locale = dateLocales[i18n.language] ?? i18n.language;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(date);
}

/** What the first of a month is called where it is no plain 1. */
const firsts: Record<string, string> = { fr: '1er', it: '1º', 'pt-BR': '1º' };

function nameFirst(day: string, i18n: I18n): string {
  const first = firsts[i18n.language];
  return first ? day.replace(/(^|\s)1 (?=\p{L})/u, `$1${first} `) : day;
}

/** The word that follows a clock in a sentence. */
const clockWords: Record<string, string> = { de: '\u00a0Uhr', nl: '\u00a0uur' };

function formatClock(date: Date, i18n: I18n): string {
  if (i18n.language !== 'fr') return write(date, i18n, { hour: '2-digit', minute: '2-digit' });
  const [hour, minute] = [date.getUTCHours(), date.getUTCMinutes()];
  return minute ? `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}` : `${hour}\u00a0h`;
}

/** A day as it is put in short: "5 mai. 2017", not "5 de mai. de 2017"; the first of a month by its own word. */
function shorten(written: string, i18n: I18n): string {
  const day = i18n.language.startsWith('pt') ? written.replaceAll(' de ', ' ') : written;
  return nameFirst(day, i18n);
}

/** Whether these moments fall on several days, so that their clocks alone do not tell them apart; those without a clock do not matter. */
export function spanDays(moments: readonly string[]): boolean {
  return new Set(moments.filter((iso) => (readWallClock(iso)?.parts ?? 0) > 3).map((iso) => iso.slice(0, 10))).size > 1;
}

/** The shortest form that tells moments apart on a line: the clock where there is one, its day too where they span several, the short day otherwise. */
export function formatMoment(iso: string, i18n: I18n, days = false): string {
  const read = readWallClock(iso);
  if (!read || read.parts <= 3) return formatDate(iso, i18n, 'short');
  const clock = formatClock(read.date, i18n);
  return days ? `${shorten(write(read.date, i18n, { day: 'numeric', month: 'short' }), i18n)}, ${clock}` : clock;
}

/**
 * A date as precise as the text gives it ('2017', '2017-05', a day, a minute); text that is no ISO date is given back as it is.
 * `style` 'full' adds the day of the week, 'short' cuts the month's name and leaves the time out.
 */
export function formatDate(iso: string, i18n: I18n, style: 'full' | 'long' | 'short' = 'long'): string {
  const read = readWallClock(iso);
  if (!read) return iso.slice(0, 40);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (read.parts > 1) options.month = style === 'short' ? 'short' : 'long';
  if (read.parts > 2) options.day = 'numeric';
  if (read.parts > 2 && style === 'full') options.weekday = 'long';
  const written = write(read.date, i18n, options);
  if (style === 'short') return shorten(written, i18n);
  const day = nameFirst(written, i18n);
  if (read.parts <= 3) return day;
  return `${day}, ${formatClock(read.date, i18n)}${clockWords[i18n.language] ?? ''}`;
}

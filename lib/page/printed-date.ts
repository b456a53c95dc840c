/** Dates as pages print and declare them, in seven languages, to ISO 8601 as precise as given. Pure. */

const MONTHS: [number, string][] = [
  [1, 'janvier janv january jan januar jänner enero ene gennaio gen janeiro januari'],
  [2, 'février fevrier févr fevr february feb februar febrero febbraio fevereiro fev februari'],
  [3, 'mars march mar märz maerz mrz marzo março marco maart mrt'],
  [4, 'avril avr april apr abril abr aprile'],
  [5, 'mai may mayo maggio mag maio mei'],
  [6, 'juin june jun juni junio giugno giu junho'],
  [7, 'juillet juil july jul juli julio luglio lug julho'],
  [8, 'août aout august aug agosto ago augustus'],
  [9, 'septembre sept september sep septiembre set settembre setembro'],
  [10, 'octobre oct october okt oktober octubre ottobre ott outubro out'],
  [11, 'novembre nov november noviembre novembro'],
  [12, 'décembre decembre déc dec december dez dezember diciembre dic dicembre dezembro'],
];
const MONTH = new Map(MONTHS.flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)));

/** A date line and nothing longer: sentences of the article tell other dates than its own. */
const LONGEST_LINE = 160;
/** The same behind a standfirst, in one block with it. */
const LONGEST_NOTE = 60;
/** Name of the paper and its sections in one line with the date. */
const LONGEST_REST = 70;
const TIME = String.raw`(?:\D{0,14}?\b(\d{1,2})\s?(?:[:h.]|uhr)\s?(\d{2})?\s?([ap]\.?\s?m)?)?`;
const DAY_FIRST = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(\d{1,2})(?:er|\.|st|nd|rd|th|º|°)?\s(?:de\s|of\s)?(\p{L}{3,10})\.?,?\s(?:de\s|del\s)?(\d{4})(?!\d)${TIME}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)${TIME}`,
  'iu',
);
const NUMERIC = new RegExp(String.raw`(?:^|[^\d])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)${TIME}`, 'iu');
const ISO = /(?:^|[^\d])(\d{4}-\d{2}-\d{2})(?:[T\s](\d{2}:\d{2}))?/;

const two = (value: number): string => String(value).padStart(2, '0');

/** YYYY-MM-DD or YYYY-MM-DDTHH:MM, null for what no calendar has. */
function isoDate(
  year: number,
  month: number,
  day: number,
  time: { hour: number; minute: number } | null,
): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const iso = `${year}-${two(month)}-${two(day)}`;
  return time && time.hour < 24 && time.minute < 60 ? `${iso}T${two(time.hour)}:${two(time.minute)}` : iso;
}

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): { hour: number; minute: number } | null {
  if (hour === undefined) return null;
  const value = Number(hour);
  if (!half) return { hour: value, minute: Number(minute ?? 0) };
  return { hour: (value % 12) + (/^p/i.test(half) ? 12 : 0), minute: Number(minute ?? 0) };
}

/** The first full date in a line, with its clock time; day before month in 05/06/2017 except in American English. */
export function parseDate(line: string, language: string | null): string | null {
  const text = line.slice(0, 400).replace(/[\s\u00a0\u202f]+/g, ' ');
  const iso = ISO.exec(text);
  if (iso) return iso[2] ? `${iso[1]}T${iso[2]}` : (iso[1] ?? null);
  const dayFirst = DAY_FIRST.exec(text);
  const month = MONTH.get((dayFirst?.[2] ?? '').toLowerCase());
  if (dayFirst && month)
    return isoDate(Number(dayFirst[3]), month, Number(dayFirst[1]), clock(dayFirst[4], dayFirst[5], dayFirst[6]));
  const monthFirst = MONTH_FIRST.exec(text);
  const named = MONTH.get((monthFirst?.[1] ?? '').toLowerCase());
  if (monthFirst && named)
    return isoDate(
      Number(monthFirst[3]),
      named,
      Number(monthFirst[2]),
      clock(monthFirst[4], monthFirst[5], monthFirst[6]),
    );
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  if (language === 'en' && first <= 12 && second <= 12 && first !== second) return null;
  const day = second > 12 ? second : first;
  return isoDate(Number(numeric[3]), second > 12 ? first : second, day, clock(numeric[4], numeric[5], numeric[6]));
}

const UPDATED =
  /(?:mis(?:e)? [àa] jour|modifi[ée]|actualis[ée]|updated|last modified|aktualisiert|actualizado|aggiornat|atualizad|bijgewerkt|laatst gewijzigd)/iu;
const SAYS_DATE =
  /(?:publi[ée]|post[ée]|cr[ée]{2}|diffus[ée]|published|posted|first published|veröffentlicht|erstellt|stand|publicad|pubblicat|gepubliceerd|geplaatst|updated|mis(?:e)? à jour|modifi|aktualisiert|aktualisiert|actualizado|aggiornat|atualizad|bijgewerkt)/iu;

/** Publication and update dates of a line that is there to tell them; nulls for a sentence. */
export function readDateLine(
  line: string,
  language: string | null,
): { published: string | null; modified: string | null } {
  const nothing = { published: null, modified: null };
  if (line.length > LONGEST_LINE) {
    const note = closingNote(line);
    return note === null ? nothing : readDateLine(note, language);
  }
  const updated = UPDATED.exec(line);
  if (!updated) return isDateLine(line) ? { published: parseDate(line, language), modified: null } : nothing;
  return {
    published: parseDate(line.slice(0, updated.index), language),
    modified: parseDate(line.slice(updated.index), language),
  };
}

/** The date line that old mark-up leaves at the end of a standfirst ("… at risk. Published on 1 August 2017"), null where there is none. */
function closingNote(line: string): string | null {
  const tail = line.slice(-LONGEST_NOTE);
  const at = tail.search(SAYS_DATE);
  return at > 0 && /[.!?…»”"]\s+$/.test(tail.slice(0, at)) ? tail.slice(at) : null;
}

/** A line that announces a date, or holds little beside one and is no sentence. */
function isDateLine(line: string): boolean {
  if (SAYS_DATE.test(line)) return true;
  const rest = line.replace(/[\d\s:/.,·|–-]+/g, ' ').trim();
  return rest.length <= LONGEST_REST && (rest.length <= 12 || !/[.!?…]\s*$/.test(line));
}

/** A date a page declares in its code ("2024-04-30 16:00:34 +02:00", RFC 2822, 20170507, epoch) as ISO 8601; null if unreadable. */
export function normaliseDate(value: string): string | null {
  const text = value.trim().slice(0, 60);
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      text,
    );
  if (iso) return fromParts(iso);
  if (/^\d{10}$|^\d{13}$/.test(text))
    return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString();
  if (/^\d{4}-\d{2}$/.test(text)) return text;
  if (/^[a-z]{3},?\s\d{1,2}\s[a-z]{3}\s\d{4}\s\d{2}:\d{2}/i.test(text)) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
  }
  return parseDate(text, null);
}

function fromParts([, year, month, day, hour, minute, second, zone]: RegExpExecArray): string | null {
  const date = isoDate(Number(year), Number(month), Number(day), null);
  if (!date || hour === undefined || Number(hour) > 23) return date;
  const offset = !zone
    ? ''
    : /^(?:Z|UTC|GMT)$/i.test(zone)
      ? 'Z'
      : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes) => `${hours}:${minutes ?? '00'}`);
  return `${date}T${hour}:${minute}${second ? `:${second}` : ''}${offset}`;
}

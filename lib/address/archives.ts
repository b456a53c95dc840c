/** Addresses of saved copies of pages: the original behind them and the day of the copy. Pure. */

/** `original` is an http(s) address; `captureDate` ISO 8601 or null where the archive's address does not tell. */
export type Capture = { original: string; captureDate: string | null };

const ARCHIVE_TODAY = /^(?:www\.)?archive\.(?:today|ph|is|li|vn|fo|md)$/;
const WAYBACK = /^\/web\/(\d{4,14})[a-z]{0,2}_?\/(https?:\/{1,2}.+|[^/]+\.[^/]+.*)$/i;
const LONG_FORM = /^\/(?:o\/[A-Za-z0-9]+\/)?(\d{4}[\d.-]{4,13}|newest|oldest)\/(https?:\/{1,2}.+)$/i;
const ENCODED = /(\/https?)%3A(?:%2F|\/){1,2}(.+)$/i;

/** True on the hosts of the archives, whatever the path. */
export const isArchiveHost = (host: string): boolean =>
  /^(?:www\.)?web\.archive\.org$/.test(host) || ARCHIVE_TODAY.test(host);

/** The capture an address stands for; null when it is none or does not name its original (archive.today's short form). */
export function readCapture(url: URL): Capture | null {
  const rest = plainOriginal(`${url.pathname}${url.search}`);
  const wayback = /^(?:www\.)?web\.archive\.org$/.test(url.hostname) ? WAYBACK.exec(rest) : null;
  if (wayback) return capture(wayback[2], wayback[1]);
  const today = ARCHIVE_TODAY.test(url.hostname) ? LONG_FORM.exec(rest) : null;
  if (today) return capture(today[2], today[1]);
  if (url.hostname === 'webcache.googleusercontent.com') {
    const query = /^cache:(?:[\w-]{6,20}:)?(\S+)/.exec(url.searchParams.get('q') ?? '');
    if (query) return capture(query[1], null);
  }
  return null;
}

/** Some programs write the original percent-encoded behind an archive's address. */
const plainOriginal = (rest: string): string =>
  rest.replace(ENCODED, (_, scheme: string, address: string) => `${scheme}://${address.replaceAll(/%2F/gi, '/')}`);

function capture(address: string | undefined, stamp: string | null | undefined): Capture | null {
  const text = (address ?? '').replace(/^(https?:)\/{1,2}/i, '$1//');
  const original = /^https?:/i.test(text) ? text : `http://${text}`;
  return URL.canParse(original) ? { original, captureDate: stampDate(stamp ?? '') } : null;
}

/** 20170507193000 or 2017.05.07-193000 as ISO 8601 (UTC), as precise as it is long. */
function stampDate(stamp: string): string | null {
  const digits = stamp.replace(/\D/g, '');
  if (digits.length < 8) return digits.length >= 6 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}` : digits || null;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return digits.length >= 12
    ? `${date}T${digits.slice(8, 10)}:${digits.slice(10, 12)}:${digits.slice(12, 14).padEnd(2, '0')}Z`
    : date;
}

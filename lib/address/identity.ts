/** Which page an address stands for: one article, one address, one key. Pure. */
import { isArchiveHost, readCapture } from './archives.ts';

/** `url` is the clean address ('' when there is none), `key` what same pages share, `captureDate` the day of an archive's copy. */
export type PageIdentity = { url: string; key: string; captureDate: string | null };

/** Longest address considered; lib/limits.ts takes no longer one. */
const MAX_ADDRESS = 2_048;
const TRACKING =
  /^(?:utm_\w+|utm|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|igshid|yclid|mc_cid|mc_eid|mkt_tok|xtor|xtref|at_\w+|ns_\w+|smid|smtyp|ref|ref_src|ref_url|referrer|referer|source|src|origine|origin|cmpid|cmp|cid|ito|ocid|icid|ncid|spm|share|shared|sharetype|s_cid|sref|echobox|partner|wt_\w+|wtmc|mtm_\w+|pk_\w+|_ga|_gl|hsctatracking|trk|soc_src|soc_trk|seg|campaign|feature|from|fb_ref|fb_source|guccounter|guce_\w+|__\w+|outputtype|amp|amp_\w+|print|printmode|printable|view_print|imprimer|impression|output|outputmode|nomobile|mobile)$/i;
/** These parameters say "another rendering of the page" only with these values. */
const RENDERING: Record<string, RegExp> = {
  view: /^(?:print|amp|mobile)$/i,
  mode: /^(?:print|amp)$/i,
  format: /^(?:print|amp)$/i,
  tmpl: /^component$/i,
  template: /^(?:print|amp)$/i,
};
const HOST_PREFIX = /^(?:(?:www\d?|m|mobile|mobil|amp|mobi|touch|wap|lite|print|text)\.)+(?=[^.]+\.)/;
const PATH_PREFIX = /^\/(?:amp|mobile|m|print)(?=\/.)/i;
const PATH_SUFFIX =
  /(?:\/(?:amp|print|imprimer|imprimir|stampa|drucken|version-imprimable|printable)\/?|[./_-]amp|;print|\/(?:index|default)\.(?:html?|php|aspx?))$/i;
const AMP_BEFORE_ENDING = /[./_-]amp(?=\.html?$)/i;
const SECOND_LEVEL = /^(?:co|com|org|gov|gouv|ac|net|edu|asso|info|or|ne)$/;

function parse(address: string): URL | null {
  if (address === '' || address.length > MAX_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** The article's address behind an archive's copy, an AMP cache or a viewer; at most three layers deep. */
function unwrap(address: string): { url: URL; captureDate: string | null } | null {
  let url = parse(address);
  let captureDate: string | null = null;
  for (let layer = 0; url && layer < 3; layer++) {
    const capture = readCapture(url);
    const inner = capture?.original ?? ampOriginal(url);
    if (!inner) break;
    captureDate ??= capture?.captureDate ?? null;
    url = parse(inner) ?? null;
  }
  return url && { url, captureDate };
}

/** `google.com/amp/s/site/path`, `site.cdn.ampproject.org/c/s/site/path`, `site.bing-amp.com/c/s/…`. */
function ampOriginal(url: URL): string | null {
  const viewer = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : null;
  const cache = /\.(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname)
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const found = viewer ?? cache;
  return found ? `${found[1] ? 'https' : 'http'}://${found[2]}${url.search}` : null;
}

const isNoise = (name: string, value: string): boolean =>
  TRACKING.test(name) || (RENDERING[name.toLowerCase()]?.test(value) ?? false);

/** Without credentials, fragment, port of the scheme and parameters that only tell where the reader came from. */
export function cleanAddress(url: URL): string {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  clean.hash = '';
  for (const [name, value] of [...clean.searchParams]) if (isNoise(name, value)) clean.searchParams.delete(name);
  if ([...clean.searchParams].length === 0) clean.search = '';
  return clean.href;
}

const plainHost = (url: URL): string => url.hostname.replace(/\.$/, '').replace(HOST_PREFIX, '');

/** The name a site was bought under, near enough without the public suffix list: `bbc.co.uk`, `rtl.be`. */
function site(url: URL): string {
  const labels = plainHost(url).split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(SECOND_LEVEL.test(second) && (labels.at(-1) ?? '').length === 2 ? -3 : -2).join('.');
}

const plainPath = (url: URL): string => {
  let path = url.pathname.replace(/\/{2,}/g, '/');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path.replace(PATH_SUFFIX, '').replace(AMP_BEFORE_ENDING, '').replace(/\/$/, '');
  }
  return path.replace(PATH_PREFIX, '');
};

/** What all addresses of one page share: no scheme, host without `www.`, `m.`, `amp.`, path without renderings, sorted parameters. '' if unreadable. */
export function pageKey(address: string): string {
  const found = unwrap(address.trim());
  if (!found) return '';
  const clean = new URL(cleanAddress(found.url));
  clean.searchParams.sort();
  const port = clean.port ? `:${clean.port}` : '';
  return `${plainHost(clean)}${port}${decoded(plainPath(clean))}${clean.search}`;
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
};

/**
 * The identity of a page from its address and what it declares as canonical.
 * A canonical on another site, or pointing to a home page from an article, is not believed.
 */
export function identifyPage(address: string, canonical: string | null): PageIdentity {
  const own = unwrap(address.trim());
  const declared = canonical ? unwrap(absolute(canonical.trim(), address, own?.url ?? null)) : null;
  const shortCapture = own !== null && isArchiveHost(own.url.hostname);
  const trusted =
    declared && !isArchiveHost(declared.url.hostname) && (!own || shortCapture || isBelievable(own.url, declared.url))
      ? declared
      : null;
  const chosen = trusted?.url ?? own?.url;
  if (!chosen) return { url: '', key: '', captureDate: null };
  const url = cleanAddress(chosen);
  const captureDate = own?.captureDate ?? (shortCapture ? (declared?.captureDate ?? null) : null);
  return { url, key: pageKey(url), captureDate };
}

/** A relative canonical is the original's, unless the archive has rewritten it as another of its captures. */
function absolute(canonical: string, page: string, original: URL | null): string {
  const here = URL.canParse(canonical, page) ? new URL(canonical, page) : null;
  if (here && readCapture(here)) return here.href;
  return original && URL.canParse(canonical, original.href) ? new URL(canonical, original.href).href : canonical;
}

function isBelievable(own: URL, declared: URL): boolean {
  if (site(own) !== site(declared)) return false;
  return plainPath(declared) !== '' || plainPath(own) === '' || declared.search !== '';
}

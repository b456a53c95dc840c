/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|xtor|xtref|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|twclid|ref|ref_src|cmpid|cmp|ns_\w+|smid|spref|s_cid|amp|outputtype|output|onglet)$/;
/** Host labels that name a form of the site, not another site. */
const FORM_LABEL = /^(?:www\d*|m|mobile|amp|touch)$/;
const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|li|md|fo|vn))\/(?:\d{4,14}[a-z_]*\/)?(https?:\/\/?.+)$/i;

/**
 * One key for all addresses of an article: http or https, www, mobile and AMP forms, tracking parameters, fragment,
 * archive copies. '' for what is no http(s) address.
 */
export function pageKey(address: string): string {
  const inner = ARCHIVE.exec(address.slice(0, 4_096))?.[1]?.replace(/^(https?:\/)(?=[^/])/i, '$1/') ?? address;
  let url: URL;
  try {
    url = new URL(inner);
  } catch {
    return '';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
  return keyHost(url.hostname) + keyPath(url.pathname) + keyQuery(url.searchParams);
}

function keyHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  while (labels.length > 2 && FORM_LABEL.test(labels[0] ?? '')) labels.shift();
  return labels.join('.');
}

function keyPath(path: string): string {
  return path
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/+$/, '')
    .replace(/(?:\/amp|\.amp)(?=$|\.html?$)/i, '')
    .replace(/\/(?:index\.html?)$/i, '');
}

function keyQuery(query: URLSearchParams): string {
  const kept = [...query]
    .filter(([name]) => !TRACKING.test(name.toLowerCase()))
    .map(([name, value]) => `${name}=${value}`);
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

import { pageKey } from '../address/identity.ts';
import type { Coverage } from '../model.ts';

/** An address or a host and nothing else; the scheme may be left out. */
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/i;
const LONGEST_ADDRESS = 2_000;

/** The record of the page whose address was given, in whatever rendering or archive, else those of its site; none where the query is no address. */
export function findByAddress(query: string, records: readonly Coverage[]): Coverage[] {
  const address = query.trim();
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address)) return [];
  const key = pageKey(/^https?:/i.test(address) ? address : `https://${address}`);
  const [host = ''] = key.split('/');
  const isUnder = (one: string, other: string): boolean => one === other || one.endsWith(`.${other}`);
  const ofSite = records.filter(({ outlet: { domain } }) => isUnder(domain, host) || isUnder(host, domain));
  const path = key.replace(/\?.*$/, '');
  const ofPage = ofSite.filter(({ url }) => pageKey(url) === key);
  const likePage = path === host ? [] : ofSite.filter(({ url }) => pageKey(url).replace(/\?.*$/, '') === path);
  return [ofPage, likePage, ofSite].find((some) => some.length > 0) ?? [];
}

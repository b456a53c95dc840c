/** Which outlet a page belongs to. Pure but for the names handed in. */
import type { OutletName } from '../model.ts';

/** An entry of the outlets list, as far as reading needs it; `domains` without `www.`. */
export type Outlet = OutletName & { domains: string[] };

/** The listed outlet whose domain is the host's longest ending, else the page's own name for itself, else the host. */
export function chooseOutlet(url: string, names: string[], outlets: readonly Outlet[]): OutletName | null {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : '';
  let best: { outlet: Outlet; length: number } | null = null;
  for (const outlet of outlets) {
    for (const domain of outlet.domains) {
      const fits = host === domain || host.endsWith(`.${domain}`);
      if (fits && domain.length > (best?.length ?? 0)) best = { outlet, length: domain.length };
    }
  }
  if (best) return { id: best.outlet.id, name: best.outlet.name };
  const name = names.map((text) => text.trim().slice(0, 100)).find((text) => text !== '' && !/^https?:/.test(text));
  if (name) return { id: slug(name) || slug(host), name };
  return host === '' ? null : { id: slug(host), name: host };
}

/** Letters and digits with single hyphens: "Arrêt sur images" → "arret-sur-images". */
export const slug = (name: string): string =>
  name
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

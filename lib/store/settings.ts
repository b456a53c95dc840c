/** What the reader decided, in extension storage: where the panel is off, how it stands on each site. */
import browser from 'webextension-polyfill';
import type { OffScope, PanelPlace } from '../messaging/protocol.ts';
import { panelPlaceSchema } from '../schema.ts';
import * as z from '../zod.ts';
import { createTurns } from './in-turn.ts';

/** Sites and pages remembered at most; the oldest are forgotten. */
const maxSites = 500;

/** How the panel stands on a site where the reader has not moved it. */
export const defaultPlace: PanelPlace = { width: 400, dock: 'right', folded: false, pinned: true };

const names = z.array(z.string().check(z.maxLength(2_048)));
const offSchema = z.object({ everywhere: z.boolean(), hosts: names, pages: names });
const placesSchema = z.array(z.tuple([z.string(), panelPlaceSchema]));

/** Where the panel is switched off: everywhere, on these hosts, on these page keys. */
export type Off = z.infer<typeof offSchema>;
type Places = z.infer<typeof placesSchema>;

const nothingOff: Off = { everywhere: false, hosts: [], pages: [] };
const inTurn = createTurns();

/** Raw values as they were read, until they change: a browser that is laying out a page takes 10 to 15 ms to answer. */
const held = new Map<string, Promise<unknown>>();

browser.storage.local.onChanged.addListener((changes) => {
  for (const key of Object.keys(changes)) held.delete(key);
});

async function readStored(key: string): Promise<unknown> {
  try {
    return (await browser.storage.local.get(key))[key];
  } catch (error) {
    held.delete(key);
    throw error;
  }
}

/** Reads a key of extension storage; what its schema refuses counts as absent. */
async function load<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): Promise<T> {
  const reading = held.get(key) ?? readStored(key);
  held.set(key, reading);
  const read = schema.safeParse(await reading);
  return read.success ? read.data : fallback;
}

async function save(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
  held.delete(key);
}

const withName = (list: readonly string[], name: string, on: boolean) => {
  const others = list.filter((one) => one !== name);
  return on ? [...others, name].slice(-maxSites) : others;
};

/** Loads where the panel is switched off. */
export const loadOff = (): Promise<Off> => load('off', offSchema, nothingOff);

/** Finds the widest scope that switches a page off, `null` where it is on. */
export function findOffScope(off: Off, host: string, page: string): OffScope | null {
  if (off.everywhere) return 'everywhere';
  if (off.hosts.includes(host)) return 'site';
  return off.pages.includes(page) ? 'page' : null;
}

/** Saves one switch; switching a site on also switches its pages on. */
export function saveOff(scope: OffScope, target: { host: string; page: string }, isOff: boolean): Promise<void> {
  return inTurn(async () => {
    const before = await loadOff();
    const freed = scope === 'site' && !isOff;
    const pages = freed ? before.pages.filter((page) => !isPageOf(page, target.host)) : before.pages;
    const off: Off = {
      everywhere: scope === 'everywhere' ? isOff : before.everywhere,
      hosts: scope === 'site' ? withName(before.hosts, target.host, isOff) : before.hosts,
      pages: scope === 'page' ? withName(pages, target.page, isOff) : pages,
    };
    await save('off', off);
  });
}

/** Page keys begin with the host, without the labels (`www.`, `m.`) that name only a form of the site. */
const isPageOf = (page: string, host: string) => {
  const [pageHost = ''] = page.split('/', 1);
  return host === pageHost || host.endsWith(`.${pageHost}`);
};

const loadPlaces = (): Promise<Places> => load('places', placesSchema, []);

/** Loads how the panel stands on a site. */
export async function loadPlace(host: string): Promise<PanelPlace> {
  const places = await loadPlaces();
  return places.find(([name]) => name === host)?.[1] ?? defaultPlace;
}

/** Saves how the panel stands on a site. */
export function savePlace(host: string, place: PanelPlace): Promise<void> {
  return inTurn(async () => {
    const others = (await loadPlaces()).filter(([name]) => name !== host);
    const places: Places = [...others, [host, place] as [string, PanelPlace]].slice(-maxSites);
    await save('places', places);
  });
}

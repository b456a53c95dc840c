/** How the two scripts of a page find one another: `reader.js` reads, `overlay.js` draws. Both run in the extension's isolated world, which the page cannot see. */
import type { SidebarProps } from '../../components/sidebar/contract.ts';
import type { PanelPlace } from '../../lib/messaging/protocol.ts';

/** What is on show: the sidebar's own properties. */
export type PanelView = Omit<SidebarProps, 'language'>;

export type PagePanel = {
  /** Shows or redraws the panel. `asked`: the reader just asked for it, so the page may move at once. */
  show(view: PanelView, asked: boolean): void;
  hide(): void;
  isShown(): boolean;
};

/** Creates the panel of this page; nothing is added to the page before the first `show`. */
export type CreatePanel = (isWanted: () => boolean, onLost: () => void) => PagePanel;

/** What a script leaves in the isolated world; `isConnected` is false once an update of the extension has cut it off. */
type Left<T> = T & { isConnected(): boolean };
type IsolatedWorld = typeof globalThis & {
  /** The sentinel, where the site is allowed; `isNamed`: address or title name the story. */
  contrechampSentinel?: Left<{ isNamed(): boolean; look(): void }>;
  /** How the panel stands on this site, as the background tells the sentinel. */
  contrechampPlace?: Promise<PanelPlace | null | undefined>;
  contrechampPanel?: Left<{ create: CreatePanel }>;
  contrechampReader?: Left<{ visit: { wake(): void; end(): void; expectPanel(): void } }>;
};

/** The isolated world's global object. */
export const world: IsolatedWorld = globalThis;

/** The panel's maker, `null` before `overlay.js` was injected. */
export function findPanelMaker(): CreatePanel | null {
  const left = world.contrechampPanel;
  return left?.isConnected() ? left.create : null;
}

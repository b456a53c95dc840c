/** The one node we add to a page: a host with a closed shadow root that page styles cannot reach. */

/** A page that keeps removing the host wins after this many re-attachments within `fightSpan` ms. */
const maxReattachments = 3;
const fightSpan = 5_000;

/** `!important` inside the shadow root beats every page rule, inline ones too (CSS Cascade 5, "context"). */
const hostCss = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;
display:block!important;visibility:visible!important;opacity:1!important;z-index:2147483647!important;transform:none!important;
filter:none!important;clip-path:none!important;contain:none!important;animation:none!important;transition:none!important;
pointer-events:auto!important;zoom:1!important}
@media print{:host{display:none!important}}`;

export type PanelHost = { root: ShadowRoot; mount: HTMLElement; remove(): void };

/** Tests look inside through an open root; every other build closes it. */
const rootMode: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

const xhtml = 'http://www.w3.org/1999/xhtml';
const createHtml = (name: string) => document.createElementNS(xhtml, name) as HTMLElement;

/** A fresh name on every page, so that no page can look for a fixed one. */
function inventName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** Does the page's root hold what is fixed to the window (https://drafts.csswg.org/css-position/#fixed-cb)? */
function holdsFixed(root: Element): boolean {
  const { transform, translate, rotate, scale, perspective, willChange, contain } = getComputedStyle(root);
  if ([transform, translate, rotate, scale, perspective].some((value) => value !== 'none')) return true;
  return /transform|translate|rotate|scale|perspective/.test(willChange) || /layout|paint|strict|content/.test(contain);
}

/** Puts the host into the page; into its top layer, which no root holds, only where it must: there it would cover dialogs. */
function attach(host: HTMLElement): void {
  const root = document.documentElement;
  root.append(host);
  if (!holdsFixed(root)) return;
  host.popover = 'manual';
  host.showPopover();
}

/** Attaches a host to `<html>`; `onLost` is called once when the page keeps removing it. */
export function attachHost(css: string, isWanted: () => boolean, onLost: () => void): PanelHost {
  const host = createHtml(inventName());
  const root = host.attachShadow({ mode: rootMode });
  const style = createHtml('style');
  style.textContent = css + hostCss;
  const mount = createHtml('div');
  mount.dataset.contrechamp = 'live';
  root.append(style, mount);
  attach(host);
  const stopKeeping = keepAttached(host, () => isWanted() && mount.dataset.contrechamp === 'live', onLost);
  return {
    root,
    mount,
    remove() {
      stopKeeping();
      host.remove();
    },
  };
}

/** Puts the host back when a page or a framework removes it, a few times at most; returns how to stop. */
function keepAttached(host: HTMLElement, isWanted: () => boolean, onLost: () => void): () => void {
  let reattachments: number[] = [];
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    const now = performance.now();
    reattachments = reattachments.filter((at) => now - at < fightSpan);
    if (!isWanted() || reattachments.length >= maxReattachments) {
      observer.disconnect();
      onLost();
      return;
    }
    reattachments.push(now);
    observe();
    attach(host);
  });
  const observe = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  observe();
  return () => observer.disconnect();
}

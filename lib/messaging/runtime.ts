/** The browser's own `runtime`, promise-based in MV3 of both browsers; spares the polyfill's 10 kB in what runs on pages. */
import type { Browser } from 'webextension-polyfill';

type Namespaces = { browser?: Browser; chrome?: Browser };

const { browser, chrome } = globalThis as Namespaces;

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Chrome_incompatibilities#promises */
export const runtime: Browser['runtime'] = (browser?.runtime ? browser : (chrome as Browser))?.runtime;

/** False once the extension was updated, reloaded or removed under this page: nothing can be asked any more. */
export function isConnected(): boolean {
  try {
    return Boolean(runtime.id);
  } catch {
    return false;
  }
}

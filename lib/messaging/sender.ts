/** Who sent a message, judged only by what the browser says of the sender, never by the payload. */
import type { Runtime } from 'webextension-polyfill';

/** A web page's top frame; `host` and `address` come from the browser. */
export type PageSender = { kind: 'page'; tabId: number; address: string; host: string };
/** A page, one of the extension's own, or anybody else. */
export type SenderKind = PageSender | { kind: 'extension' } | { kind: 'stranger' };

const stranger: SenderKind = { kind: 'stranger' };

/** Address without credentials and fragment; `null` where it is not http(s). */
export function parseWebAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/** Tells a page's content script from the extension's own pages; everything else is a stranger. */
export function judgeSender(sender: Runtime.MessageSender, self: { id: string; origin: string }): SenderKind {
  if (sender.id !== self.id || !sender.url) return stranger;
  if (sender.url.startsWith(self.origin)) return { kind: 'extension' };
  const url = parseWebAddress(sender.url);
  const tab = sender.tab;
  if (!url || tab?.id === undefined || tab.incognito || sender.frameId !== 0) return stranger;
  return { kind: 'page', tabId: tab.id, address: url.href, host: url.hostname };
}

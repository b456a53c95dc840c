import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessage, type ExtensionHandlers, type PageHandlers } from '../../lib/messaging/listen.ts';
import { fromExtensionSchemas, fromPageSchemas } from '../../lib/messaging/schema.ts';
import { judgeSender, parseWebAddress } from '../../lib/messaging/sender.ts';

const self = { id: 'ours', origin: 'chrome-extension://ours/' };
const tab = { id: 7, incognito: false } as Runtime.MessageSender['tab'];
const page: Runtime.MessageSender = { id: 'ours', url: 'https://courrier.example/affaire?a=1#b', frameId: 0, tab };
const own: Runtime.MessageSender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

/** Handlers that only note who was let through to what. */
function listenIn() {
  const calls: string[] = [];
  const note = (kind: string, names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, async () => void calls.push(`${kind}.${name}`)]));
  const handlers = {
    page: note('page', fromPageSchemas) as unknown as PageHandlers,
    extension: note('extension', fromExtensionSchemas) as unknown as ExtensionHandlers,
  };
  return {
    calls,
    send: (message: unknown, sender: Runtime.MessageSender) => answerMessage(message, sender, self, handlers),
  };
}

const valid: Record<string, unknown> = {
  pageState: { tabId: 1 },
  comparePage: { tabId: 1 },
  panel: { tabId: 1, open: true },
  siteSwitch: { host: 'courrier.example', on: false },
  everywhereSwitch: { on: false },
  exportTab: { tabId: 1, format: 'csv' },
  corpus: {},
  grants: {},
  maybe: { named: true, language: 'fr', title: 'Un titre' },
  unreadable: {},
  lastPlace: {},
  place: { width: 400, dock: 'left', folded: false, pinned: true },
  off: { scope: 'site' },
  wrong: { url: '', part: 'fact:x', undo: false },
  export: { format: 'ris' },
};

describe('a message', () => {
  test.each(Object.keys(fromExtensionSchemas))(
    '“%s” is answered to our own pages and refused to web pages',
    async (name) => {
      const { calls, send } = listenIn();
      expect(await send({ name, ask: valid[name] }, page)).toEqual({ ok: false, error: 'forbidden' });
      expect(calls).toEqual([]);
      expect(await send({ name, ask: valid[name] }, own)).toMatchObject({ ok: true });
      expect(calls).toEqual([`extension.${name}`]);
    },
  );

  test.each(['maybe', 'unreadable', 'lastPlace', 'place', 'off', 'wrong', 'export'])(
    '“%s” is answered to web pages only',
    async (name) => {
      const { calls, send } = listenIn();
      expect(await send({ name, ask: valid[name] }, own)).toEqual({ ok: false, error: 'unknown' });
      expect(await send({ name, ask: valid[name] }, page)).toMatchObject({ ok: true });
      expect(calls).toEqual([`page.${name}`]);
    },
  );

  test.each<[string, Partial<Runtime.MessageSender>]>([
    ['another extension', { id: 'theirs' }],
    ['a frame', { frameId: 3 }],
    ['a private window', { tab: { ...tab, incognito: true } as typeof tab }],
    ['no tab', { tab: undefined }],
    ['no address', { url: undefined }],
    ['a file', { url: 'file:///etc/passwd' }],
    ['an address that only looks like ours', { url: 'https://chrome-extension.example/ours/' }],
  ])('from %s does nothing it could do from a page', async (_, change) => {
    const { calls, send } = listenIn();
    const reply = await send({ name: 'siteSwitch', ask: valid.siteSwitch }, { ...page, ...change });
    expect(reply.ok).toBe(false);
    const second = await send({ name: 'off', ask: valid.off }, { ...page, ...change });
    if (change.url !== 'https://chrome-extension.example/ours/') expect(second.ok).toBe(false);
    expect(calls.filter((call) => call.startsWith('extension'))).toEqual([]);
  });

  test('of any shape is refused without a throw', async () => {
    const { send } = listenIn();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.keys(valid)), async (ask, name) => {
        for (const message of [ask, { name, ask }, { name: ask, ask: name }])
          expect(await send(message, page)).toHaveProperty('ok');
      }),
      { numRuns: 1_000 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('named “%s” finds no handler', async (name) => {
    const { send } = listenIn();
    expect(await send({ name, ask: {} }, page)).toEqual({ ok: false, error: 'unknown' });
  });

  test('that fails inside is told as a failure, not as its words', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const handlers = { page: { maybe: () => Promise.reject(new Error('secret')) }, extension: {} };
    const reply = await answerMessage({ name: 'maybe', ask: valid.maybe }, page, self, handlers as never);
    expect(reply).toEqual({ ok: false, error: 'failed' });
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('a sender', () => {
  test('is known by what the browser says, without credentials and fragment', () => {
    expect(judgeSender({ ...page, url: 'https://me:secret@courrier.example/a?b=1#c' }, self)).toEqual({
      kind: 'page',
      tabId: 7,
      address: 'https://courrier.example/a?b=1',
      host: 'courrier.example',
    });
  });

  test('has an address of the web or none', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'ftp://x.example/', 'x'])
      expect(parseWebAddress(address)).toBeNull();
  });
});

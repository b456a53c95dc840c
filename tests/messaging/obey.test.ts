import { describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';

Object.assign(globalThis, { browser: { runtime: { id: 'ours' } } });
const { obeyCommand } = await import('../../lib/messaging/obey.ts');

const handlers = {
  toggle: ({ open }: { open: boolean | null }) => ({ open: open ?? true }),
  status: () => ({ open: false, reading: true }),
  leave: () => null,
};
const background: Runtime.MessageSender = { id: 'ours' };
const obey = (message: unknown, sender = background) => obeyCommand(message, sender, handlers);

describe('a command to the overlay', () => {
  test('of the background is obeyed', () => {
    expect(obey({ name: 'toggle', ask: { open: false } })).toEqual({ ok: true, answer: { open: false } });
    expect(obey({ name: 'status', ask: {} })).toEqual({ ok: true, answer: { open: false, reading: true } });
    expect(obey({ name: 'leave', ask: {} })).toEqual({ ok: true, answer: null });
  });

  test('of a page’s script or another extension is refused', () => {
    const tab = { id: 7 } as Runtime.MessageSender['tab'];
    for (const sender of [{ ...background, tab }, { id: 'theirs' }, {}])
      expect(obey({ name: 'leave', ask: {} }, sender)).toEqual({ ok: false, error: 'forbidden' });
  });

  test('that is none is refused, what it should carry and does not is nothing', () => {
    for (const message of [null, 'leave', {}, { name: 7 }])
      expect(obey(message)).toEqual({ ok: false, error: 'malformed' });
    expect(obey({ name: 'toString' })).toEqual({ ok: false, error: 'unknown' });
    for (const ask of [undefined, 'yes', { open: 'yes' }])
      expect(obey({ name: 'toggle', ask })).toEqual({ ok: true, answer: { open: true } });
  });
});

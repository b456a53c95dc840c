import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Send = (message: unknown) => Promise<unknown>;
const runtime: { id: string | undefined; sendMessage: Send } = { id: 'ours', sendMessage: async () => undefined };
Object.assign(globalThis, { browser: { runtime } });
const { askBackground } = await import('../../lib/messaging/ask.ts');

const answering = (...answers: (unknown | Error)[]) => {
  const sent = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  runtime.sendMessage = sent;
  return sent;
};
const page = { named: true, language: 'fr', title: 'Un titre' };
const good = { ok: true, answer: null };
const stopped = new Error('The message channel closed before a response was received');

describe('a request', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
    runtime.id = 'ours';
  });
  afterEach(() => vi.useRealTimers());

  test('is answered', async () => {
    const sent = answering(good);
    expect(await askBackground('maybe', page)).toBeNull();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('is asked once more when the background was stopped, and no third time', async () => {
    const sent = answering(stopped, good);
    expect(await askBackground('maybe', page)).toBeNull();
    expect(sent).toHaveBeenCalledTimes(2);
    const again = answering(stopped, stopped, good);
    await expect(askBackground('maybe', page)).rejects.toThrow('closed');
    expect(again).toHaveBeenCalledTimes(2);
  });

  test('is asked once more where its answer failed', async () => {
    const sent = answering({ ok: false, error: 'failed' }, good);
    expect(await askBackground('maybe', page)).toBeNull();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('is not repeated where it was refused', async () => {
    const sent = answering({ ok: false, error: 'forbidden' }, good);
    await expect(askBackground('grants', {})).rejects.toMatchObject({ why: 'forbidden' });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('that is never answered ends', async () => {
    const sent = vi.fn(() => new Promise(() => {}));
    runtime.sendMessage = sent;
    const asked = expect(askBackground('maybe', page)).rejects.toMatchObject({ why: 'silent' });
    await vi.advanceTimersByTimeAsync(9_000);
    await asked;
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('of a page whose extension has gone says so', async () => {
    runtime.id = undefined;
    await expect(askBackground('maybe', page)).rejects.toMatchObject({ why: 'orphaned' });
    runtime.id = 'ours';
    runtime.sendMessage = async () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    };
    await expect(askBackground('maybe', page)).rejects.toMatchObject({ why: 'orphaned' });
  });
});

import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type NavigationChange, watchNavigation } from '../../lib/page/navigation.ts';
import { ADDRESS, page } from './build-page.ts';

const setUp = () => {
  const { window } = new JSDOM(page(), { url: ADDRESS, pretendToBeVisual: true });
  const changes: NavigationChange[] = [];
  const stop = watchNavigation(window.document, (change) => changes.push(change));
  return { window, changes, stop };
};
/** Lets observers report, then the clock run. */
const pass = async (milliseconds: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
};

describe('watching', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('another address is told once, after the last of a burst', async () => {
    const { window, changes, stop } = setUp();
    window.history.pushState(null, '', '/a');
    await pass(1_100);
    window.history.pushState(null, '', '/b');
    await pass(3_000);
    expect(changes).toEqual([{ kind: 'moved', address: 'https://www.gazette-des-quais.example/b' }]);
    stop();
  });

  test('the same address after another for a moment is told: the page may have been read in between', async () => {
    const { window, changes, stop } = setUp();
    window.history.pushState(null, '', '/a');
    await pass(1_100);
    window.history.replaceState(null, '', ADDRESS);
    await pass(3_000);
    expect(changes).toEqual([{ kind: 'returned', address: ADDRESS }]);
    stop();
  });

  test('a hash or a tracking parameter is no other page', async () => {
    const { window, changes, stop } = setUp();
    window.history.replaceState(null, '', `${ADDRESS}?utm_source=x#suite`);
    await pass(3_000);
    expect(changes).toEqual([]);
    stop();
  });

  test('the Navigation API is used where there is one', async () => {
    const { window } = new JSDOM(page(), { url: ADDRESS });
    const navigation = new EventTarget();
    Object.defineProperty(window, 'navigation', { value: navigation });
    const tell = vi.fn();
    const stop = watchNavigation(window.document, tell);
    window.history.pushState(null, '', '/c');
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(400);
    expect(tell).toHaveBeenCalledTimes(1);
    stop();
  });

  test('coming back from the cache is told, a first showing is not', async () => {
    const { window, changes, stop } = setUp();
    for (const persisted of [false, true]) {
      const event = new window.Event('pageshow');
      Object.defineProperty(event, 'persisted', { value: persisted });
      window.dispatchEvent(event);
    }
    expect(changes).toEqual([{ kind: 'returned', address: ADDRESS }]);
    stop();
  });

  test('after stopping nothing is told and nothing runs', async () => {
    const { window, changes, stop } = setUp();
    window.history.pushState(null, '', '/d');
    stop();
    await pass(5_000);
    window.dispatchEvent(new window.Event('hashchange'));
    await pass(5_000);
    expect(changes).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchRebuilds } from '../../lib/page/rebuilds.ts';
import { ADDRESS, page } from './build-page.ts';

const setUp = (levels = 0) => {
  const { window } = new JSDOM(page(), { url: ADDRESS });
  const { document } = window;
  const article = () => document.querySelector('article') as Element;
  for (let level = 0; level < levels; level++) {
    const box = document.createElement('div');
    document.body.prepend(box);
    box.append(...(box.nextElementSibling ? [box.nextElementSibling] : []));
  }
  let told = 0;
  const rebuilds = watchRebuilds(document, () => {
    told++;
    rebuilds.watch(article());
  });
  rebuilds.watch(article());
  return { document, article, rebuilds, told: () => told };
};
/** Lets observers report, then the clock run. */
const pass = async (milliseconds: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
};

describe('an article that changes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each<[string, (article: Element) => void]>([
    ['replaced', (article) => article.replaceWith(article.cloneNode(true))],
    ['taken out', (article) => article.remove()],
    ['continued', (article) => article.append('Suite.')],
    ['edited deep inside', (article) => article.querySelector('p')?.firstChild?.replaceWith('Autre chose.')],
    [
      'edited letter by letter',
      (article) => ((article.querySelector('p')?.firstChild as Text).data = 'Encore autre chose.'),
    ],
    ['in a body replaced', ({ ownerDocument: { body } }) => body.replaceWith(body.cloneNode(true))],
    [
      'in a document written anew',
      ({ ownerDocument: { documentElement } }) => documentElement.replaceWith(documentElement.cloneNode(true)),
    ],
  ])('is told when %s', async (_, change) => {
    const { article, told } = setUp(12);
    change(article());
    await pass(200);
    expect(told()).toBe(0);
    await pass(200);
    expect(told()).toBe(1);
  });

  test('is not told for words elsewhere, nor for what says nothing', async () => {
    const { document, article, told } = setUp();
    document.querySelector('footer')?.append('x');
    article().append(document.createElement('iframe'), ' ');
    await pass(3_000);
    expect(told()).toBe(0);
  });

  test('is told ever more rarely, at most fifty times', async () => {
    const { article, rebuilds, told } = setUp();
    const changeFor = async (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        article().append('x');
        await pass(1_000);
      }
    };
    await changeFor(10);
    expect(told()).toBe(4);
    await changeFor(1_500);
    expect(told()).toBe(50);
    rebuilds.stop();
    rebuilds.watch(article());
    await changeFor(2);
    expect(told()).toBeGreaterThan(50);
  });

  test('is not told once nobody watches', async () => {
    const { article, rebuilds, told } = setUp();
    article().append('x');
    rebuilds.stop();
    article().append('y');
    await pass(5_000);
    expect([told(), vi.getTimerCount()]).toEqual([0, 0]);
  });
});

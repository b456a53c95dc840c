import './fake-browser.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { stored } from './fake-browser.ts';

const { defaultPlace, findOffScope, loadOff, loadPlace, saveOff, savePlace } = await import(
  '../../lib/store/settings.ts'
);

const target = { host: 'courrier.example', page: 'courrier.example/affaire' };

describe('settings', () => {
  beforeEach(() => stored.clear());

  test('nothing is off at first', async () => {
    expect(findOffScope(await loadOff(), target.host, target.page)).toBeNull();
  });

  test.each(['page', 'site', 'everywhere'] as const)(
    'switching off for the %s is found again and undone',
    async (scope) => {
      await saveOff(scope, target, true);
      expect(findOffScope(await loadOff(), target.host, target.page)).toBe(scope);
      expect(findOffScope(await loadOff(), 'other.example', 'other.example/')).toBe(
        scope === 'everywhere' ? scope : null,
      );
      await saveOff(scope, target, false);
      expect(findOffScope(await loadOff(), target.host, target.page)).toBeNull();
    },
  );

  test('switching a site on switches its pages on, and no other site’s', async () => {
    await saveOff('page', target, true);
    await saveOff('page', { host: 'other.example', page: 'other.example/a' }, true);
    await saveOff('page', { host: 'rier.example', page: 'rier.example/a' }, true);
    await saveOff('site', { ...target, page: '' }, false);
    expect((await loadOff()).pages).toEqual(['other.example/a', 'rier.example/a']);
  });

  test('many changes at once lose none', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => saveOff('site', { host: `h${i}.example`, page: '' }, true)));
    expect((await loadOff()).hosts).toHaveLength(40);
  });

  test('at most 500 sites are remembered, the oldest forgotten', async () => {
    stored.set('off', { everywhere: false, hosts: Array.from({ length: 500 }, (_, i) => `h${i}.example`), pages: [] });
    await saveOff('site', target, true);
    const { hosts } = await loadOff();
    expect(hosts).toHaveLength(500);
    expect(hosts).not.toContain('h0.example');
    expect(hosts.at(-1)).toBe(target.host);
  });

  test('at most 500 places are remembered, the oldest forgotten', async () => {
    stored.set(
      'places',
      Array.from({ length: 500 }, (_, i) => [`h${i}.example`, { ...defaultPlace, folded: true }]),
    );
    await savePlace(target.host, { ...defaultPlace, folded: true });
    expect(await loadPlace('h0.example')).toEqual(defaultPlace);
    expect((await loadPlace('h1.example')).folded).toBe(true);
    expect((await loadPlace(target.host)).folded).toBe(true);
  });

  test('a switch that could not be kept does not stop the next', async () => {
    const set = vi.spyOn(stored, 'set').mockImplementationOnce(() => {
      throw new Error('full');
    });
    await expect(saveOff('site', target, true)).rejects.toThrow('full');
    set.mockRestore();
    await saveOff('page', target, true);
    expect((await loadOff()).pages).toEqual([target.page]);
  });

  test('a place is kept a site, and another site keeps its own', async () => {
    await savePlace(target.host, { width: 320, dock: 'left', folded: true, pinned: false });
    expect(await loadPlace(target.host)).toEqual({ width: 320, dock: 'left', folded: true, pinned: false });
    expect(await loadPlace('other.example')).toEqual(defaultPlace);
  });

  test('a place written before there was a pin stands beside the page', async () => {
    stored.set('places', [[target.host, { width: 320, dock: 'left', folded: true }]]);
    expect(await loadPlace(target.host)).toEqual({ width: 320, dock: 'left', folded: true, pinned: true });
    stored.set('places', [[target.host, { width: 320, dock: 'left', folded: true, pinned: 'no' }]]);
    expect(await loadPlace(target.host)).toEqual(defaultPlace);
  });

  test.each([null, 7, 'off', [], { hosts: 'all' }, { everywhere: 1, hosts: [], pages: [] }])(
    'damaged settings (%j) count as none',
    async (damage) => {
      stored.set('off', damage);
      stored.set('places', damage);
      expect(await loadOff()).toEqual({ everywhere: false, hosts: [], pages: [] });
      expect(await loadPlace(target.host)).toEqual(defaultPlace);
    },
  );

  test('what was read is asked for once, and again after a change, whoever made it', async () => {
    const get = vi.spyOn(browser.storage.local, 'get');
    await Promise.all([loadPlace('a.example'), loadPlace('b.example')]);
    expect((await loadPlace('c.example')).width).toBe(defaultPlace.width);
    expect(get).toHaveBeenCalledTimes(1);
    stored.set('places', [['c.example', { ...defaultPlace, width: 500 }]]);
    expect((await loadPlace('c.example')).width).toBe(500);
    expect(get).toHaveBeenCalledTimes(2);
    get.mockRestore();
  });

  test('a reading that failed is tried again', async () => {
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('busy'));
    await expect(loadOff()).rejects.toThrow('busy');
    get.mockRestore();
    expect((await loadOff()).everywhere).toBe(false);
  });
});

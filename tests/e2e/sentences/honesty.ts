/** What the description says of words that are gone, cut articles, failures, private windows and limits. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import type { Browser, Runtime } from 'webextension-polyfill';
import { type Tab, until } from '../driver.ts';
import { countStrangers, lookAtSidebar, sidebar } from '../look.ts';
import { clickOn, foldedIs, inPanel, litWords, phrases, type Stage, textsOf, visit } from './inside.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Where the files of the leak lie, or lay. */
const leaked = /(^|\.)(wikileaks\.org|4chan\.org|4cdn\.org|pastebin\.com|archive\.org|mega\.nz|justpaste\.it|magnet)$/;

/** Makes the background's answer to a page's article a failure, as one of its own would be, or no longer. */
const breakAnalysis = (stage: Stage, isBroken: boolean) =>
  stage.desk.run((broken) => {
    type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => undefined;
    const world = globalThis as unknown as { chrome: { runtime: Runtime.Static }; saboteur?: Listener };
    const { onMessage } = world.chrome.runtime as unknown as {
      onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
    };
    world.saboteur ??= (message, _, reply) => {
      if ((message as { name?: string }).name === 'analyse') reply({ ok: false, error: 'failed' });
      return undefined;
    };
    if (broken) onMessage.addListener(world.saboteur);
    else onMessage.removeListener(world.saboteur);
  }, isBroken);

/** Shows the last paragraph on the sidebar and the limits. */
export function showHonesty(stage: Stage): void {
  test('Unanchored values are listed as such, never highlighted in a wrong place', async () => {
    const { tab } = stage;
    const { facts } = await visit(tab, 'http://sans-titre.example/');
    const spans = facts.flatMap((fact) => fact.spans);
    const gone = await textsOf(tab, '.value .gone');
    expect(gone.map((text) => text.replace(/\D/g, '')).filter(Boolean)).toEqual(['71848']);
    for (const text of gone) expect(text).toContain('mots introuvables dans la page');
    const lit = await litWords(tab, 'fact');
    const held = spans.filter(({ block }) => block >= 0).map(({ text }) => plain(text));
    expect(lit.map(({ text }) => text).toSorted()).toEqual(held.toSorted());
    const places = await tab.run(() => {
      const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
      return [...(highlights.get('contrechamp-fact') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.closest('article') !== null,
      );
    });
    expect(places).not.toContain(false);
  });

  test('an article that is cut by a paywall says so and gets no “not found here”', async () => {
    const { tab } = stage;
    const report = await visit(tab, 'http://coupe.example/');
    expect(report.article.truncated).toBe(true);
    expect((await textsOf(tab, '.notice')).join()).toContain('Seul le début de l’article est lisible');
    expect(await textsOf(tab, '.count')).toHaveLength(2);
    expect((await textsOf(tab, 'section:has(#missing)')).join()).toContain('impossible de juger de ce qui manque');
    expect(await textsOf(tab, '.missing, .elsewhere')).toEqual([]);
  });

  test('A failure says what failed and what still works', async () => {
    const { tab } = stage;
    await breakAnalysis(stage, true);
    await tab.goto('http://courrier.example/affaire');
    const [said] = await until('the failure is told', async () => {
      const found = await textsOf(tab, '.failed');
      return found.length > 0 ? found : null;
    });
    expect(said).toContain('La comparaison n’a pas abouti.');
    expect(said).toContain('L’article a bien été lu, et la page est intacte.');
    await breakAnalysis(stage, false);
    await clickOn(tab, '.failed button');
    await until('the figures are there after all', async () => ((await lookAtSidebar(tab))?.text ?? '').includes('9'));
    expect(await textsOf(tab, '.failed')).toEqual([]);
  });

  test('remembers folded state per site: what the reader does while it is still empty stays', async () => {
    const { tab, desk } = stage;
    const remembered = (folded: boolean | null) =>
      desk.run(async (wanted) => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        const { places = [] } = (await api.storage.local.get('places')) as { places?: [string, object][] };
        const others = places.filter(([host]) => host !== 'courrier.example');
        if (wanted === null) return JSON.stringify(places.find((place) => !others.includes(place)));
        const place = { width: 400, dock: 'right', folded: wanted };
        await api.storage.local.set({ places: [...others, ['courrier.example', place]] });
        return '';
      }, folded);
    await breakAnalysis(stage, true);
    await tab.goto('http://courrier.example/affaire');
    await until('the failure is told', async () => (await textsOf(tab, '.failed')).length > 0);
    await clickOn(tab, '.tools button:last-child');
    await foldedIs(tab, true);
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
    await until('it is written down', async () => (await remembered(null)).includes('"folded":false'));
    await remembered(true);
    await breakAnalysis(stage, false);
    await clickOn(tab, '.failed button');
    await until('the figures are there', async () => (await textsOf(tab, '.count')).length > 0);
    await remembered(false);
  });

  test('off for this page, this site, everywhere', async () => {
    const { tab, desk, driver } = stage;
    const switchOff = async (where: Tab, scope: 0 | 1 | 2) => {
      await where.show();
      await clickOn(where, '.tools [aria-expanded]');
      await clickOn(where, '.off li button', scope);
      await until('the panel has gone', async () => (await countStrangers(where)) === 0);
    };
    await visit(tab, phrases);
    await switchOff(tab, 0);
    await tab.goto(phrases);
    const other = await driver.open(`${phrases}autre`);
    await sidebar(other);
    expect(await countStrangers(tab)).toBe(0);
    await switchOff(other, 1);
    await other.goto(`${phrases}autre`);
    await tab.goto('http://xhtml.example/');
    await sidebar(tab);
    expect(await countStrangers(other)).toBe(0);
    await switchOff(tab, 2);
    await tab.goto('http://courrier.example/affaire');
    const off = await desk.run(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return (await api.storage.local.get('off')).off;
    });
    expect(off).toEqual({ everywhere: true, hosts: ['phrases.example'], pages: ['phrases.example'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await countStrangers(tab)).toBe(0);
    await other.close();
    await desk.run(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      await api.storage.local.remove('off');
    });
  });

  test('It never links to, shows or searches the leaked material itself', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    await clickOn(tab, 'section:has(#coverage) > .more');
    const links = await inPanel(tab, (panel) => [...panel.querySelectorAll('a')].map((link) => link.hostname));
    expect(links.length).toBeGreaterThanOrEqual(50);
    expect(links.filter((host) => leaked.test(host))).toEqual([]);
  });

  test('private windows are not read', async () => {
    const { desk, driver } = stage;
    const open = await driver.open('http://courrier.example/affaire');
    const secret = await driver.openPrivate('http://courrier.example/affaire');
    await open.reload();
    await sidebar(open);
    expect(await secret.run(() => document.title)).toContain('MacronLeaks');
    expect(await countStrangers(secret)).toBe(0);
    const allowed = await desk.run(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return [await api.extension.isAllowedIncognitoAccess(), api.runtime.getManifest().incognito];
    });
    expect(allowed).toEqual([false, 'not_allowed']);
    await open.close();
    await secret.close();
  });
}

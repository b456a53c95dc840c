/** "The popup", opened as a page beside the tab it is about. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { caseUrl } from '../../newsstand/pages.ts';
import { type Driver, type DriverOptions, type Tab, until } from '../driver.ts';
import { lookAtSidebar, settled, sidebar, tabFacts } from '../look.ts';
import { foldedIs, phrases, type Stage } from './inside.ts';

/** What stands in the popup's upper half once it knows the page. */
const card = (popup: Tab): Promise<{ sentence: string; reason: string; buttons: string[] }> =>
  until('the popup knows the page', () =>
    popup.run(() => {
      const words = (selector: string) =>
        (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const sentence = words('.page-card h2');
      if (!sentence || sentence.includes('Lecture')) return null;
      const buttons = [...document.querySelectorAll('.page-card button')].map((button) => button.textContent ?? '');
      return { sentence, reason: words('.page-card .hint'), buttons };
    }),
  );

const open = ({ driver }: Stage, tabId: number) => driver.extension(`popup.html?tab=${tabId}`);

async function press(popup: Tab, selector: string): Promise<void> {
  await popup.show();
  const { x, y } = await until(`“${selector}” is in the popup`, () =>
    popup.run((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, selector),
  );
  await popup.click(x, y);
}

/** What is found, once the search is there. */
type Found = { heading: string; count: number; names: string[]; texts: string[]; marks: string[] };
const found = (popup: Tab): Promise<Found> =>
  until('the corpus is loaded', () =>
    popup.run(() => {
      const count = document.querySelector('.count');
      if (!/\d/.test(count?.textContent ?? '')) return null;
      const words = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' '));
      return {
        heading: count?.textContent ?? '',
        count: Number(/(\d+) articles?$/.exec((count?.textContent ?? '').replace(/\s+/g, ' '))?.[1]),
        names: [...document.querySelectorAll('.result-head a')].map(
          (link) => link.firstChild?.textContent ?? link.textContent ?? '',
        ),
        texts: words('.result'),
        marks: words('.result mark'),
      };
    }),
  );

/** Empties the field and types a query by key. */
async function search(popup: Tab, query: string): Promise<Found> {
  await popup.run(() => document.querySelector('input')?.select());
  await popup.press('Backspace');
  await popup.type(query);
  return found(popup);
}

type Start = (options: DriverOptions) => Promise<Driver>;

/** Shows what the description says of the popup. */
export function showPopup(stage: Stage, start: Start, extension: string): void {
  let popup: Tab;

  test('The page’s state in a sentence (about / mentions / unrelated / not readable, with the reason)', async () => {
    const { driver, desk, tab } = stage;
    const expected: [string, RegExp, RegExp][] = [
      [phrases, /^Cette page parle de l’affaire\.$/, /^16 faits comparés, 4 différences.*Reconnue à : MacronLeaks/],
      [caseUrl('en-2022-campaign-security'), /^Cette page évoque l’affaire au passage\.$/, /^Reconnue à : ./],
      ['http://recettes.example/tarte', /^Cette page ne parle pas de l’affaire\.$/, /^$/],
      ['http://texte.example/brut', /^Aucun texte d’article trouvé/, /^Si l’article se charge encore/],
    ];
    for (const [url, sentence, reason] of expected) {
      await tab.goto(url);
      const { id } = await tabFacts(desk, url);
      if (!url.includes('brut')) await settled(desk, id);
      const shown = await open(stage, id);
      const said = await card(shown);
      expect(said.sentence).toMatch(sentence);
      expect(said.reason).toMatch(reason);
      await shown.close();
    }
    const restricted = await driver.extension('popup.html');
    expect((await card(restricted)).sentence).toBe('Le navigateur ne laisse aucune extension lire cette page.');
    expect((await card(restricted)).buttons).toEqual([]);
    await restricted.close();
  });

  test('the switch for the panel', async () => {
    const { desk, tab } = stage;
    await tab.goto(phrases);
    await sidebar(tab);
    const { id } = await tabFacts(desk, phrases);
    popup = await open(stage, id);
    await card(popup);
    await press(popup, '.switch');
    await foldedIs(tab, true);
    await until('the switch is off', () => popup.run(() => document.querySelector('.switch')?.ariaChecked === 'false'));
    await press(popup, '.switch');
    await foldedIs(tab, false);
  });

  test('the per-site switch', async () => {
    const { tab } = stage;
    await press(popup, '.switch:not(:has(~ .switch))');
    await until('the panel has gone', async () => (await lookAtSidebar(tab)) === null);
    const said = await until('the popup says so', async () => {
      const now = await card(popup);
      return now.sentence.includes('désactivé') ? now : null;
    });
    expect(said.sentence).toBe('Le panneau est désactivé sur ce site.');
    await press(popup, '.switch:not(:has(~ .switch))');
    await tab.show();
    await sidebar(tab);
    await popup.close();
  });

  test('“compare this page” for pages outside the allowed sites', async () => {
    const { desk, driver, tab } = stage;
    const url = 'http://etranger.test/affaire';
    await tab.goto(url);
    await tab.show();
    await driver.clickIcon(url);
    const { id } = await until('the click has opened the tab to us', () => tabFacts(desk, url));
    popup = await open(stage, id);
    expect(await card(popup)).toMatchObject({ sentence: 'Ce site n’est pas lu automatiquement.' });
    expect(await lookAtSidebar(tab)).toBeNull();
    await press(popup, '.page-card .plain');
    await tab.show();
    await sidebar(tab);
    await popup.close();
  });

  test('Works on an empty query (the newest and the nearest records)', async () => {
    const { desk, driver, tab } = stage;
    popup = await driver.extension('popup.html');
    const newest = await found(popup);
    expect(newest.heading).toContain('Les plus récents');
    const years = newest.texts.map((text) => Number(/ (20\d\d)/.exec(text)?.[1])).filter(Boolean);
    expect(years.length).toBeGreaterThan(10);
    expect(years).toEqual(years.toSorted((one, other) => other - one));
    await popup.close();
    await tab.goto(phrases);
    await sidebar(tab);
    popup = await open(stage, (await tabFacts(desk, phrases)).id);
    const nearest = await until('the nearest are listed', async () => {
      const now = await found(popup);
      return now.heading.includes('Les plus proches de cette page') ? now : null;
    });
    expect(nearest.count).toBe(newest.count);
    expect(nearest.names).not.toEqual(newest.names);
  });

  test('a search box over the corpus with the focus in it: results as you type', async () => {
    await popup.show();
    expect(await popup.run(() => document.activeElement?.tagName)).toBe('INPUT');
    const counts: number[] = [(await found(popup)).count];
    for (const letter of 'anssi') {
      await popup.type(letter);
      counts.push((await found(popup)).count);
    }
    expect(new Set(counts).size).toBeGreaterThan(3);
    const { count, marks } = await found(popup);
    expect(count).toBeGreaterThan(0);
    expect(marks.join(' ')).toMatch(/anssi/i);
  });

  test('accents and elisions ignored, typing errors forgiven', async () => {
    const pairs = [
      ['arrêt sur images', 'arret sur images'],
      ['élection', 'election'],
      ['l’équipe', 'equipe'],
    ] as const;
    for (const [one, other] of pairs) {
      const { names } = await search(popup, one);
      expect(names.length).toBeGreaterThan(0);
      expect((await search(popup, other)).names).toEqual(names);
    }
    const { names } = await search(popup, 'wikileaks');
    expect(names).toEqual(expect.arrayContaining((await search(popup, 'wikilaeks')).names.slice(0, 3)));
    expect((await search(popup, 'wikilaeks')).names.length).toBeGreaterThan(2);
  });

  test('numbers found in any spelling (`9 Go` = `9 GB` = `neuf gigaoctets`), matches marked', async () => {
    const { names, marks } = await search(popup, '9 Go');
    expect(names.length).toBeGreaterThan(5);
    expect(marks.length).toBeGreaterThanOrEqual(names.length);
    for (const mark of marks) expect(mark).toMatch(/9|neuf|nine|G[oB]/i);
    for (const query of ['9 GB', 'neuf gigaoctets']) expect((await search(popup, query)).names).toEqual(names);
  });

  test('the same in the reader’s own language, and answers in it', async () => {
    const driver = await start({ extension, language: 'de' });
    try {
      const german = await driver.extension('popup.html');
      await found(german);
      const { names, marks, texts } = await search(german, 'neun Gigabyte');
      expect(names.length).toBeGreaterThan(5);
      expect(texts.join(' ')).toContain('Datenmenge: ');
      expect(marks).toContain('9 GB');
      expect((await search(german, '9 Go')).names).toEqual(names);
      const mailboxes = await search(german, 'Postfächer');
      expect(mailboxes.marks).toContain('Postfächer');
      expect((await search(german, 'gehakcte Postfaecher')).names.length).toBeGreaterThan(2);
      expect((await search(german, 'Ruhe')).marks).toContain('Wahlruhe');
    } finally {
      await driver.close();
    }
  });

  test('filters', async () => {
    const { count } = await search(popup, 'macron');
    await press(popup, '.filter-toggle');
    const names = await until('the filters are there', () =>
      popup.run(() => {
        const selects = [...document.querySelectorAll('.filters select')];
        return selects.length > 0 && selects.map((select) => select.getAttribute('aria-label'));
      }),
    );
    expect(names).toEqual(['Média', 'Pays', 'Langue', 'Date', 'Cadrage', 'Fait']);
    const steps = await popup.run(() => {
      const select = document.querySelector<HTMLSelectElement>('.filters select:nth-child(2)');
      select?.focus();
      return [...(select?.options ?? [])].findIndex((option) => option.value === 'BE');
    });
    for (let step = 0; step < steps; step++) await popup.press('ArrowDown');
    const left = await until('fewer are found', async () => {
      const now = await found(popup);
      return now.count < count && now.texts.every((text) => text.includes('Belgique')) ? now : null;
    });
    expect(left.count).toBeGreaterThan(0);
    await popup.press('Home');
    await until('all are back', async () => (await found(popup)).count === count);
  });

  test('arrow keys and Enter, the count announced', async () => {
    const { desk } = stage;
    await popup.run(() => document.querySelector('input')?.focus());
    const { count, names } = await search(popup, '9 Go');
    expect(await popup.run(() => document.querySelector('.count')?.getAttribute('role'))).toBe('status');
    expect(count).toBe(names.length);
    const at = () =>
      popup.run(() => [...document.querySelectorAll('input, .results a')].indexOf(document.activeElement as Element));
    const walk: [string, number][] = [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['ArrowUp', 0],
    ];
    for (const [key, place] of walk) {
      await popup.press(key);
      expect(await at()).toBe(place);
    }
    const tabs = () =>
      desk.run(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        return (await api.tabs.query({})).map(({ id }) => id ?? 0);
      });
    const before = await tabs();
    await popup.press('Enter');
    const opened = await until('the first result is opened', async () =>
      (await tabs()).find((id) => !before.includes(id)),
    );
    await desk.run(async (id) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      await api.tabs.remove(id);
    }, opened);
    await popup.close();
  });
}

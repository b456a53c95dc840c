/** "Top to bottom", from the voices to the foot. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import type { Report } from '../../../lib/model.ts';
import { until } from '../driver.ts';
import { rowsOf, tabFacts } from '../look.ts';
import { clickOn, foldedIs, inPanel, litWords, phrases, type Stage, textsOf, visit } from './inside.ts';

type Told = Report & { context: NonNullable<Report['context']> };

/** Chooses an option of a filter in the coverage, as a reader's hand would leave it. */
const choose = (stage: Stage, filter: string, value: string) =>
  inPanel(
    stage.tab,
    (panel, [name, chosen]) => {
      const select = panel.querySelector<HTMLSelectElement>(`.filters select[aria-label="${name}"]`);
      if (!select) throw new Error(`no filter ${name}`);
      select.focus();
      const to = [...select.options].findIndex((option) => option.value === chosen);
      return to - select.selectedIndex;
    },
    [filter, value] as const,
  );

/** Shows the parts below the words. */
export function showPartsBelow(stage: Stage): void {
  let told: Told;

  test('Voices: who is quoted, reported, only mentioned, by role', async () => {
    const { tab } = stage;
    told = await visit(tab, phrases);
    const groups = await inPanel(tab, (panel) =>
      [...panel.querySelectorAll('section:has(#voices) .mode:not(.elsewhere)')].map((group) => [
        group.querySelector('h3')?.textContent,
        ...[...group.querySelectorAll('li')].map((line) => line.querySelector('.aside')?.textContent),
      ]),
    );
    const nameOf = (name: string) => told.context.names?.find(({ id }) => id === name)?.label.fr ?? name;
    const roleOf = (id: string) => told.context.roles.find((role) => role.id === id)?.label.fr;
    const expected = (['quoted', 'reported', 'mentioned'] as const).map((mode) => [
      { quoted: 'Cités', reported: 'Propos rapportés', mentioned: 'Seulement nommés' }[mode],
      ...told.voices
        .filter((voice) => voice.mode === mode)
        // A role that is called like the speaker is said once.
        .map(({ name, role }) => (roleOf(role) === nameOf(name) ? undefined : roleOf(role))),
    ]);
    expect(groups).toEqual(expected);
  });

  test('roles others give voice to and this page does not', async () => {
    const heard = told.voices.filter(({ mode }) => mode !== 'mentioned').map(({ role }) => role);
    const isLater = new Map(told.context.coverage.map(({ id, later }) => [id, later]));
    const silent = told.context.roles.filter(
      ({ id, records }) => !heard.includes(id) && records.filter((record) => isLater.get(record) === false).length > 2,
    );
    const shown = await textsOf(stage.tab, '.elsewhere li');
    expect(silent.length).toBeGreaterThan(0);
    for (const { label } of silent) expect(shown.join('\n')).toContain(label.fr);
    for (const role of told.context.roles)
      if (heard.includes(role.id)) expect(shown.filter((line) => line.startsWith(`${role.label.fr} `))).toEqual([]);
  });

  test('When: the story’s events on a line, this page’s date on it; what came later is dimmed and never counted against the page', async () => {
    const { tab } = stage;
    await clickOn(tab, 'section:has(#when) .more');
    const line = await inPanel(tab, (panel) =>
      [...panel.querySelectorAll('.event')].map((event) => ({
        kind: event.classList.contains('own') ? 'own' : event.classList.contains('later') ? 'later' : 'before',
        colour: getComputedStyle(event.querySelector('.event-label') as Element).color,
      })),
    );
    const { events } = told.context;
    const at = line.findIndex(({ kind }) => kind === 'own');
    const day = (told.article.published ?? '').slice(0, 10);
    expect(at).toBe(events.filter(({ date }) => date.slice(0, 10) <= day).length);
    expect(line).toHaveLength(events.length + 1);
    expect(line.slice(0, at).every(({ kind }) => kind === 'before')).toBe(true);
    expect(line.slice(at + 1).every(({ kind }) => kind === 'later')).toBe(true);
    expect(line.at(-1)?.colour).not.toBe(line[0]?.colour);
    const later = told.context.coverage.filter((record) => record.later).map(({ id }) => id);
    const counted = told.comparisons.flatMap(({ records }) => records.filter(({ relation }) => relation !== 'later'));
    expect(counted.filter(({ id }) => later.includes(id))).toEqual([]);
  });

  test('Not found here: facts that at least 60 % of comparable records state (published by the page’s date), worded as “not found on this page”', async () => {
    const { tab } = stage;
    const section = 'section:has(#missing)';
    for (const [at] of told.missing.entries()) await clickOn(tab, `${section} .card > .disclosure > .summary`, at);
    expect(await textsOf(tab, '#missing')).toEqual(['Introuvable dans cette page']);
    const cards = await inPanel(
      tab,
      (panel, wanted) =>
        [...panel.querySelectorAll(`${wanted} .card`)].map((card) => ({
          name: card.querySelector('.missing-name')?.textContent,
          share: Number(/(\d+)\s?% des articles/.exec(card.textContent ?? '')?.[1]),
          links: [...card.querySelectorAll<HTMLAnchorElement>('.outlets a')].map((link) => link.href),
        })),
      section,
    );
    expect(cards.map(({ name }) => name)).toEqual(
      told.missing.map(({ fact }) => told.context.facts.find(({ id }) => id === fact)?.label.fr),
    );
    const day = (told.article.published ?? '').slice(0, 10);
    for (const { share, links } of cards) {
      expect(share).toBeGreaterThanOrEqual(60);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) {
        const record = told.context.coverage.find(({ url }) => url === link);
        expect((record?.published ?? '9').slice(0, 10) <= day).toBe(true);
      }
    }
  });

  test('Coverage: the records, filter by outlet, country, language, date, frame', async () => {
    const { tab } = stage;
    const { coverage } = told.context;
    await clickOn(tab, 'section:has(#coverage) > .more');
    const count = async () => Number.parseInt((await textsOf(tab, 'section:has(#coverage) > .legend'))[0] ?? '', 10);
    expect(await count()).toBe(coverage.length);
    expect(await textsOf(tab, '.record')).toHaveLength(coverage.length);
    const frame = told.frames[0]?.frame ?? '';
    const choices: [string, string, number][] = [
      ['Média', 'rt-france', coverage.filter(({ outlet }) => outlet.id === 'rt-france').length],
      ['Pays', 'FR', coverage.filter(({ outlet }) => outlet.country === 'FR').length],
      ['Langue', 'de', coverage.filter(({ language }) => language === 'de').length],
      ['Date', '2017-05-06', coverage.filter(({ published }) => published?.startsWith('2017-05-06')).length],
      ['Cadrage', frame, coverage.filter(({ frames }) => frames.some((one) => one.frame === frame)).length],
    ];
    for (const [filter, value, expected] of choices) {
      const steps = await choose(stage, filter, value);
      for (let step = 0; step < Math.abs(steps); step++) await tab.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      await until(`${filter} ${value} leaves ${expected} records`, async () => (await count()) === expected);
      expect(expected).toBeGreaterThan(0);
      await choose(stage, filter, '');
      await tab.press('Home');
      await until('all records are back', async () => (await count()) === coverage.length);
    }
  });

  test('pin one for a side-by-side view', async () => {
    const { tab } = stage;
    await clickOn(tab, '.record [aria-pressed=false]', 1);
    const [name] = await textsOf(tab, '.record:has([aria-pressed=true]) a');
    const columns = await until('the two stand side by side', async () => {
      const found = await textsOf(tab, '.pinned thead th');
      return found.length === 2 ? found : null;
    });
    expect(columns[0]).toBe('Cette page');
    await until('the two are in view, with the focus on their title', () =>
      inPanel(tab, (panel) => {
        const title = panel.querySelector('.pinned h3');
        const room = panel.querySelector('.scroll')?.getBoundingClientRect();
        const top = title?.getBoundingClientRect().top ?? -1;
        return (
          (panel.getRootNode() as ShadowRoot).activeElement === title && !!room && top >= room.top && top < room.bottom
        );
      }),
    );
    expect(name).toContain(columns[1]);
    const volume = (await textsOf(tab, '.pinned tbody tr')).find((row) => row.includes('9 Go'));
    expect(volume).toBeDefined();
    await clickOn(tab, '.pinned .tool');
    await until('the view has gone', async () => (await textsOf(tab, '.pinned')).length === 0);
  });

  test('Foot: computed on this device, nothing sent; export', async () => {
    const [foot = ''] = await textsOf(stage.tab, '.foot');
    expect(foot).toContain('Calculé sur cet appareil, rien n’est envoyé.');
    expect(foot).toContain('Exporter');
  });

  test('“this is wrong” (kept locally, undoable)', async () => {
    const { tab, desk } = stage;
    const marks = async () => (await rowsOf(desk, 'corrections')).map(({ page, part }) => [page, part]);
    await clickOn(tab, '.foot .wrong button');
    await until('it is kept', async () => (await marks()).length === 1);
    expect(await marks()).toEqual([['phrases.example', 'report']]);
    await visit(tab, phrases);
    expect((await textsOf(tab, '.foot .wrong'))[0]).toContain('Noté sur cet appareil.');
    await clickOn(tab, '.foot .wrong button');
    await until('it is taken back', async () => (await marks()).length === 0);
    expect((await textsOf(tab, '.foot .wrong'))[0]).not.toContain('Noté');
  });

  test('next and previous by key: the words light up in the page, their card is marked in the panel, the focus stays', async () => {
    const { tab } = stage;
    await visit(tab, phrases);
    const marked = () =>
      inPanel(tab, (panel) => {
        const cards = [...panel.querySelectorAll<HTMLElement>('[data-focused]')];
        const scroll = panel.querySelector('.scroll')?.getBoundingClientRect();
        const inView = ({ top, bottom }: DOMRect) => !!scroll && top >= scroll.top && bottom <= scroll.bottom;
        return cards.map((card) => ({
          label: card.querySelector('.label')?.textContent ?? '',
          shown: inView(card.getBoundingClientRect()),
          opened: card.querySelector('.folded-out') !== null,
        }));
      });
    await clickOn(tab, '.walk .tool:last-child');
    const [first] = await until('a card is marked', async () => ((await marked()).length > 0 ? marked() : null));
    for (let at = 2; at <= 5; at++) {
      await tab.press('Enter');
      await until(`the walk has come to passage ${at}`, async () =>
        (await textsOf(tab, '.walk > span'))[0]?.startsWith(`Passage ${at} sur`),
      );
    }
    const fifth = await until('the marked card is in view', async () => {
      const [card] = await marked();
      return card?.shown ? card : null;
    });
    expect(fifth.label).not.toBe(first?.label);
    expect(fifth.opened).toBe(false);
    expect(
      await inPanel(tab, (panel) => (panel.getRootNode() as ShadowRoot).activeElement?.matches('.walk .tool')),
    ).toBe(true);
    await until('words flash in the page', async () => (await litWords(tab, 'flash'))[0]?.shown || null);
  });

  test('a difference called wrong is counted neither at a glance, nor on the tab, nor on the badge, until that is undone', async () => {
    const { tab, desk } = stage;
    await visit(tab, phrases);
    const count = async () => Number((await textsOf(tab, '.count b'))[1]);
    const badgeIs = (number: number) =>
      until(`the badge says ${number}`, async () => (await tabFacts(desk, phrases)).badge === String(number) || null);
    const all = await count();
    await clickOn(tab, '.cards .summary');
    await clickOn(tab, '.card .wrong button');
    await until('it is counted no longer', async () => (await count()) === all - 1 || null);
    await badgeIs(all - 1);
    expect((await textsOf(tab, '.card .label'))[0]).toContain('noté comme faux, non compté');
    await tab.press('Escape');
    await foldedIs(tab, true);
    expect(await textsOf(tab, '.tab')).toEqual([all === 1 ? '' : String(all - 1)]);
    await visit(tab, phrases);
    await clickOn(tab, '.tab');
    await foldedIs(tab, false);
    expect(await count()).toBe(all - 1);
    await badgeIs(all - 1);
    await clickOn(tab, '.cards .summary');
    await clickOn(tab, '.card .wrong button');
    await until('it is counted again', async () => (await count()) === all || null);
    await badgeIs(all);
  });
}

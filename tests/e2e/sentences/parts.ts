/** "Top to bottom": the parts of the sidebar, against the same report made here. Each test bears the sentence it shows. */
import { expect, test } from 'vitest';
import { buildFactRows, isDifference } from '../../../components/sidebar/fact-rows.ts';
import type { Report } from '../../../lib/model.ts';
import { until } from '../driver.ts';
import { clickOn, flashes, inPanel, openAll, phrases, type Stage, textsOf, visit } from './inside.ts';

type Told = Report & { context: NonNullable<Report['context']> };

const distinct = (values: readonly string[]) => new Set(values).size;
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Names of the outlets of some records, each once. */
const outletsOf = ({ context }: Told, ids: readonly string[]) =>
  distinct(context.coverage.flatMap(({ id, outlet }) => (ids.includes(id) ? [outlet.name] : [])));

/** Shows the head, the glance and the parts down to the words. */
export function showParts(stage: Stage): void {
  let told: Told;

  test('Head: outlet, date, “about the story, because…” (the terms that decided, each a jump)', async () => {
    const { tab } = stage;
    told = await visit(tab, phrases);
    expect((await textsOf(tab, '.where'))[0]).toMatch(/^Les Phrasesdimanche 7 mai 2017, 19 h 12$/);
    expect((await textsOf(tab, '.why'))[0]).toContain('Parle de l’affaire');
    const terms = await textsOf(tab, '.terms button');
    const decided = told.reasons.filter(({ span }) => span);
    expect(terms).toEqual(decided.slice(0, terms.length).map(({ term }) => plain(term)));
    expect(terms.length).toBeGreaterThan(2);
    for (const [at] of terms.entries()) {
      await clickOn(tab, '.terms button', at);
      await flashes(tab, decided[at]?.span?.text ?? '');
    }
  });

  test('At a glance: three counts that jump', async () => {
    const { tab } = stage;
    const differ = buildFactRows(told).filter(({ relation }) => isDifference(relation));
    const counts = [distinct(told.facts.map(({ fact }) => fact)), differ.length, told.missing.length];
    expect((await textsOf(tab, '.count b')).map(Number)).toEqual(counts);
    expect(counts.every((count) => count > 0)).toBe(true);
    for (const [at, heading] of ['facts', 'facts', 'missing'].entries()) {
      await clickOn(tab, '.count', at);
      const isThere = (id: string) =>
        inPanel(
          tab,
          (panel, wanted) => {
            const title = panel.querySelector(`#${wanted}`);
            const room = panel.querySelector('.scroll')?.getBoundingClientRect();
            const top = title?.getBoundingClientRect().top ?? -1;
            return (
              (panel.getRootNode() as ShadowRoot).activeElement === title &&
              !!room &&
              top >= room.top &&
              top < room.bottom
            );
          },
          id,
        );
      await until(`${heading} is in view and has the focus`, () => isThere(heading));
    }
  });

  test('One plain sentence in words', async () => {
    const { records, independent } = told.context.comparable;
    const undated = told.context.coverage.filter(({ published }) => published === null).length;
    expect(await textsOf(stage.tab, '.basis')).toEqual([
      `Page comparée à ${records} articles parus jusqu’à cette date, dont ${independent} sources indépendantes. S’y ajoutent ${undated} articles sans date.`,
    ]);
  });

  test('No score of trust, no left/right verdict, anywhere', async () => {
    const { tab } = stage;
    await openAll(tab);
    // What articles say of anything, in their gists and sentences, is theirs.
    const ours = await inPanel(tab, (panel) => {
      const copy = panel.cloneNode(true) as HTMLElement;
      for (const theirs of copy.querySelectorAll('.gist, q, .record-head')) theirs.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ');
    });
    expect(ours.length).toBeGreaterThan(4_000);
    const verdicts =
      /\bscores?\b|\bnote de\b|fiabilité|\bfiable|crédib|confiance|\bbiais|orientation politique|(?<!extrême |à )\b(?:gauche|droite|centriste)\b/giu;
    const found = [...ours.matchAll(verdicts)].map(({ index }) => ours.slice(index - 40, index + 40));
    expect(found).toEqual([]);
  }, 90_000);

  test('Figures and facts: one row a fact, this page’s value with its hedge and whom it is attributed to', async () => {
    const { tab } = stage;
    const rows = 'section:has(#facts) :is(.card, .row)';
    const labels = told.context.facts.filter(({ id }) => told.facts.some(({ fact }) => fact === id));
    const titles = await textsOf(tab, `${rows} > .label`);
    expect(titles.toSorted()).toEqual(labels.map(({ label }) => plain(label.fr ?? '')).toSorted());
    const row = (await textsOf(tab, rows)).map((text) => text.slice(0, 160));
    const of = (id: string) =>
      row.find((text) => text.startsWith(plain(labels.find((one) => one.id === id)?.label.fr ?? '-')));
    expect(of('data-volume')).toMatch(/≈ 9 Go ?sans source citée/);
    expect(of('intrusion-lead')).toMatch(/plusieurs semaines ?selon En Marche/);
    expect(of('emails-total')).toMatch(/des dizaines de milliers ?selon chercheurs.*, au conditionnel/);
  });

  test('the spread of the corpus on one line: a mark a distinct value, sized by the number of outlets, this page’s mark distinct by shape as well as colour', async () => {
    const spreads = await inPanel(stage.tab, (panel) =>
      [...panel.querySelectorAll<SVGElement>('.spread[role=img]')].map((svg) => ({
        words: svg.getAttribute('aria-label') ?? '',
        sizes: [...svg.querySelectorAll('circle')].map((mark) => Number(mark.getAttribute('r'))),
        here: [...svg.querySelectorAll('path')].map((mark) => getComputedStyle(mark).fill),
        others: [...svg.querySelectorAll('circle:not(.vague)')].map((mark) => getComputedStyle(mark).fill),
      })),
    );
    expect(spreads.length).toBeGreaterThan(2);
    for (const { words, sizes, here, others } of spreads) {
      const values = words.replace(/^[^:]*: /, '').split('; ');
      const outlets = values
        .map((value) => Number(/, (\d+) médias?/.exec(value)?.[1] ?? 0))
        .filter((count) => count > 0);
      expect(sizes).toHaveLength(outlets.length);
      for (const [a, size] of sizes.entries())
        for (const [b, other] of sizes.entries())
          if ((outlets[a] ?? 0) > (outlets[b] ?? 0) && other < 13) expect(size).toBeGreaterThan(other);
      expect(here).toHaveLength(values.filter((value) => value.includes('(cette page)')).length);
      for (const colour of here) expect(others).not.toContain(colour);
    }
  });

  test('the relation in a word', async () => {
    const words = await textsOf(stage.tab, 'section:has(#facts) .summary .relation');
    expect(words).toHaveLength(distinct(told.facts.map(({ fact }) => fact)));
    for (const word of words)
      expect(word).toMatch(/^(En désaccord avec|Autre|Comme|Seulement ici|Arrondi|\d+ médias?)/);
    const conflicts = buildFactRows(told).filter(({ relation }) => relation === 'conflict');
    expect(words.filter((word) => word.startsWith('En désaccord'))).toHaveLength(conflicts.length);
  });

  test('Open the row: values grouped, outlets under each, date, attribution, link to the original', async () => {
    const lines = await inPanel(stage.tab, (panel) =>
      [...panel.querySelectorAll('section .card .value-group')].map((group) => ({
        value: group.querySelector('h5')?.textContent ?? '',
        outlets: [...group.querySelectorAll('.outlets li')].map((line) => line.textContent ?? ''),
        links: [...group.querySelectorAll<HTMLAnchorElement>('.outlets a')].map((link) => [
          link.href,
          link.rel,
          link.target,
        ]),
      })),
    );
    const urls = told.context.coverage.map(({ url }) => url);
    expect(lines.length).toBeGreaterThan(8);
    for (const { value, outlets, links } of lines) {
      expect(value).not.toBe('');
      expect(links).toHaveLength(outlets.length);
      for (const line of outlets) expect(line).toMatch(/20\d\d|sans date/);
      for (const [href, rel, target] of links) {
        expect(urls).toContain(href);
        expect(href).toMatch(/^https?:/);
        expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
      }
    }
    expect(lines.flatMap(({ outlets }) => outlets).filter((line) => line.includes('selon '))).not.toEqual([]);
  });

  test('Click a value: the page scrolls to the words and they light up', async () => {
    const { tab } = stage;
    const values = await textsOf(tab, '.value .jump');
    const at = values.findIndex((value) => value.includes('47'));
    await tab.run(() => scrollTo(0, document.body.scrollHeight));
    await clickOn(tab, '.value .jump', at);
    await flashes(tab, 'quarante-sept mille publications');
    await tab.run(() => scrollTo(0, 0));
    await clickOn(
      tab,
      '.value .jump',
      values.findIndex((value) => value.includes('24 avril')),
    );
    await flashes(tab, '24 avril');
  });

  test('Who is held responsible: the ladder, this page’s rungs with their speakers, the number of outlets at each rung', async () => {
    const { tab } = stage;
    const steps = await inPanel(tab, (panel) =>
      [...panel.querySelectorAll('.step')].map((step) => ({
        name: step.querySelector('.step-name')?.firstChild?.textContent ?? '',
        own: step.classList.contains('own'),
        count: Number(step.querySelector('.step-count')?.firstChild?.textContent),
        said: [...step.querySelectorAll('.said')].map((line) => line.textContent ?? ''),
      })),
    );
    const { rungs, coverage, suspects } = told.context;
    const isLater = (id: string) => coverage.find((record) => record.id === id)?.later ?? true;
    for (const { id, label, records } of rungs) {
      const step = steps.find(({ name }) => plain(name) === plain(label.fr ?? ''));
      const here = told.attribution.filter(({ rung }) => rung === id);
      expect(step?.count).toBe(
        outletsOf(
          told,
          records.filter((record) => !isLater(record)),
        ),
      );
      expect(step?.own).toBe(here.length > 0);
      for (const { speaker, suspect } of here) {
        const line = step?.said.join() ?? '';
        expect(line).toContain(speaker ?? 'la page elle-même');
        expect(line).toContain(suspects.find((one) => one.id === suspect)?.label.fr ?? '');
      }
    }
    expect(steps).toHaveLength(rungs.length);
    await clickOn(tab, '.said .jump');
    await flashes(tab, told.attribution.find(({ rung }) => rung === 'suspicion')?.spans[0]?.text ?? '');
  });

  test('Framing: a bar a frame, this page against the corpus; open a bar for the sentences that made it', async () => {
    const bars = await inPanel(stage.tab, (panel) =>
      [...panel.querySelectorAll('section:has(#framing) .frame:not(.none)')].map((row) => ({
        name: row.querySelector('.frame-name')?.firstChild?.textContent ?? '',
        here: Number.parseFloat(row.querySelector('.bar-here')?.getAttribute('width') ?? ''),
        corpus: Number.parseFloat(row.querySelector('.bar-corpus')?.getAttribute('x') ?? ''),
        sentences: row.querySelectorAll('.passages mark').length,
      })),
    );
    const strongest = told.frames.toSorted((one, other) => other.share - one.share);
    const expected = strongest.map(({ frame, share, spans }) => {
      const known = told.context.frames.find(({ id }) => id === frame);
      return {
        name: known?.label.fr?.replace("'", '’'),
        here: expect.closeTo(share * 100, 3),
        corpus: expect.closeTo((known?.corpusMedian ?? 0) * 100, 3),
        sentences: spans.length,
      };
    });
    expect(bars).toEqual(expected);
  });

  test('Words: hack / leak / publication / manipulation, this page against the corpus', async () => {
    const rows = await inPanel(stage.tab, (panel) =>
      [...panel.querySelectorAll('section:has(#words) .frame')].map((row) => ({
        times: row.querySelector('.share')?.textContent?.replace(/\s+/g, ' '),
        corpus: Number.parseFloat(row.querySelector('.bar-corpus')?.getAttribute('x') ?? ''),
      })),
    );
    expect(told.context.wording.map(({ id }) => id)).toEqual(['hack', 'leak', 'publication', 'manipulation']);
    expect(rows).toEqual(
      told.context.wording.map(({ id, corpusShare }) => ({
        times: `${told.wording[id] ?? 0} fois`,
        corpus: expect.closeTo(corpusShare * 100, 3),
      })),
    );
  });
}

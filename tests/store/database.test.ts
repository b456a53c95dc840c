import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundledFiles } from '../../assets/bundled.ts';
import { makeReport } from '../../lib/make-report.ts';
import type { Report } from '../../lib/model.ts';
import { fillCorpus, loadCorpus, saveCorpus } from '../../lib/store/corpus.ts';
import { loadCorrections, saveCorrection } from '../../lib/store/corrections.ts';
import { closeDatabase, openDatabase, withDatabase } from '../../lib/store/database.ts';
import { reportSchema } from '../../lib/store/report-schema.ts';
import { loadReport, maxReports, saveReport } from '../../lib/store/reports.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { frenchStory } from '../newsstand/article.ts';

const versions = { engine: '1', pack: '1' };
const keyOf = (n: number) => ({ page: `courrier.example/${n}`, hash: `hash${n}` });
const card = { story: bundledStory().pack.id, version: bundledStory().pack.version };

function exampleReport(): Report {
  const { title, language, published, paragraphs: blocks } = frenchStory;
  const url = 'https://courrier.example/affaire';
  const rest = { standfirst: '', byline: '', modified: null, truncated: false, outlet: null };
  return makeReport({ url, title, language, published, blocks, ...rest }, bundledStory());
}
const report = exampleReport();

/** Opens behind the store's back, as another context or another version would. */
const openRaw = (version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('contrechamp', version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

describe('database', () => {
  test('steps from every older version to the newest, keeping what was stored', async () => {
    for (const from of [1, 2]) {
      globalThis.indexedDB = new IDBFactory();
      const old = await openDatabase(from);
      await old.put('pack', { story: 'kept' });
      await closeDatabase();
      const now = await openDatabase();
      expect([...now.objectStoreNames]).toEqual(['corrections', 'pack', 'records', 'reports']);
      expect(await now.get('pack', 'kept')).toEqual({ story: 'kept' });
      await closeDatabase();
    }
  });

  test('of a newer version is left alone and reported, never deleted', async () => {
    (await openRaw(99)).close();
    await expect(openDatabase()).rejects.toMatchObject({ why: 'newer' });
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([99]);
  });

  test('lets go at once when another context wants a newer version, and opens again', async () => {
    await openDatabase();
    const other = await openRaw(4);
    other.close();
    await expect(openDatabase()).rejects.toMatchObject({ why: 'newer' });
  });

  test('that an older version in another context does not let go of is given up after a while', async () => {
    const held = await openRaw(1);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const refused = expect(openDatabase()).rejects.toMatchObject({ why: 'blocked' });
    while (vi.getTimerCount() === 0) await new Promise((next) => setImmediate(next));
    vi.advanceTimersByTime(5_000);
    await refused;
    vi.useRealTimers();
    held.close();
  });

  test('is opened anew, once, where the browser closed the connection', async () => {
    (await openDatabase()).close();
    let tries = 0;
    const kept = await withDatabase(async (database) => {
      tries++;
      return database.getAll('pack');
    });
    expect([kept, tries]).toEqual([[], 2]);
  });

  test('does not hide a real failure behind a second try', async () => {
    let tries = 0;
    const failing = withDatabase(async () => {
      tries++;
      throw new TypeError('ours');
    });
    await expect(failing).rejects.toThrow('ours');
    expect(tries).toBe(1);
  });
});

describe('reports', () => {
  test('come back as they were saved', async () => {
    await saveReport(keyOf(1), versions, report, 1);
    expect(await loadReport(keyOf(1), versions)).toEqual(report);
  });

  test('have a schema that drops nothing the program makes', () => {
    expect(report.relation).toBe('about');
    expect(report.facts.length).toBeGreaterThan(3);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('of another text, engine or pack are not used', async () => {
    await saveReport(keyOf(1), versions, report, 1);
    expect(await loadReport({ ...keyOf(1), hash: 'other' }, versions)).toBeNull();
    expect(await loadReport(keyOf(1), { ...versions, engine: '2' })).toBeNull();
    await saveReport(keyOf(1), versions, report, 1);
    expect(await loadReport(keyOf(1), { ...versions, pack: '2' })).toBeNull();
    expect(await loadReport(keyOf(1), versions)).toBeNull();
  });

  test('are bounded: the oldest go first', async () => {
    const small = { ...report, context: null };
    for (let n = 0; n < maxReports + 5; n++) await saveReport(keyOf(n), versions, small, n);
    const rows = await (await openDatabase()).getAllKeys('reports');
    expect(rows).toHaveLength(maxReports);
    expect(await loadReport(keyOf(4), versions)).toBeNull();
    expect(await loadReport(keyOf(5), versions)).not.toBeNull();
  });

  test.each([
    ['no report', { report: null }],
    ['a foreign field', { report: { ...report, facts: [{ fact: 'x' }] } }],
    [
      'a script as link',
      {
        report: {
          ...report,
          context: { ...report.context, coverage: [{ ...report.context?.coverage[0], url: 'javascript:alert(1)' }] },
        },
      },
    ],
    ['a number as page', { savedAt: 'yesterday' }],
  ])('damaged on disk (%s) are dropped and made anew', async (_, damage) => {
    const database = await openDatabase();
    await database.put('reports', { ...keyOf(1), ...versions, savedAt: 1, report, ...damage });
    expect(await loadReport(keyOf(1), versions)).toBeNull();
    expect(await database.count('reports')).toBe(0);
  });
});

describe('corpus', () => {
  test('is stored whole and read back as the same story', async () => {
    expect(await fillCorpus(card, bundledFiles)).toBe(bundledStory().records.length);
    const files = await loadCorpus(card);
    expect(files?.records).toHaveLength(bundledStory().records.length);
    expect(files?.facts).toEqual(bundledFiles.facts);
  });

  test('heals where a record was damaged or lost', async () => {
    await saveCorpus(card, bundledFiles);
    const database = await openDatabase();
    const id = bundledStory().records[0]?.id as string;
    await database.put('records', { id, url: 'javascript:alert(1)' });
    expect(await loadCorpus(card)).toBeNull();
    await fillCorpus(card, bundledFiles);
    expect(await loadCorpus(card)).not.toBeNull();
    await database.delete('records', id);
    expect(await loadCorpus(card)).toBeNull();
    expect(await fillCorpus(card, bundledFiles)).toBe(bundledStory().records.length);
  });

  test('that has become smaller keeps no record of the old one', async () => {
    await saveCorpus(card, bundledFiles);
    await saveCorpus(card, { ...bundledFiles, records: (bundledFiles.records as unknown[]).slice(1) });
    expect((await loadCorpus(card))?.records).toHaveLength(bundledStory().records.length - 1);
  });

  test('of an older version is replaced', async () => {
    await saveCorpus({ ...card, version: '0.0.1' }, bundledFiles);
    expect(await loadCorpus(card)).toBeNull();
    expect(await loadCorpus()).not.toBeNull();
    await fillCorpus(card, bundledFiles);
    expect(await loadCorpus(card)).not.toBeNull();
  });
});

test('corrections are kept once, undone, and read without the damaged ones', async () => {
  const mark = { page: 'courrier.example/affaire', part: 'fact:data-volume', savedAt: 1 };
  await saveCorrection(mark, false);
  await saveCorrection(mark, false);
  await (await openDatabase()).put('corrections', { page: 'x', part: 'y', savedAt: 'never' });
  expect(await loadCorrections()).toEqual([mark]);
  await saveCorrection(mark, true);
  expect(await loadCorrections()).toEqual([]);
});

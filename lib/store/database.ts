/** The one IndexedDB database: its shape by version, and a connection that heals itself. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Rows are unknown until a schema has read them, in the file that loads them: disks and older versions are not trusted. */
type Shape = DBSchema & {
  pack: { key: string; value: unknown };
  records: { key: string; value: unknown };
  reports: { key: [string, string]; value: unknown; indexes: { savedAt: number } };
  corrections: { key: [string, string]; value: unknown };
};

/** The open database. */
export type Database = IDBPDatabase<Shape>;
type Upgrade = (database: Database) => void;

const databaseName = 'contrechamp';
/** An older connection in another context must let go of the database within this time, in ms. */
const blockedLimit = 5_000;

/** One step a version, in order; a step once released is never edited. */
const migrations: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('pack', { keyPath: 'story' });
    database.createObjectStore('records', { keyPath: 'id' });
  },
  (database) => {
    const reports = database.createObjectStore('reports', { keyPath: ['page', 'hash'] });
    reports.createIndex('savedAt', 'savedAt');
  },
  (database) => {
    database.createObjectStore('corrections', { keyPath: ['page', 'part'] });
  },
];

/** The store could not be opened: `newer` was written by a later version, `blocked` is held by an older one. */
export class StoreUnavailable extends Error {
  readonly why: 'newer' | 'blocked' | 'failed';
  constructor(why: 'newer' | 'blocked' | 'failed', cause: unknown) {
    super(`store ${why}`, { cause });
    this.why = why;
  }
}

let connection: Promise<Database> | null = null;

const forget = () => {
  connection = null;
};

async function connect(version: number): Promise<Database> {
  let giveUp: (error: StoreUnavailable) => void = () => {};
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<Shape>(databaseName, version, {
    upgrade(database, from) {
      for (const step of migrations.slice(from, version)) step(database);
    },
    blocked() {
      setTimeout(() => giveUp(new StoreUnavailable('blocked', null)), blockedLimit);
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const newer = error instanceof DOMException && error.name === 'VersionError';
    throw new StoreUnavailable(newer ? 'newer' : 'failed', error);
  }
}

/** Opens the database at a version (the newest by default); a failed opening is not remembered. */
export function openDatabase(version: number = migrations.length): Promise<Database> {
  connection ??= connect(version).catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

/** Closes the connection; the next call opens it anew. */
export async function closeDatabase(): Promise<void> {
  const open = connection;
  forget();
  (await open?.catch(() => null))?.close();
}

/** The browser closed the connection under us; anything else is a real failure. */
const isLostConnection = (error: unknown) =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');

/** Runs work on the database, once more on a fresh connection where the old one was lost; `work` must be idempotent. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await openDatabase());
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    await closeDatabase();
    return work(await openDatabase());
  }
}

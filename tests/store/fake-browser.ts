/** Extension storage in memory, put where the polyfill looks for a browser; imported before anything that uses it. */

type Area = { get(key: string): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> };

/** What is stored; tests may damage it. */
export const stored = new Map<string, unknown>();

const local: Area = {
  get: async (key) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
  set: async (values) => {
    await Promise.resolve();
    for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
  },
};

const browser = { runtime: { id: 'contrechamp' }, storage: { local } };
Object.assign(globalThis, { browser, chrome: browser });

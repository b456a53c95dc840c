/** Extension storage in memory, put where the polyfill looks for a browser; imported before anything that uses it. */

type Changes = Record<string, { newValue?: unknown }>;
type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  onChanged: { addListener(listener: (changes: Changes) => void): void };
};

const listeners: ((changes: Changes) => void)[] = [];

/** Tells of every change, as a browser does whoever made it. */
class Stored extends Map<string, unknown> {
  override set(key: string, value: unknown): this {
    super.set(key, value);
    for (const tell of listeners) tell({ [key]: { newValue: value } });
    return this;
  }

  override clear(): void {
    const gone = Object.fromEntries([...this.keys()].map((key) => [key, {}]));
    super.clear();
    for (const tell of listeners) tell(gone);
  }
}

/** What is stored; tests may damage it. */
export const stored = new Stored();

const local: Area = {
  get: async (key) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
  set: async (values) => {
    await Promise.resolve();
    for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
  },
  onChanged: { addListener: (listener) => listeners.push(listener) },
};

const browser = { runtime: { id: 'contrechamp' }, storage: { local } };
Object.assign(globalThis, { browser, chrome: browser });

/** Every string of the program is in every message file, and every string of the files is used. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const localesDir = join(root, 'assets/public/_locales');
const languages = readdirSync(localesDir);
const files = new Map<string, Record<string, { message: string }>>(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(join(localesDir, language, 'messages.json'), 'utf8')),
  ]),
);
/** Folder names are the browsers' own: pt_BR. */
const tagOf = (language: string) => language.replace('_', '-');
const keysOf = (language: string) => Object.keys(files.get(language) ?? {});
const reference = keysOf('en');

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return listSources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}
const sources = ['components', 'entrypoints']
  .flatMap(listSources)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const everySource = [...sources.map(({ text }) => text), readFileSync(join(root, 'wxt.config.ts'), 'utf8')].join('\n');

/** Beginnings of keys put together at run time: `off_${scope}` uses every key that begins with "off_". */
const builtKeys = [...everySource.matchAll(/`([a-z]\w*_)\$\{[^}`]+\}(\w*)`/g)].map(([, start = '', end = '']) => ({
  start,
  end,
}));
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const isUsed = (key: string) =>
  [key, plain(key)].some(
    (name) =>
      new RegExp(`['"\`_]${name}(['"\`]|__)`).test(everySource) ||
      builtKeys.some(({ start, end }) => name.startsWith(start) && name.endsWith(end)),
  );

describe('message files', () => {
  it.each(languages)('%s has every key, and no other', (language) => {
    const plurals = new Intl.PluralRules(tagOf(language)).resolvedOptions().pluralCategories;
    const isOwnPlural = (key: string) =>
      plurals.some((form) => key.endsWith(`_${form}`)) && reference.includes(`${plain(key)}_other`);
    expect(reference.filter((key) => !files.get(language)?.[key])).toEqual([]);
    expect(keysOf(language).filter((key) => !reference.includes(key) && !isOwnPlural(key))).toEqual([]);
  });

  it.each(languages)('%s uses the same substitutions as the others', (language) => {
    const marks = (key: string, of: string) =>
      [...new Set(files.get(of)?.[key]?.message.match(/\$[1-9]/g))].sort().join();
    // A form for exactly one may leave its number out ("once").
    expect(reference.filter((key) => !/_one$/.test(key) && marks(key, language) !== marks(key, 'en'))).toEqual([]);
  });

  it.each(languages)('%s has no empty message and only keys the browsers allow', (language) => {
    expect(
      keysOf(language).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key) || !files.get(language)?.[key]?.message.trim()),
    ).toEqual([]);
  });

  /** Browsers know these folders (https://developer.chrome.com/docs/extensions/reference/api/i18n#locales); there is no plain `pt`. */
  it('are those of the seven languages, each naming itself', () => {
    expect(languages.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt_BR', 'pt_PT']);
    for (const language of languages) expect(files.get(language)?.ext_language?.message).toBe(tagOf(language));
  });

  it.each(languages)('%s keeps to the length the stores allow', (language) => {
    expect(files.get(language)?.ext_name?.message.length).toBeLessThanOrEqual(75);
    expect(files.get(language)?.ext_description?.message.length).toBeLessThanOrEqual(132);
  });

  it.each(languages.filter((language) => language !== 'en'))('%s leaves no sentence in English', (language) => {
    const sameAsEnglish = keysOf(language).filter((key) => {
      const english = files.get('en')?.[key]?.message ?? '';
      return files.get(language)?.[key]?.message === english && /\p{L}+\s\p{L}+/u.test(english);
    });
    expect(sameAsEnglish).toEqual([]);
  });

  /** What a typesetter of each language would mark. */
  const typesetting: Record<string, RegExp> = {
    de: /["']|“[^“”]*”|\S…|\s[;:!?]/,
    es: /["']|\s[;:!?]|^[^¿]*\?/,
    it: /["']|\s[;:!?]/,
    nl: /["']|\s[;:!?]/,
    pt_BR: /["'«»]|\s[;:!?]/,
    pt_PT: /["'«»]|\s[;:!?]/,
    en: /["']|\s[;:!?]/,
  };
  it.each(Object.entries(typesetting))('%s has its own quotes, apostrophes and spaces', (language, wrong) => {
    const messages = Object.entries(files.get(language) ?? {});
    expect(messages.filter(([, { message }]) => wrong.test(message) || /\s{2}|^\s|\s$/.test(message))).toEqual([]);
  });

  it('French has its narrow spaces and curly apostrophes', () => {
    const wrong = Object.entries(files.get('fr') ?? {}).filter(([, { message }]) =>
      /[ \u00a0][;:!?»]|«[ \u00a0]|\w'\w/.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('every plural has all the forms its language needs', () => {
    const lacking = languages.flatMap((language) =>
      keysOf(language)
        .filter((key) => key.endsWith('_other') && !files.get(language)?.[`${plain(key)}_one`])
        .map((key) => `${language}: ${key}`),
    );
    expect(lacking).toEqual([]);
  });
});

describe('the program', () => {
  it('uses every string', () => {
    expect(reference.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('asks for no string that is missing', () => {
    const asked = [...everySource.matchAll(/\b(?:t|plural|getMessage)\(\s*'(\w+)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((key) => !reference.includes(key) && !reference.includes(`${key}_other`))).toEqual([]);
    expect(builtKeys.filter(({ start }) => !reference.some((key) => key.startsWith(start)))).toEqual([]);
  });

  /** Attributes whose text a reader sees or hears. */
  const spoken = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-valuetext']);
  type Syntax = { type: string; name?: unknown; value?: unknown; expression?: unknown };
  const literal = (node: unknown): string[] => {
    const { type, value } = (node ?? {}) as Syntax;
    return type === 'Literal' && typeof value === 'string' ? [value] : [];
  };
  /** Words that stand in the markup itself: text, text in braces, spoken attributes. */
  const spokenBy = (node: Syntax): string[] => {
    if (node.type === 'JSXText') return [String(node.value)];
    if (node.type === 'JSXExpressionContainer') return literal(node.expression).filter((text) => text.includes(' '));
    const { name } = (node.name ?? {}) as { name?: string };
    return node.type === 'JSXAttribute' && spoken.has(name ?? '') ? literal(node.value) : [];
  };
  const isWords = (text: string) => /\p{L}{2,}/u.test(text.replace(/&\w+;/g, ''));

  it.each(sources.filter(({ path }) => path.endsWith('.tsx')).map(({ path, text }) => [path, text]))(
    '%s has no string of its own',
    (_path, text) => {
      const found: string[] = [];
      const visit = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        found.push(...spokenBy(node as Syntax).filter(isWords));
        for (const part of Object.values(node)) visit(part);
      };
      visit(parseAst(text, { lang: 'tsx' }).body);
      expect(found).toEqual([]);
    },
  );
});

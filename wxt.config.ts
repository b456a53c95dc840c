import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defineConfig, type UserManifest } from 'wxt';
import { cueFileSchema } from './lib/story/cue-file.ts';
import { writeCueText } from './lib/story/cue-text.ts';

type OutletEntry = { id: string; name: string; domains: string[] };

/** Match patterns of every outlet of assets/outlets.json, all subdomains, http and https. */
function readOutletPatterns(): string[] {
  const outlets: OutletEntry[] = JSON.parse(readFileSync('assets/outlets.json', 'utf8'));
  const domains = new Set(outlets.flatMap((outlet) => outlet.domains));
  return [...domains].sort().map((domain) => `*://*.${domain}/*`);
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const writeCueFile = (file: string) => writeCueText(cueFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));

/**
 * Cue files are checked here and ship as functions that read them (`loadStory` knows these): as objects, a megabyte in
 * seven languages would be parsed and checked at every start of the background, for pages in one. The paths of all are one
 * module, so that a zip sees how alike they are.
 */
const readCuesLate = {
  name: 'read-cues-late',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    if (source.startsWith('\0paths:')) return source;
    return importer && /\/cues\/\w+\.json$/.test(source) ? `\0late:${resolve(dirname(importer), source)}:js` : null;
  },
  load(id: string) {
    const [, kind, file = ''] = /^\0(late|paths):(.*):js$/.exec(id) ?? [];
    if (kind === 'paths') {
      const names = readdirSync(file).filter((name) => name.endsWith('.json'));
      return `export default ${JSON.stringify(Object.fromEntries(names.map((name) => [name, writeCueFile(join(file, name)).paths])))};`;
    }
    if (kind !== 'late') return null;
    const lines = JSON.stringify(writeCueFile(file).lines);
    return `import { readCueText } from ${JSON.stringify(resolve('lib/story/cue-text.ts'))};
import paths from ${JSON.stringify(`\0paths:${dirname(file)}:js`)};
export default () => readCueText({ paths: paths[${JSON.stringify(basename(file))}], lines: ${lines} });`;
  },
};

/** A JSON file without the spaces that are for people who edit it. */
const packJson = (file: string): string => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));

/** What only one browser understands. */
function browserManifest(browser: string): UserManifest {
  if (browser !== 'firefox') return { minimum_chrome_version: '121', externally_connectable: { ids: [] } };
  return {
    browser_specific_settings: {
      gecko: {
        id: 'contrechamp@contrechamp.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  zip: { compressionLevel: 9 },
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [at, file] of files.entries())
        if (file.relativeDest.endsWith('.json') && 'absoluteSrc' in file)
          files[at] = { relativeDest: file.relativeDest, contents: packJson(file.absoluteSrc) };
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  // An automated browser cannot answer a permission prompt, so tests get the newsstand's hosts granted; tests/built/manifest.test.ts holds this to be the only difference.
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    optional_host_permissions: [...readOutletPatterns(), '*://*/*'],
    incognito: 'not_allowed',
    ...(command === 'build' ? { content_security_policy: { extension_pages: pagePolicy } } : {}),
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_ext_commandToggle__',
      },
    },
    ...browserManifest(browser),
    ...(mode === 'e2e' ? { host_permissions: ['*://*.example/*'] } : {}),
  }),
  vite: () => ({
    plugins: [readCuesLate],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false }, target: 'es2022' },
  }),
});

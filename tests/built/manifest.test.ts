/** The manifests as built: what is asked for, what is promised, and that tests run on the same thing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Manifest = Record<string, unknown> & {
  permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown; strict_min_version: string } };
};

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));
const outlets: { domains: string[] }[] = JSON.parse(readFileSync('assets/outlets.json', 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  const manifest = readManifest(folder);

  test('is manifest version 3 and asks for five permissions and no host', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test('offers every outlet, and every site beside them', () => {
    const patterns = new Set(outlets.flatMap(({ domains }) => domains.map((domain) => `*://*.${domain}/*`)));
    expect(new Set(manifest.optional_host_permissions)).toEqual(new Set([...patterns, '*://*/*']));
  });

  test('lets no page of ours reach the network, and no other extension reach us', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect<unknown>(manifest.externally_connectable ?? { ids: [] }).toEqual({ ids: [] });
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('differs from the build the browsers are tested with in the granted hosts only', () => {
    const { host_permissions, ...tested } = readManifest(`${folder}-e2e`);
    expect(tested).toEqual(manifest);
    expect(host_permissions).toEqual(['*://*.example/*']);
  });

  test('has its icons', () => {
    const icons = manifest.icons as Record<string, string>;
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
    for (const file of Object.values(icons))
      expect(readFileSync(`.output/${folder}/${file}`).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('Firefox is told that no data is collected', () => {
  const gecko = readManifest('firefox-mv3').browser_specific_settings?.gecko;
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko?.strict_min_version).toBe('140.0');
});

type LintReport = { errors: unknown[]; notices: unknown[]; warnings: { code: string; file: string }[] };

/** Preact has one such assignment, in the overlay and in the chunk of our own pages; Readability has two, both on its clone of the page. */
const known = { 'overlay.js': 1, 'reader.js': 2, chunks: 1 };

test('addons-linter finds nothing but the known assignments of Preact and Readability', () => {
  const { stdout } = spawnSync('addons-linter', ['--output', 'json', '.output/firefox-mv3'], { encoding: 'utf8' });
  const report: LintReport = JSON.parse(stdout);
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  const counts: Record<string, number> = {};
  for (const { code, file } of report.warnings) {
    expect(code).toBe('UNSAFE_VAR_ASSIGNMENT');
    const name = file.replace(/^chunks\/.*/, 'chunks');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  expect(counts).toEqual(known);
}, 60_000);

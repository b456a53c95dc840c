/** What each part may weigh; a page pays for the sentinel always, for the reader on a hit, for the overlay where a panel is shown. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const kilobyte = 1_024;
const { name, version }: { name: string; version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Files a page of ours loads before its first paint: its scripts and what these are said to need. */
function listInitialScripts(page: string): string[] {
  const found = [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/g)];
  return found.map(([, file = '']) => file);
}

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  const base = `.output/${browser}-mv3`;
  const sizeOf = (file: string) => statSync(join(base, file)).size;
  const gzippedSizeOf = (file: string) => gzipSync(readFileSync(join(base, file)), { level: 9 }).length;

  test('the sentinel is at most 4 kB, without polyfill or library', () => {
    expect(sizeOf('sentinel.js')).toBeLessThanOrEqual(4 * kilobyte);
  });

  test('the overlay is at most 90 kB, and 30 kB on its way', () => {
    expect(sizeOf('overlay.js')).toBeLessThanOrEqual(90 * kilobyte);
    expect(gzippedSizeOf('overlay.js')).toBeLessThanOrEqual(30 * kilobyte);
  });

  test('the reader is at most 92 kB and draws nothing: no Preact, no style sheet of the panel', () => {
    expect(sizeOf('reader.js')).toBeLessThanOrEqual(92 * kilobyte);
    expect(readFileSync(join(base, 'reader.js'), 'utf8')).not.toMatch(/attachShadow|__H\b|:host/);
  });

  test('the popup loads at most 60 kB before it stands, and its search afterwards', () => {
    const initial = listInitialScripts(readFileSync(join(base, 'popup.html'), 'utf8'));
    expect(initial.length).toBeGreaterThan(0);
    const size = initial.map(sizeOf).reduce((sum, one) => sum + one, 0);
    expect(size).toBeLessThanOrEqual(60 * kilobyte);
    expect(initial.filter((file) => /search/.test(file))).toEqual([]);
  });

  // The goal is 400 kB. Of what was reached, 285 kB are the cues of seven languages, 90 kB their strings and lexicons, 70 kB
  // what is known of the story. Without any cue or phrase that no page, sentence or record for development meets it is
  // 500 kB, and of what sentences never tuned on say, 12 in 100 more are missed.
  test('the package is at most 626 kB', () => {
    const size = statSync(`.output/${name}-${version}-${browser}.zip`).size;
    expect(size).toBeLessThanOrEqual(626 * kilobyte);
  });
});

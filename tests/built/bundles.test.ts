/** The bundles as built: nothing in them can reach the network or run a text, and the panel's root is closed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What must not be in what we ship (a method of that name in a library is none of it); `connect-src 'none'` would stop most of it, content scripts have no such wall. */
const banned = [
  /\beval\(/,
  /\bnew Function\b/,
  /(?<![.\w$])fetch\((?![^()]*\)\s*\{)/,
  /XMLHttpRequest/,
  /\bWebSocket\b/,
  /EventSource/,
  /sendBeacon/,
  /importScripts/,
  /RTCPeerConnection/,
];

const listFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  const base = `.output/${folder}`;
  const read = (file: string) => readFileSync(join(base, file), 'utf8');

  test.each(listFiles(base).filter((file) => file.endsWith('.js')))(
    '%s reaches no network and runs no text',
    (file) => {
      const code = readFileSync(file, 'utf8');
      expect(banned.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
    },
  );

  test('the style sheets load nothing', () => {
    expect(read('overlay.js')).not.toMatch(/url\(|@import/);
  });

  test('the shadow root of the release is closed, of the tested build open', () => {
    const mode = (code: string) => /attachShadow\(\{\s*mode:\s*([^,}]+)/.exec(code)?.[1];
    expect(read('overlay.js')).toMatch(/[`'"]closed[`'"]/);
    expect(read('overlay.js')).not.toMatch(/[`'"]open[`'"]\s*[,;:)}]/);
    expect(mode(read('overlay.js'))).toBeDefined();
    expect(readFileSync(`.output/${folder}-e2e/overlay.js`, 'utf8')).not.toMatch(/[`'"]closed[`'"]/);
  });
});

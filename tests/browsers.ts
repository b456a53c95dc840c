/** Finds the browsers of this machine; a missing one is an error that says what to install, never a silent skip. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const firefoxNames = ['firefox-esr', 'firefox'];
const macApplications = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

function findOnPath(names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** Path of Chromium: Playwright's own download first, then the system's. Branded Chrome no longer loads extensions by flag, so it comes last. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return findOnPath(chromiumNames) ?? macApplications.chromium.find((file) => existsSync(file));
}

/** Path of Firefox 140 or later. */
export function findFirefox(): string | undefined {
  return findOnPath(firefoxNames) ?? macApplications.firefox.find((file) => existsSync(file));
}

const missing = (name: string, packages: string) =>
  new Error(
    `${name} is not installed. On Debian or Ubuntu: apt-get install ${packages}. Elsewhere: install ${name} so that it is on the PATH.`,
  );

export function needChromium(): string {
  const found = findChromium();
  if (!found) throw missing('Chromium', 'chromium (or: npx playwright install chromium)');
  return found;
}

export function needFirefox(): string {
  const found = findFirefox();
  if (!found) throw missing('Firefox', 'firefox-esr');
  return found;
}

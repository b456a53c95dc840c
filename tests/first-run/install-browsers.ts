/** Sees to it that the browsers are there, and says what to install where it cannot. */
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, needChromium, needFirefox } from '../browsers.ts';
import { run } from './run.ts';

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installFromDebian(packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Throws where a browser is missing and cannot be installed. */
export function needBrowsers(wanted: { firefox: boolean }): void {
  const missing = [findChromium() ? [] : ['chromium'], !wanted.firefox || findFirefox() ? [] : ['firefox-esr']].flat();
  if (missing.length > 0 && isDebianRoot()) installFromDebian(missing);
  if (!findChromium()) run('playwright', ['install', 'chromium']);
  needChromium();
  if (wanted.firefox) needFirefox();
}

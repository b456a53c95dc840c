/**
 * `npm start`: the extension in a browser on the newsstand; without a display the same walk, told in words and pictures.
 * `npm start -- --pictures` takes the README's pictures anew.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { startChromium } from '../e2e/chromium.ts';
import { builds } from '../e2e/driver.ts';
import { openDesk, registered, sidebar } from '../e2e/look.ts';
import { caseUrl } from '../newsstand/pages.ts';
import { needBrowsers } from './install-browsers.ts';
import { buildForTests, run } from './run.ts';

const artifacts = '.artifacts';
const stops = [
  { name: 'about-fr', url: caseUrl('fr-wire-inquiry-opened') },
  { name: 'about-en', url: caseUrl('en-wire-eve-of-silence') },
];
const takesPictures = process.argv.includes('--pictures');
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';

async function walk(): Promise<void> {
  const driver = await startChromium({ extension: builds.chromium, language: 'fr' });
  try {
    await registered(await openDesk(driver));
    for (const { name, url } of stops) {
      const tab = await driver.open(url);
      const { text } = await sidebar(tab);
      const picture = `${artifacts}/${name}.png`;
      await tab.picture(picture);
      if (takesPictures) copyFileSync(picture, `assets/pictures/${name}.png`);
      console.log(
        `\n${url}\n${'─'.repeat(72)}\n${text.replace(/\n{2,}/g, '\n')}\n${'─'.repeat(72)}\nPicture: ${picture}`,
      );
      await tab.close();
    }
  } finally {
    await driver.close();
  }
}

async function show(): Promise<void> {
  const driver = await startChromium({ extension: builds.chromium, headed: true, width: 1_440, height: 900 });
  await registered(await openDesk(driver));
  await driver.open('http://newsstand.example/');
  const tab = await driver.open(stops[0]?.url);
  await sidebar(tab);
  console.log('The extension is running on the newsstand. Close the browser to end.');
  await driver.whenClosed();
  await driver.close();
}

mkdirSync(artifacts, { recursive: true });
needBrowsers({ firefox: false });
if (run('wxt', buildForTests.chromium) !== 0) process.exit(1);
await (hasDisplay && !takesPictures ? show() : walk());

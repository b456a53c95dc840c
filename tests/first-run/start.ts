/**
 * `npm start`: the extension in a browser on the newsstand; without a display the same walk, told in words and pictures.
 * `npm start -- --pictures` takes the README's pictures anew.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { startChromium } from '../e2e/chromium.ts';
import { builds, type Tab, until } from '../e2e/driver.ts';
import { openDesk, sidebar } from '../e2e/look.ts';
import { caseUrl } from '../newsstand/pages.ts';
import { needBrowsers } from './install-browsers.ts';
import { buildForTests, run } from './run.ts';

const artifacts = '.artifacts';
const stops = [
  { name: 'about-fr', language: 'fr', url: caseUrl('fr-wire-inquiry-opened') },
  { name: 'about-en', language: 'en', url: caseUrl('en-wire-eve-of-silence') },
];
const takesPictures = process.argv.includes('--pictures');
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';

/** The page makes room in small steps: its width, when two looks in a row agree. */
async function settled(tab: Tab): Promise<void> {
  let before = 0;
  await until('the page has made room', async () => {
    const width = await tab.run(() => document.body.getBoundingClientRect().width);
    const stands = width === before;
    before = width;
    await new Promise((resolve) => setTimeout(resolve, 150));
    return stands;
  });
}

async function visitStop({ name, language, url }: (typeof stops)[number]): Promise<void> {
  const driver = await startChromium({ extension: builds.chromium, language });
  try {
    await openDesk(driver);
    const tab = await driver.open(url);
    const { text } = await sidebar(tab);
    await settled(tab);
    const picture = `${artifacts}/${name}.png`;
    await tab.picture(picture);
    if (takesPictures) copyFileSync(picture, `assets/pictures/${name}.png`);
    console.log(
      `\n${url}\n${'─'.repeat(72)}\n${text.replace(/\n{2,}/g, '\n')}\n${'─'.repeat(72)}\nPicture: ${picture}`,
    );
  } finally {
    await driver.close();
  }
}

async function walk(): Promise<void> {
  for (const stop of stops) await visitStop(stop);
}

async function show(): Promise<void> {
  const driver = await startChromium({ extension: builds.chromium, headed: true, width: 1_440, height: 900 });
  await openDesk(driver);
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

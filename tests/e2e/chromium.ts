/** Chromium, driven by Playwright. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { needChromium } from '../browsers.ts';
import { type Newsstand, openNewsstand } from '../newsstand/serve.ts';
import { type Driver, type DriverOptions, type Tab, until } from './driver.ts';

/** Features that would send requests of the browser's own, or refuse plain http. */
const switchedOff = ['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'DisableLoadExtensionCommandLineSwitch'];

function flags(newsstand: Newsstand, { extension, language = 'fr', width, height }: DriverOptions): string[] {
  const load = extension
    ? [`--disable-extensions-except=${resolve(extension)}`, `--load-extension=${resolve(extension)}`]
    : [];
  return [
    ...load,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${newsstand.port}`,
    `--disable-features=${switchedOff.join()}`,
    `--lang=${language}`,
    `--window-size=${width ?? 1366},${height ?? 900}`,
    '--disable-dev-shm-usage',
  ];
}

function launch(profile: string, newsstand: Newsstand, options: DriverOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    headless: !options.headed,
    args: flags(newsstand, options),
    env: { ...process.env, LANGUAGE: options.language ?? 'fr' },
    viewport: options.headed ? null : { width: options.width ?? 1366, height: options.height ?? 900 },
  });
}

const asTab = (page: Page): Tab => ({
  goto: async (url) => void (await page.goto(url)),
  back: async () => void (await page.goBack({ waitUntil: 'commit' })),
  reload: async () => void (await page.reload()),
  run: (work, argument) => page.evaluate(work as never, argument as never),
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  resize: (width, height) => page.setViewportSize({ width, height }),
  picture: async (path) => void (await page.screenshot({ path })),
  show: () => page.bringToFront(),
  close: () => page.close(),
});

/** Address of the extension's pages, known once its worker or its first-run page is there. */
async function findOrigin(context: BrowserContext): Promise<string> {
  return until('the extension has started', async () => {
    const urls = [...context.serviceWorkers(), ...context.pages()].map((one) => one.url());
    const ours = urls.find((url) => url.startsWith('chrome-extension://'));
    return ours && new URL(ours).href.replace(/^(chrome-extension:\/\/[^/]+\/).*/, '$1');
  });
}

/** Starts Chromium with a newsstand of its own. */
export async function startChromium(options: DriverOptions): Promise<Driver> {
  const newsstand = await openNewsstand();
  const profile = mkdtempSync(join(tmpdir(), 'contrechamp-chromium-'));
  let context = await launch(profile, newsstand, options);
  let origin = options.extension ? await findOrigin(context) : '';

  const openPage = async (url?: string) => {
    const page = await context.newPage();
    if (url) await page.goto(url);
    return page;
  };
  const driver: Driver = {
    name: 'chromium',
    newsstand,
    open: async (url) => asTab(await openPage(url)),
    extension: async (path) => asTab(await openPage(origin + path)),
    async restart() {
      await context.close();
      context = await launch(profile, newsstand, options);
      origin = await findOrigin(context);
    },
    async stopBackground() {
      const page = await openPage(`${origin}welcome.html`);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    whenClosed: () => new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close().catch(() => {});
      await newsstand.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return driver;
}

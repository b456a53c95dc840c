/** Chromium, driven by Playwright. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { needChromium } from '../browsers.ts';
import { type Newsstand, openNewsstand } from '../newsstand/serve.ts';
import { type Driver, type DriverOptions, type Point, type Tab, until, wayBetween } from './driver.ts';

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
    '--enable-unsafe-extension-debugging',
  ];
}

function launch(profile: string, newsstand: Newsstand, options: DriverOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    headless: !options.headed,
    args: flags(newsstand, options),
    acceptDownloads: true,
    env: { ...process.env, LANGUAGE: options.language ?? 'fr' },
    viewport: options.headed ? null : { width: options.width ?? 1366, height: options.height ?? 900 },
  });
}

/** The part of `chrome.developerPrivate` that is used here. */
type Management = {
  updateProfileConfiguration(change: object): Promise<void>;
  updateExtensionConfiguration(change: object): Promise<void>;
  reload(id: string, options: object): Promise<unknown>;
};

/** Puts a finger on the first point, moves it through the others and lifts it. Playwright's own works in pages made for touch only. */
async function touch(page: Page, points: readonly Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await send('touchStart', points.slice(0, 1));
  for (const point of points.slice(1)) await send('touchMove', [point]);
  await send('touchEnd', []);
  await session.detach();
}

const asTab = (page: Page): Tab => ({
  goto: async (url) => {
    await page.bringToFront();
    await page.goto(url);
  },
  back: () => page.evaluate(() => void setTimeout(() => history.back())),
  reload: async () => {
    await page.bringToFront();
    await page.reload();
  },
  run: (work, argument) => page.evaluate(work as never, argument as never),
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  tap: (point) => touch(page, [point]),
  async drag(from, to, by) {
    if (by === 'finger') return touch(page, [from, ...wayBetween(from, to)]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const { x, y } of wayBetween(from, to)) await page.mouse.move(x, y);
    await page.mouse.up();
  },
  wish: ({ dark, forcedColors, reducedMotion, print }) =>
    page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : null,
      reducedMotion: reducedMotion ? 'reduce' : null,
      media: print ? 'print' : null,
    }),
  print: async () => void (await page.pdf()),
  resize: (width, height) => page.setViewportSize({ width, height }),
  picture: async (path) => void (await page.screenshot({ path })),
  show: () => page.bringToFront(),
  close: () => page.close(),
});

/** Playwright hides what is saved under a name of its own; here it gets the name the reader would see. */
function keepDownloads(context: BrowserContext, folder: string): BrowserContext {
  const keep = (page: Page) =>
    page.on('download', (download) => void download.saveAs(join(folder, download.suggestedFilename())).catch(() => {}));
  context.pages().forEach(keep);
  return context.on('page', keep);
}

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
  const downloads = join(profile, 'saved');
  const open = async () => keepDownloads(await launch(profile, newsstand, options), downloads);
  let context = await open();
  let origin = options.extension ? await findOrigin(context) : '';

  const openPage = async (url?: string) => {
    const page = await context.newPage();
    if (url) await page.goto(url);
    return page;
  };
  /** Runs on `chrome://extensions` with the API that page has. */
  const manage = async <A>(work: (api: Management, argument: A) => unknown, argument: A) => {
    const page = await openPage('chrome://extensions');
    await page.evaluate(
      ([code, given]) => {
        const { chrome: browser } = globalThis as unknown as { chrome: { developerPrivate: Management } };
        const run = new Function('api', 'argument', `return (${code})(api, argument)`);
        return run(browser.developerPrivate, given);
      },
      [work.toString(), argument] as const,
    );
    await page.close();
  };
  const driver: Driver = {
    name: 'chromium',
    newsstand,
    downloads,
    open: async (url) => asTab(await openPage(url)),
    extension: async (path) => asTab(await openPage(origin + path)),
    async clickIcon(url) {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('no session with the browser itself');
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
      const tab = targetInfos.find((target) => target.url === url);
      const id = new URL(origin).hostname;
      await session.send('Extensions.triggerAction' as never, { id, targetId: tab?.targetId } as never);
      await session.detach();
    },
    async pressShortcut() {
      const worker = context.serviceWorkers().find((one) => one.url().startsWith(origin));
      await worker?.evaluate(() => {
        const { chrome: browser } = globalThis as unknown as {
          chrome: { commands: { onCommand: { dispatch(command: string): void } } };
        };
        browser.commands.onCommand.dispatch('toggle-panel');
      });
    },
    async openPrivate(url) {
      const page = await context.browser()?.newPage();
      if (!page) throw new Error('no private window');
      await page.goto(url);
      return asTab(page);
    },
    async setAccess(granted) {
      const change = { extensionId: new URL(origin).hostname, hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK' };
      await manage((api, wanted) => api.updateExtensionConfiguration(wanted), change);
    },
    async reloadExtension() {
      // Unpacked extensions come back from a reload in developer mode only.
      await manage((api) => api.updateProfileConfiguration({ inDeveloperMode: true }), null);
      await manage((api, id) => void api.reload(id, { failQuietly: true }), new URL(origin).hostname);
    },
    async restart() {
      await context.close();
      context = await open();
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

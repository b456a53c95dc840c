/** Firefox, driven by Puppeteer over WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { needFirefox } from '../browsers.ts';
import { type Newsstand, openNewsstand } from '../newsstand/serve.ts';
import { type Driver, type DriverOptions, type Tab, until, wayBetween } from './driver.ts';
import { focusPage, pressShortcut, privateWindow, speak, wishInFront } from './firefox-window.ts';

const extensionId = 'contrechamp@contrechamp.example';
const uuid = '11111111-2222-4333-8444-555555555555';
const origin = `moz-extension://${uuid}/`;

/** The raw protocol, for what Puppeteer has no call for. */
type Protocol = { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
const protocolOf = (browser: Browser) => (browser as unknown as { connection: Protocol }).connection;

const preferences = (newsstand: Newsstand, language: string, downloads: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': newsstand.port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': newsstand.port,
  'network.proxy.allow_hijacking_localhost': true,
  'dom.security.https_first': false,
  'intl.locale.requested': language,
  'intl.accept_languages': language,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
});

/** Runs in the browser's own window, as the browser. */
async function evaluateAsBrowser(browser: Browser, expression: string): Promise<void> {
  const { result } = await protocolOf(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  const asked = { expression, target: { context: window?.context }, awaitPromise: true };
  const { result: said } = await protocolOf(browser).send('script.evaluate', asked);
  if (said.type === 'exception') throw new Error(JSON.stringify(said.exceptionDetails));
}

const savedIn = (profile: string) => join(profile, 'saved');

async function launch(profile: string, newsstand: Newsstand, options: DriverOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    headless: !options.headed,
    userDataDir: profile,
    defaultViewport: options.headed ? null : { width: options.width ?? 1366, height: options.height ?? 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(newsstand, options.language ?? 'fr', savedIn(profile)),
  });
  await evaluateAsBrowser(browser, speak(options.language ?? 'fr'));
  if (options.extension) await browser.installExtension(resolve(options.extension));
  return browser;
}

/** Evaluates an expression in the browser's own window, as the browser. */
type AsBrowser = (expression: string) => Promise<void>;

async function pressTogether(page: Page, keys: string): Promise<void> {
  const [last, ...held] = keys.split('+').reverse() as [KeyInput, ...KeyInput[]];
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
}

/** Puppeteer takes functions as they are and hands over one argument. */
const asTab = (page: Page, asBrowser: AsBrowser): Tab => ({
  goto: async (url) => {
    await page.bringToFront();
    await page.goto(url);
  },
  back: () => page.evaluate(() => void setTimeout(() => history.back())),
  reload: async () => {
    await page.bringToFront();
    await page.reload();
  },
  run: (work, argument) => page.evaluate(work as never, argument as never) as never,
  press: (keys) => pressTogether(page, keys),
  type: (text) => page.keyboard.type(text),
  async click(x, y) {
    await asBrowser(focusPage);
    await page.mouse.click(x, y);
  },
  tap: ({ x, y }) => page.touchscreen.tap(x, y),
  async drag(from, to, by) {
    const way = wayBetween(from, to);
    if (by === 'finger') {
      const finger = await page.touchscreen.touchStart(from.x, from.y);
      for (const { x, y } of way) await finger.move(x, y);
      return finger.end();
    }
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const { x, y } of way) await page.mouse.move(x, y);
    await page.mouse.up();
  },
  async wish(wishes) {
    await page.bringToFront();
    await asBrowser(wishInFront(wishes));
  },
  print: async () => void (await page.pdf()),
  resize: (width, height) => page.setViewport({ width, height }),
  picture: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
  show: () => page.bringToFront(),
  close: () => page.close(),
});

/** Finds the tab that shows an address; Puppeteer does not hear of navigations between processes. */
async function findPage(browser: Browser, isIt: (address: string) => boolean): Promise<Page> {
  return until('the extension page is open', async () => {
    for (const page of await browser.pages()) {
      const address = await page
        .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
        .catch(() => '');
      if (isIt(address)) return page;
    }
    return null;
  });
}

/** Starts Firefox with a newsstand of its own. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const newsstand = await openNewsstand();
  const profile = mkdtempSync(join(tmpdir(), 'contrechamp-firefox-'));
  let browser = await launch(profile, newsstand, options);
  let opened = 0;

  const openPage = async (url?: string) => {
    const page = await browser.newPage();
    if (url) await page.goto(url);
    return page;
  };
  /** Firefox refuses plain navigations to extension pages; an address without waiting is let through. */
  const openExtensionPage = async (path: string) => {
    const mark = `#${++opened}`;
    const { result } = await protocolOf(browser).send('browsingContext.create', { type: 'tab' });
    const address = `${origin}${path}${mark}`;
    await protocolOf(browser).send('browsingContext.navigate', { context: result.context, url: address, wait: 'none' });
    return findPage(browser, (one) => one === address);
  };
  const asBrowser: AsBrowser = (expression) => evaluateAsBrowser(browser, expression);
  const driver: Driver = {
    name: 'firefox',
    newsstand,
    downloads: savedIn(profile),
    open: async (url) => asTab(await openPage(url), asBrowser),
    extension: async (path) => asTab(await openExtensionPage(path), asBrowser),
    clickIcon: () =>
      asBrowser(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${extensionId}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`),
    pressShortcut: () => asBrowser(pressShortcut),
    async openPrivate(url) {
      const marked = `${url}#private`;
      await asBrowser(privateWindow(marked));
      return asTab(await findPage(browser, (address) => address === marked), asBrowser);
    },
    async setAccess(granted) {
      await asBrowser(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${extensionId}');
        const change = { permissions: [], origins: ['*://*.example/*'] };
        await ExtensionPermissions.${granted ? 'add' : 'remove'}('${extensionId}', change, extension);
      })()`);
    },
    async reloadExtension() {
      await browser.installExtension(resolve(options.extension ?? ''));
    },
    async restart() {
      await browser.close();
      browser = await launch(profile, newsstand, options);
    },
    stopBackground: () => asBrowser(`WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground()`),
    whenClosed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close().catch(() => {});
      await newsstand.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return driver;
}

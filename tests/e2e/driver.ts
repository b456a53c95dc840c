/** What the journeys need of a browser, the same for both. */
import type { Newsstand } from '../newsstand/serve.ts';

/** A place in the window, in CSS px. */
export type Point = { x: number; y: number };
/** What a reader or a printer asks of pages; what is left out is as usual. */
export type Wishes = { dark?: boolean; forcedColors?: boolean; reducedMotion?: boolean; print?: boolean };

export type Tab = {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs in the page's own world. The function must not use anything from outside. */
  run<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Presses a key, or several held together: "Shift+Tab". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** A finger on the glass, for a moment. */
  tap(point: Point): Promise<void>;
  /** Holds the mouse or a finger down on the way from one point to another. */
  drag(from: Point, to: Point, by: 'mouse' | 'finger'): Promise<void>;
  /** Shows the page as these wishes have it; none takes them back. */
  wish(wishes: Wishes): Promise<void>;
  /** Prints the page, for real, to nowhere. */
  print(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  picture(file: string): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
};

export type Driver = {
  name: 'chromium' | 'firefox';
  newsstand: Newsstand;
  /** Folder that takes the files a reader saves; made with the first of them. */
  downloads: string;
  open(url?: string): Promise<Tab>;
  /** Opens one of the extension's own pages, where its APIs can be called. */
  extension(path: string): Promise<Tab>;
  /** Clicks the extension's icon while the tab at this address is in front: opens the popup and grants `activeTab`. */
  clickIcon(url: string): Promise<void>;
  /** Presses Alt+Shift+M; in Chromium, whose own keys no program reaches, the command's event alone is sent. */
  pressShortcut(): Promise<void>;
  /** Opens an address in a private window. */
  openPrivate(url: string): Promise<Tab>;
  /** Takes back or gives again the hosts the manifest was granted. */
  setAccess(granted: boolean): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Resolves when the reader has closed the browser. */
  whenClosed(): Promise<void>;
  close(): Promise<void>;
};

export type DriverOptions = {
  /** Folder of the unpacked extension, `null` for a browser without it. */
  extension: string | null;
  /** BCP 47; French when not given. */
  language?: string;
  width?: number;
  height?: number;
  /** Shows a window; the default is none. */
  headed?: boolean;
};

/** Starts one of the browsers. */
export type Start = (options: DriverOptions) => Promise<Driver>;

/** A few steps from one point to another, the last one included. */
export const wayBetween = (from: Point, to: Point): Point[] =>
  [0.25, 0.5, 0.75, 1].map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));

/** Longest a condition is awaited, in ms; generous, since it is only ever reached by a failure. */
const limit = 15_000;

/** Awaits a condition; fails with what was seen last. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  longest = limit,
): Promise<T> {
  const end = performance.now() + longest;
  let seen: unknown;
  while (performance.now() < end) {
    const value = await look().catch((error: unknown) => {
      seen = error;
      return null;
    });
    if (value) return value;
    if (value !== null) seen = value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${what}: not within ${longest} ms; last seen: ${String(seen)}`);
}

/** Ids and folders of the builds under test. */
export const builds = {
  chromium: '.output/chrome-mv3-e2e',
  firefox: '.output/firefox-mv3-e2e',
  chromiumRelease: '.output/chrome-mv3',
  firefoxRelease: '.output/firefox-mv3',
};

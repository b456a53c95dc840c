/** Looking and acting inside the sidebar, as a reader does. */
import type { Report } from '../../../lib/model.ts';
import type { Driver, Point, Tab } from '../driver.ts';
import { until } from '../driver.ts';
import { lookAtSidebar, sidebar } from '../look.ts';
import { reportInNode } from '../same-report.ts';

/** What the sentences of one browser are shown with: one browser, one page of ours to ask from, one tab. */
export type Stage = { name: 'Chromium' | 'Firefox'; driver: Driver; desk: Tab; tab: Tab };

/** The article most sentences are shown on. */
export const phrases = 'http://phrases.example/';

/** Runs a function on the sidebar's panel, in the page. It must not use anything from outside. */
export const inPanel = <T, A = undefined>(tab: Tab, work: (panel: HTMLElement, argument: A) => T, argument?: A) =>
  tab.run(
    ({ code, given }) => {
      const host = [...document.documentElement.children].find((element) => element.shadowRoot);
      const panel = host?.shadowRoot?.querySelector('aside');
      return new Function('panel', 'argument', `return (${code})(panel, argument)`)(panel, given) as T;
    },
    { code: work.toString(), given: argument as A },
  );

/** The middle of what a selector finds in the panel, brought into view; `nth` counts from 0. */
export const pointAt = (tab: Tab, selector: string, nth = 0): Promise<Point> =>
  until(`“${selector}” is in the sidebar`, () =>
    inPanel(
      tab,
      (panel, [wanted, index]) => {
        const element = panel.querySelectorAll<HTMLElement>(wanted)[index];
        if (!element) return null;
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return width > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
      },
      [selector, nth] as const,
    ),
  );

/** Clicks what a selector finds in the panel, by the pointer. */
export async function clickOn(tab: Tab, selector: string, nth = 0): Promise<void> {
  const { x, y } = await pointAt(tab, selector, nth);
  await tab.click(x, y);
}

/** Text of everything a selector finds in the panel, spaces made plain. */
export const textsOf = (tab: Tab, selector: string): Promise<string[]> =>
  inPanel(
    tab,
    (panel, wanted) =>
      [...panel.querySelectorAll(wanted)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  );

const shut = 'section [aria-expanded=false], .outlets + .quiet';

/** Opens everything in the panel that opens. */
export async function openAll(tab: Tab): Promise<void> {
  const openOne = async () => {
    if ((await textsOf(tab, shut)).length === 0) return true;
    await clickOn(tab, shut);
    return null;
  };
  await until('everything is open', openOne, 60_000);
}

/** Goes to a page and waits for its sidebar. */
export async function visit(tab: Tab, url: string): Promise<Report & { context: NonNullable<Report['context']> }> {
  await tab.goto(url);
  await sidebar(tab);
  const report = reportInNode(url);
  if (!report.context) throw new Error(`${url} is not about the story`);
  return { ...report, context: report.context };
}

/** Waits until the panel is folded, or open. */
export const foldedIs = (tab: Tab, folded: boolean): Promise<unknown> =>
  until(folded ? 'the panel is folded' : 'the panel is open', async () => {
    const seen = await lookAtSidebar(tab);
    return seen?.folded === folded ? seen : null;
  });

/** Waits until the panel has this width, in px. */
export const widthIs = (tab: Tab, width: number): Promise<unknown> =>
  until(`the panel is ${width} px wide`, async () => {
    const seen = await lookAtSidebar(tab);
    return seen?.box.width === width ? seen : null;
  });

/** The room the page leaves at a side of its root, in px. */
export const roomOf = (tab: Tab, side: 'left' | 'right' = 'right'): Promise<number> =>
  tab.run((name) => {
    const style = getComputedStyle(document.documentElement);
    return ['margin', 'padding'].reduce(
      (sum, of) => sum + Number.parseFloat(style.getPropertyValue(`${of}-${name}`)),
      0,
    );
  }, side);

/** Words that are lit up in the page by one of our highlights, with whether they are in the window. */
export const litWords = (tab: Tab, highlight: string): Promise<{ text: string; shown: boolean }[]> =>
  tab.run((name) => {
    type Registry = { get(name: string): Iterable<Range> | undefined };
    const { highlights } = CSS as unknown as { highlights: Registry };
    return [...(highlights.get(`contrechamp-${name}`) ?? [])].map((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      return { text: range.toString().replace(/\s+/g, ' '), shown: top >= 0 && bottom <= innerHeight };
    });
  }, highlight);

/** Waits until exactly these words flash in the page, in the window. */
export const flashes = (tab: Tab, words: string): Promise<true> =>
  until(`“${words}” lights up in view`, async () => {
    const [lit] = await litWords(tab, 'flash');
    return lit?.shown && lit.text === words.replace(/\s+/g, ' ') ? true : null;
  });

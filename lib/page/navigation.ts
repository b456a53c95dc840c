/** Noticing that a tab shows another article without having loaded another document. */
import { pageKey } from '../address/identity.ts';

/** `moved`: another address; `returned`: shown again from the back/forward cache; `rebuilt`: the article's text was replaced. */
export type NavigationChange = { kind: 'moved' | 'returned' | 'rebuilt'; address: string };

/** Milliseconds: between looks at the address where there is no Navigation API, of quiet before telling, and the least between two rebuilds. */
const LOOK_EVERY = 1_000;
const QUIET = 300;
const LEAST_BETWEEN = 1_000;
/** Rebuilds told for one address; a page that never rests is left alone (threats.md D8). */
const MAX_REBUILDS = 50;

type Navigation = EventTarget;

/**
 * Calls back once for each change, after the page has been quiet for a moment; returns a function that stops it.
 * `container` is the article's element while it is known: only its own child list and its presence are watched.
 */
export function watchNavigation(
  document: Document,
  container: () => Element | null,
  tell: (change: NavigationChange) => void,
): () => void {
  const view = document.defaultView;
  if (!view) return () => {};
  const stops: (() => void)[] = [];
  const listen = (target: EventTarget, name: string, handler: (event: Event) => void) => {
    target.addEventListener(name, handler);
    stops.push(() => target.removeEventListener(name, handler));
  };
  let key = pageKey(view.location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
  const rebuilds = watchContainer(view, container, () => tell({ kind: 'rebuilt', address: view.location.href }));
  const look = () => {
    const now = pageKey(view.location.href);
    if (now === key) return;
    later(() => {
      if (pageKey(view.location.href) === key) return;
      key = pageKey(view.location.href);
      rebuilds.renew();
      tell({ kind: 'moved', address: view.location.href });
    });
  };
  const navigation = (view as unknown as { navigation?: Navigation }).navigation;
  if (navigation && typeof navigation.addEventListener === 'function') listen(navigation, 'currententrychange', look);
  else {
    const interval = setInterval(() => {
      if (!document.hidden) look();
    }, LOOK_EVERY);
    stops.push(() => clearInterval(interval));
  }
  listen(view, 'popstate', look);
  listen(view, 'hashchange', look);
  listen(view, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) tell({ kind: 'returned', address: view.location.href });
  });
  stops.push(rebuilds.stop, () => clearTimeout(timer));
  return () => {
    for (const stop of stops.splice(0)) stop();
  };
}

/** Tells, at most once a second and fifty times an address, that the container went or lost its children. */
function watchContainer(
  view: Window,
  container: () => Element | null,
  tell: () => void,
): { renew(): void; stop(): void } {
  const Observer = (view as unknown as { MutationObserver?: typeof MutationObserver }).MutationObserver;
  let told = 0;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | null = null;
  const check = () => {
    timer = undefined;
    last = performance.now();
    told++;
    observe();
    tell();
  };
  const schedule = () => {
    if (timer !== undefined || told >= MAX_REBUILDS) return;
    timer = setTimeout(check, Math.max(QUIET, last + LEAST_BETWEEN - performance.now()));
  };
  const observer = Observer
    ? new Observer((records) => {
        const gone = watched !== null && !watched.isConnected;
        if (gone || records.some((record) => record.target === watched)) schedule();
      })
    : null;
  const observe = () => {
    observer?.disconnect();
    watched = container();
    if (!watched || !observer) return;
    observer.observe(watched, { childList: true });
    for (let parent = watched.parentElement, level = 0; parent && level < 6; parent = parent.parentElement, level++)
      observer.observe(parent, { childList: true });
  };
  observe();
  return {
    renew() {
      told = 0;
      observe();
    },
    stop() {
      clearTimeout(timer);
      observer?.disconnect();
    },
  };
}

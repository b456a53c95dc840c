/** Noticing that a tab shows another article without having loaded another document. */
import { pageKey } from '../address/identity.ts';

/** `moved`: another address; `returned`: the same again, after another for a moment or from the back/forward cache: the page may have been read in between. */
export type NavigationChange = { kind: 'moved' | 'returned'; address: string };

/** Milliseconds: between looks at the address where there is no Navigation API, and of quiet before telling. */
const LOOK_EVERY = 1_000;
const QUIET = 300;

type Navigation = EventTarget;

/** Calls back once for each change, after the page has been quiet for a moment; returns a function that stops it. */
export function watchNavigation(document: Document, tell: (change: NavigationChange) => void): () => void {
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
  const look = () => {
    const now = pageKey(view.location.href);
    if (now === key) return;
    later(() => {
      const kind = pageKey(view.location.href) === key ? 'returned' : 'moved';
      key = pageKey(view.location.href);
      tell({ kind, address: view.location.href });
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
  stops.push(() => clearTimeout(timer));
  return () => {
    for (const stop of stops.splice(0)) stop();
  };
}

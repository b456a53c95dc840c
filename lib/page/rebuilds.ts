/** Noticing that an article's text is no longer what was read: edited, continued, rebuilt, or gone from the page. */

/** Milliseconds: before telling, and between two tellings; times the number of tellings so far where the article is still there. */
const QUIET = 300;
const LEAST_BETWEEN = 1_000;
/** Rebuilds told for one article; a page that never rests is left alone (threats.md D8). */
const MAX_REBUILDS = 50;

export type RebuildWatch = {
  /** The element around the article just read; `null` where there is none. */
  watch(container: Element | null): void;
  /** Watches nothing any more; the next article has all its rebuilds before it. */
  stop(): void;
};

const saysSomething = (node: Node): boolean => /\S/.test(node.textContent ?? '');

/** Words that came or went; what says nothing (a picture, a frame) is no other text. */
const changesText = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'characterData' || [...addedNodes, ...removedNodes].some(saysSomething);

/** Calls back when the watched element has left the page and, ever more rarely, when words inside it change. */
export function watchRebuilds(document: Document, tell: () => void): RebuildWatch {
  let told = 0;
  let last = Number.NEGATIVE_INFINITY;
  let due = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | null = null;
  const check = () => {
    due = Number.POSITIVE_INFINITY;
    last = performance.now();
    told++;
    tell();
  };
  const schedule = (between: number) => {
    const now = performance.now();
    const at = Math.max(now + QUIET, last + between);
    if (at >= due || told >= MAX_REBUILDS) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(check, at - now);
  };
  const Observer = (document.defaultView as unknown as { MutationObserver?: typeof MutationObserver } | null)
    ?.MutationObserver;
  const observer = Observer
    ? new Observer((records) => {
        if (watched !== null && !watched.isConnected) schedule(LEAST_BETWEEN);
        else if (records.some((record) => watched?.contains(record.target) && changesText(record)))
          schedule(told * LEAST_BETWEEN);
      })
    : null;
  const watch = (container: Element | null) => {
    observer?.disconnect();
    watched = container;
    if (!watched) return;
    observer?.observe(watched, { childList: true, characterData: true, subtree: true });
    for (let parent = watched.parentNode; parent; parent = parent.parentNode)
      observer?.observe(parent, { childList: true });
  };
  return {
    watch,
    stop() {
      clearTimeout(timer);
      due = Number.POSITIVE_INFINITY;
      told = 0;
      watch(null);
    },
  };
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cues from '../assets/stories/macronleaks/sentinel.json';
import { findCue, type SentinelPage } from '../lib/detect/sentinel.ts';
import { isConnected, runtime } from '../lib/messaging/runtime.ts';

/** Text read at most, in characters. */
const maxText = 60_000;
/** A page that fills itself in after loading is looked at again after these pauses, in ms. */
const secondLooks = [0, 700, 2_500];

type Worldwide = typeof globalThis & { contrechampSentinel?: () => boolean };

/** Reads what the test needs in one pass over the text nodes, without forcing a layout. */
function readPage(): SentinelPage {
  const texts = [document.head?.querySelector('meta[name=description]')?.getAttribute('content') ?? ''];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let length = 0; length < maxText && walker.nextNode(); ) {
    const { nodeValue, parentNode } = walker.currentNode;
    if (!nodeValue || /script|style/i.test(parentNode?.nodeName ?? '')) continue;
    texts.push(nodeValue);
    length += nodeValue.length;
  }
  return { address: location.href, title: document.title, texts };
}

/** A restarted or reloaded extension leaves scripts behind that can no longer ask; they must stay silent. */
function tellBackground(named: boolean) {
  runtime?.sendMessage({ name: 'maybe', ask: { named } }).catch(() => {});
}

/** Waits until the reader sees the page: nothing happens in hidden or prerendered tabs. */
function whenShown(look: () => void) {
  if (document.visibilityState === 'visible') look();
  else document.addEventListener('visibilitychange', () => whenShown(look), { once: true });
}

/** Looks now and, while there is no hit, twice more; a new address in the same document starts anew. */
function watch() {
  let address = '';
  let look = 0;
  let timer = 0;
  const lookOnce = () => {
    const cue = findCue(readPage(), cues);
    if (cue) return tellBackground(cue === 'head');
    const pause = secondLooks[++look];
    if (pause) timer = window.setTimeout(() => whenShown(lookOnce), pause);
  };
  const start = () => {
    if (location.href === address) return;
    address = location.href;
    look = 0;
    clearTimeout(timer);
    timer = window.setTimeout(() => whenShown(lookOnce), secondLooks[look]);
  };
  start();
  window.addEventListener('popstate', start);
  window.addEventListener('pageshow', start);
  setInterval(() => document.hidden || start(), 1_000);
}

/** Runs on the pages the reader allowed: could this be the story? One message, nothing else. */
export default defineUnlistedScript(() => {
  const world = globalThis as Worldwide;
  const isPage =
    /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType) &&
    document.documentElement?.localName === 'html';
  if (!isPage || window.top !== window || world.contrechampSentinel?.()) return;
  world.contrechampSentinel = isConnected;
  watch();
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cues from '../assets/stories/macronleaks/sentinel.json';
import { findCue, type SentinelPage } from '../lib/detect/sentinel.ts';
import type { PanelPlace } from '../lib/messaging/protocol.ts';
import { isConnected, runtime } from '../lib/messaging/runtime.ts';
import { world } from './wiring/panel-door.ts';

/** Text read at most, in characters. */
const maxText = 60_000;
/** A page that fills itself in after loading is looked at again after these pauses, in ms. */
const secondLooks = [700, 2_500];

const withHead = (texts: string[]): SentinelPage => ({ address: location.href, title: document.title, texts });

/** Do address and title alone name the story? */
const isNamed = () => findCue(withHead([]), cues) === 'head';

/** Reads what the test needs in one pass over the text nodes, without forcing a layout. */
function readPage(): SentinelPage {
  const texts = [document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? ''];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let length = 0; length < maxText && walker.nextNode(); ) {
    const { nodeValue, parentNode } = walker.currentNode;
    if (!nodeValue || /script|style/i.test(parentNode?.nodeName ?? '')) continue;
    texts.push(nodeValue);
    length += nodeValue.length;
  }
  return withHead(texts);
}

/** A reply as far as it is looked at; a refusal has no answer. */
type Answered = { answer?: PanelPlace };

/** A restarted or reloaded extension leaves scripts behind that can no longer ask; they must stay silent. */
function tellBackground(named: boolean) {
  const ask = { named, language: document.documentElement.lang, title: document.title.slice(0, 300) };
  world.contrechampPlace = runtime?.sendMessage({ name: 'maybe', ask }).then(
    (reply) => (reply as Answered | undefined)?.answer,
    () => null,
  );
}

/** Waits until the reader sees the page: nothing happens in hidden or prerendered tabs. */
function whenShown(look: () => void) {
  if (!document.hidden) look();
  else document.addEventListener('visibilitychange', () => whenShown(look), { once: true });
}

/** Looks now and, while there is no hit, twice more; a new address in the same document starts anew. Returns how to start anew. */
function watch() {
  let address = '';
  let look = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookOnce = () => {
    const cue = findCue(readPage(), cues);
    if (cue) return tellBackground(cue === 'head');
    const pause = secondLooks[look++];
    if (pause) timer = setTimeout(() => whenShown(lookOnce), pause);
  };
  const lookAnew = () => {
    address = location.href;
    look = 0;
    clearTimeout(timer);
    timer = setTimeout(() => whenShown(lookOnce));
  };
  const start = () => document.hidden || location.href === address || lookAnew();
  lookAnew();
  addEventListener('popstate', start);
  addEventListener('pageshow', start);
  setInterval(start, 1_000);
  return lookAnew;
}

/** Runs on the pages the reader allowed: could this be the story? One message, nothing else. */
export default defineUnlistedScript(() => {
  const isPage = /html/.test(document.contentType) && document.documentElement?.localName === 'html';
  if (!isPage || window.top !== window) return;
  // Run again, it looks again: the reader may just have switched the site on.
  const earlier = world.contrechampSentinel;
  if (earlier?.isConnected()) earlier.look();
  else world.contrechampSentinel = { isConnected, isNamed, look: watch() };
});

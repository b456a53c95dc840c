import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { obeyCommand } from '../../lib/messaging/obey.ts';
import { isConnected, runtime } from '../../lib/messaging/runtime.ts';
import { removeStaleHosts } from './stale-hosts.ts';
import { Visit } from './visit.ts';

/** One overlay a page: a second injection wakes the first, unless an update of the extension has cut that one off. */
type Worldwide = typeof globalThis & { contrechampOverlay?: { isConnected(): boolean; visit: Visit } };

function listen(visit: Visit) {
  runtime.onMessage.addListener((message, sender, sendResponse) => {
    sendResponse(
      obeyCommand(message, sender, {
        toggle: ({ open }) => ({ open: visit.toggle(open) }),
        status: () => visit.status(),
        leave: () => {
          visit.leave();
          return null;
        },
      }),
    );
    return true;
  });
}

/** Injected on a hit: reads the article, mounts the sidebar, paints highlights. */
export default defineUnlistedScript(() => {
  const world = globalThis as Worldwide;
  const earlier = world.contrechampOverlay;
  if (earlier?.isConnected()) return void earlier.visit.wake();
  earlier?.visit.end();
  removeStaleHosts();
  const visit = new Visit();
  world.contrechampOverlay = { isConnected, visit };
  listen(visit);
  visit.wake();
});

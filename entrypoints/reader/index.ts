import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { obeyCommand } from '../../lib/messaging/obey.ts';
import { isConnected, runtime } from '../../lib/messaging/runtime.ts';
import { world } from '../wiring/panel-door.ts';
import { removeStaleHosts } from './stale-hosts.ts';
import { Visit } from './visit.ts';

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

/** Injected on a hit: reads the article, keeps panel and highlights. One a page: a second injection wakes the first, unless an update of the extension has cut that one off. */
export default defineUnlistedScript(() => {
  const earlier = world.contrechampReader;
  if (earlier?.isConnected()) return void earlier.visit.wake();
  earlier?.visit.end();
  removeStaleHosts();
  const visit = new Visit();
  world.contrechampReader = { isConnected, visit };
  listen(visit);
  visit.wake();
});

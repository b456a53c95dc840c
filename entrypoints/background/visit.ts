/** What a page's content scripts may ask for. */

import { pageKey } from '../../lib/address/identity.ts';
import type { PageHandlers } from '../../lib/messaging/listen.ts';
import type { PageSender } from '../../lib/messaging/sender.ts';
import { loadWrong, saveCorrection } from '../../lib/store/corrections.ts';
import { findOffScope, loadOff, loadPlace, saveOff, savePlace } from '../../lib/store/settings.ts';
import { afterReply, untilDrawn } from './after-reply.ts';
import { openAnalysis, prepareAnalysis } from './analyse.ts';
import { showBadge } from './badge.ts';
import { exportTab } from './export.ts';
import { insertHighlightStyle } from './highlight-style.ts';
import { bringPanel, readTab } from './page-scripts.ts';
import { forgetTab, loadTab, noteTab, saveTab, wasAsked } from './tab-memory.ts';

const keyOf = (sender: PageSender) => pageKey(sender.address);
const isOff = async (sender: PageSender) => findOffScope(await loadOff(), sender.host, keyOf(sender)) !== null;

async function forgetPage(sender: PageSender): Promise<null> {
  await Promise.all([forgetTab(sender.tabId), showBadge(sender.tabId, null)]);
  return null;
}

/** Handlers of the page's requests; the address always comes from the browser, never from the payload. */
export const pageHandlers: PageHandlers = {
  async maybe({ named, language, title }, sender) {
    const [off, place] = await Promise.all([isOff(sender), loadPlace(sender.host)]);
    if (off) return null;
    void readTab(sender.tabId, named);
    // A background just woken gets ready while the browser brings the scripts and the page is read.
    afterReply(() => prepareAnalysis(language, title));
    return place;
  },
  async analyse({ article, hasPanel }, sender) {
    const page = keyOf(sender);
    const [off, asked, analyse, place, wrong] = await Promise.all([
      isOff(sender),
      wasAsked(sender.tabId, page),
      openAnalysis(page, article),
      loadPlace(sender.host),
      loadWrong(page),
    ]);
    if (off && !asked) return forgetPage(sender);
    const { report, cached, store } = analyse();
    const isStory = report.relation !== 'unrelated';
    const show = report.relation === 'about' || (isStory && asked);
    if (show && !hasPanel) await bringPanel(sender.tabId);
    noteTab(sender.tabId, { page, relation: report.relation, report: isStory ? report : null });
    afterReply(() =>
      Promise.all([isStory && insertHighlightStyle(sender.tabId), showBadge(sender.tabId, report, wrong)]),
    );
    afterReply(() => Promise.all([saveTab(sender.tabId), store()]), untilDrawn);
    if (!isStory) return null;
    return { report, cached, place: asked ? { ...place, folded: false } : place, show, wrong };
  },
  async unreadable(_, sender) {
    noteTab(sender.tabId, { page: keyOf(sender), relation: 'unreadable', report: null });
    await saveTab(sender.tabId);
    await showBadge(sender.tabId, null);
    return null;
  },
  lastPlace: (_, sender) => loadPlace(sender.host),
  async place(place, sender) {
    await savePlace(sender.host, place);
    return null;
  },
  async off({ scope }, sender) {
    await saveOff(scope, { host: sender.host, page: keyOf(sender) }, true);
    return forgetPage(sender);
  },
  export: ({ format }, sender) => exportTab(sender.tabId, keyOf(sender), format),
  async wrong({ part, undo }, sender) {
    const page = keyOf(sender);
    await saveCorrection({ page, part, savedAt: Date.now() }, undo);
    const [memory, wrong] = await Promise.all([loadTab(sender.tabId), loadWrong(page)]);
    if (memory?.page === page) await showBadge(sender.tabId, memory.report, wrong);
    return null;
  },
};

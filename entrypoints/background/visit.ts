/** What a page's content scripts may ask for. */

import { pageKey } from '../../lib/address/identity.ts';
import type { PageHandlers } from '../../lib/messaging/listen.ts';
import type { PageSender } from '../../lib/messaging/sender.ts';
import { loadCorrections, saveCorrection } from '../../lib/store/corrections.ts';
import { findOffScope, loadOff, loadPlace, saveOff, savePlace } from '../../lib/store/settings.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { analyseArticle } from './analyse.ts';
import { showBadge } from './badge.ts';
import { exportTab } from './export.ts';
import { insertHighlightStyle } from './highlight-style.ts';
import { bringPanel, readTab } from './page-scripts.ts';
import { forgetTab, saveTab, wasAsked } from './tab-memory.ts';

const keyOf = (sender: PageSender) => pageKey(sender.address);
const isOff = async (sender: PageSender) => findOffScope(await loadOff(), sender.host, keyOf(sender)) !== null;

async function forgetPage(sender: PageSender): Promise<null> {
  await Promise.all([forgetTab(sender.tabId), showBadge(sender.tabId, null)]);
  return null;
}

async function loadWrong(page: string): Promise<string[]> {
  const marks = await loadCorrections().catch(() => []);
  return marks.filter((mark) => mark.page === page).map((mark) => mark.part);
}

/** Handlers of the page's requests; the address always comes from the browser, never from the payload. */
export const pageHandlers: PageHandlers = {
  async maybe({ named }, sender) {
    if (await isOff(sender)) return null;
    const injected = readTab(sender.tabId, named);
    // A background just woken checks its pack while the browser brings the scripts.
    bundledStory();
    await injected;
    return null;
  },
  async analyse({ article, hasPanel }, sender) {
    const page = keyOf(sender);
    const [off, asked] = await Promise.all([isOff(sender), wasAsked(sender.tabId, page)]);
    if (off && !asked) return forgetPage(sender);
    const [{ report, cached, stored }, place, wrong] = await Promise.all([
      analyseArticle(page, article),
      loadPlace(sender.host),
      loadWrong(page),
    ]);
    const isStory = report.relation !== 'unrelated';
    const show = report.relation === 'about' || (isStory && asked);
    await Promise.all([
      stored,
      showBadge(sender.tabId, report),
      isStory && insertHighlightStyle(sender.tabId),
      saveTab(sender.tabId, { page, relation: report.relation, report: isStory ? report : null }),
      show && !hasPanel && bringPanel(sender.tabId),
    ]);
    if (!isStory) return null;
    return { report, cached, place: asked ? { ...place, folded: false } : place, show, wrong };
  },
  async unreadable(_, sender) {
    await saveTab(sender.tabId, { page: keyOf(sender), relation: 'unreadable', report: null });
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
    await saveCorrection({ page: keyOf(sender), part, savedAt: Date.now() }, undo);
    return null;
  },
};

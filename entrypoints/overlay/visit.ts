/** One visit of one page: reads the article, asks the background, keeps the panel in step with the page's address. */

import cues from '../../assets/stories/macronleaks/sentinel.json';
import type { SidebarActions, SidebarFailure } from '../../components/sidebar/contract.ts';
import { findCue } from '../../lib/detect/sentinel.ts';
import { AskFailed, askBackground } from '../../lib/messaging/ask.ts';
import type { Analysis, OffScope, PanelPlace } from '../../lib/messaging/protocol.ts';
import { isConnected } from '../../lib/messaging/runtime.ts';
import { type Reading, readArticle } from '../../lib/page/read-article.ts';
import { createPanel } from './panel.tsx';
import { createPassages } from './passages.ts';
import { saveReportFile } from './save-report-file.ts';

/** A panel that is not there yet shows its loading state after this, so that fast answers do not flash, in ms. */
const loadingAfter = 60;
const startPlace: PanelPlace = { width: 400, dock: 'right', folded: false };

export type Visit = {
  /** Reads the page as it is now. */
  read(): Promise<void>;
  toggle(open: boolean | null): boolean;
  status(): { open: boolean; reading: boolean };
  leave(): void;
};

type Known = { reading: Reading; analysis: Analysis };

/** Creates the visit; nothing happens before `read`. */
export function createVisit(): Visit {
  let epoch = 0;
  let isReading = false;
  let known: Known | null = null;
  let place = startPlace;
  let failure: SidebarFailure | null = null;
  const panel = createPanel(isConnected, leave);
  const passages = createPassages(draw);

  function leave() {
    epoch++;
    isReading = false;
    known = null;
    failure = null;
    passages.clear();
    panel.hide();
  }

  function draw(asked = false) {
    const { focus, unanchored } = passages;
    const wrong = new Set(known?.analysis.wrong);
    const state = known
      ? { status: 'ready' as const, report: known.analysis.report, unanchored, captureDate: known.reading.captureDate }
      : failure
        ? { status: 'failed' as const, what: failure }
        : { status: 'loading' as const };
    panel.show({ state, place, focus, actions, wrong }, asked);
  }

  function settle(reading: Reading, analysis: Analysis | null) {
    if (!analysis) return leave();
    known = { reading, analysis };
    place = analysis.place;
    passages.set(reading, analysis.report);
    if (analysis.show) draw();
    else panel.hide();
  }

  function fail(error: unknown) {
    if (error instanceof AskFailed && error.why === 'orphaned') return leave();
    failure = error instanceof AskFailed ? 'background' : 'reading';
    if (panel.isShown()) draw();
  }

  /** Only a page that names the story gets a loading panel: the others may turn out to be something else. */
  const isNamed = () => findCue({ address: location.href, title: document.title, texts: [] }, cues) !== null;

  async function read() {
    const mine = ++epoch;
    isReading = true;
    failure = null;
    const loading = setTimeout(() => mine === epoch && !known && isNamed() && draw(), loadingAfter);
    try {
      const reading = readArticle(document, location.href, []);
      const { article, captureDate } = reading;
      const analysis = article.blocks.length ? await askBackground('analyse', { article, captureDate }) : null;
      if (article.blocks.length === 0) await askBackground('unreadable', {});
      if (mine === epoch) settle(reading, analysis);
    } catch (error) {
      if (mine === epoch) fail(error);
    } finally {
      clearTimeout(loading);
      if (mine === epoch) isReading = false;
    }
  }

  /** Tells the background; what cannot be told is not worth a word in the panel unless we are cut off. */
  const tell = (sent: Promise<unknown>) =>
    void sent.catch((error) => error instanceof AskFailed && error.why === 'orphaned' && leave());

  function setPlace(next: PanelPlace) {
    place = next;
    draw(true);
    tell(askBackground('place', next));
  }

  function off(scope: OffScope) {
    leave();
    tell(askBackground('off', { scope }));
  }

  const actions: SidebarActions = {
    showSpan: passages.show,
    setHighlights: passages.light,
    copyLink: passages.copyLink,
    setPlace,
    off,
    notTheStory: () => off('page'),
    retry: () => void read(),
    wrong: (part, undo) => tell(askBackground('wrong', { url: known?.analysis.report.url ?? '', part, undo })),
    exportReport: () => known && saveReportFile(known.analysis.report),
  };

  const isOpen = () => panel.isShown() && !place.folded;
  return {
    read,
    leave,
    status: () => ({ open: isOpen(), reading: isReading }),
    toggle(open) {
      if (!known) return isOpen();
      const wanted = open ?? !isOpen();
      if (wanted !== isOpen()) setPlace({ ...place, folded: !wanted });
      return wanted;
    },
  };
}

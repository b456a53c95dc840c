/** One visit of one page: reads the article, asks the background, keeps the panel in step with the page. */
import cues from '../../assets/stories/macronleaks/sentinel.json';
import type { SidebarActions, SidebarFailure, SidebarState } from '../../components/sidebar/contract.ts';
import { findCue } from '../../lib/detect/sentinel.ts';
import { AskFailed, askBackground } from '../../lib/messaging/ask.ts';
import type { Analysis, OffScope, PanelPlace } from '../../lib/messaging/protocol.ts';
import { isConnected } from '../../lib/messaging/runtime.ts';
import { type NavigationChange, watchNavigation } from '../../lib/page/navigation.ts';
import { type Reading, readArticle } from '../../lib/page/read-article.ts';
import { onEscape } from './on-escape.ts';
import { createPanel } from './panel.tsx';
import { createPassages } from './passages.ts';
import { saveReportFile } from './save-report-file.ts';

/** A page that was nothing to us is read again after these pauses where its text has grown or shrunk by then, in ms. */
const secondLooks = [800, 2_500];
/** Share of the text's length that makes it another text. */
const changedShare = 0.2;
/** A panel that is not there yet shows its loading state after this, so that fast answers do not flash, in ms. */
const loadingAfter = 60;
const startPlace: PanelPlace = { width: 400, dock: 'right', folded: false };

export type Visit = {
  /** Reads the page unless it is known or being read. */
  wake(): void;
  toggle(open: boolean | null): boolean;
  status(): { open: boolean; reading: boolean };
  leave(): void;
  /** Leaves and listens no longer; for a visit whose extension has gone. */
  end(): void;
};

type Known = { reading: Reading; analysis: Analysis };

/** Only a page that names the story gets a loading panel: the others may turn out to be something else. */
const isNamed = () => findCue({ address: location.href, title: document.title, texts: [] }, cues) !== null;

/** Length of the page's text without a layout, in characters. */
const textLength = () => document.body?.textContent?.length ?? 0;

/** The element around the article's blocks, `null` while nothing was read. */
function articleElement(reading: Reading | null): Element | null {
  const blocks = reading?.article.blocks ?? [];
  const rangeOf = (block: number) => {
    const text = blocks[block]?.slice(0, 1) ?? '';
    return text ? (reading?.rangeOf({ block, start: 0, end: 1, text }) ?? null) : null;
  };
  const range = rangeOf(0);
  const last = rangeOf(blocks.length - 1);
  if (!range) return null;
  const whole = range.cloneRange();
  if (last) whole.setEnd(last.endContainer, last.endOffset);
  const common = whole.commonAncestorContainer;
  return common instanceof Element ? common : common.parentElement;
}

/** Creates the visit; nothing happens before `wake`. */
export function createVisit(): Visit {
  let epoch = 0;
  let isReading = false;
  let known: Known | null = null;
  let place = startPlace;
  let failure: SidebarFailure | null = null;
  let looks = 0;
  let lookAgain: ReturnType<typeof setTimeout> | undefined;
  const panel = createPanel(isConnected, leave);
  const passages = createPassages(() => draw());
  const stopWatching = watchNavigation(document, () => articleElement(known?.reading ?? null), follow);

  function leave() {
    clearTimeout(lookAgain);
    epoch++;
    isReading = false;
    known = null;
    failure = null;
    passages.clear();
    panel.hide();
  }

  function end() {
    stopWatching();
    stopEscape();
    leave();
  }

  function stateNow(): SidebarState {
    if (known) {
      const { reading, analysis } = known;
      return {
        status: 'ready',
        report: analysis.report,
        unanchored: passages.unanchored(),
        captureDate: reading.captureDate,
      };
    }
    return failure ? { status: 'failed', what: failure } : { status: 'loading' };
  }

  function draw(asked = false) {
    const wrong = new Set(known?.analysis.wrong);
    panel.show({ state: stateNow(), place, focus: passages.focus(), actions, wrong }, asked);
  }

  function settle(reading: Reading, analysis: Analysis | null) {
    if (!analysis) return waitForMore();
    const isSame = known?.analysis.report.url === analysis.report.url;
    if (!isSame) place = analysis.place;
    known = { reading, analysis };
    passages.set(reading, analysis.report);
    if (analysis.show || (isSame && panel.isShown())) draw();
    else panel.hide();
  }

  /** Nothing to us so far: the page may still be filling itself in. */
  function waitForMore() {
    leave();
    const length = textLength();
    const pause = secondLooks[looks++];
    if (pause === undefined) return;
    lookAgain = setTimeout(() => {
      const changed = Math.abs(textLength() - length) > length * changedShare;
      if (changed) void read();
      else waitForMore();
    }, pause);
  }

  function fail(error: unknown) {
    if (error instanceof AskFailed && error.why === 'orphaned') return end();
    failure = error instanceof AskFailed ? 'background' : 'reading';
    if (panel.isShown()) draw();
  }

  async function ask(reading: Reading): Promise<Analysis | null> {
    const { article, captureDate } = reading;
    if (article.blocks.length > 0) return askBackground('analyse', { article, captureDate });
    return askBackground('unreadable', {});
  }

  async function read() {
    const mine = ++epoch;
    isReading = true;
    failure = null;
    const loading = setTimeout(() => mine === epoch && !known && isNamed() && draw(), loadingAfter);
    try {
      const reading = readArticle(document, location.href, []);
      const analysis = await ask(reading);
      if (mine === epoch) settle(reading, analysis);
    } catch (error) {
      if (mine === epoch) fail(error);
    } finally {
      clearTimeout(loading);
      if (mine === epoch) isReading = false;
    }
  }

  function follow({ kind }: NavigationChange) {
    if (!isConnected()) return end();
    if (kind === 'moved') {
      looks = 0;
      leave();
    }
    void read();
  }

  /** What cannot be told is not worth a word in the panel unless we are cut off. */
  function tell(sent: Promise<unknown>) {
    sent.catch((error: unknown) => {
      if (error instanceof AskFailed && error.why === 'orphaned') end();
    });
  }

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
  const stopEscape = onEscape(() => {
    if (isOpen()) setPlace({ ...place, folded: true });
  });
  return {
    wake: () => void (known || isReading || read()),
    leave,
    end,
    status: () => ({ open: isOpen(), reading: isReading }),
    toggle(open) {
      const wanted = open ?? !isOpen();
      if (known && wanted !== isOpen()) setPlace({ ...place, folded: !wanted });
      return isOpen();
    },
  };
}

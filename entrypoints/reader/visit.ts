/** One visit of one page: reads the article, asks the background, keeps the panel in step with the page. */
import type { SidebarActions, SidebarFailure, SidebarState } from '../../components/sidebar/contract.ts';
import { AskFailed, askBackground } from '../../lib/messaging/ask.ts';
import type { Analysis, OffScope, PanelPlace } from '../../lib/messaging/protocol.ts';
import { isConnected } from '../../lib/messaging/runtime.ts';
import { type NavigationChange, watchNavigation } from '../../lib/page/navigation.ts';
import { type Reading, readArticle } from '../../lib/page/read-article.ts';
import { watchRebuilds } from '../../lib/page/rebuilds.ts';
import { findPanelMaker, type PagePanel, world } from '../wiring/panel-door.ts';
import { saveExport } from '../wiring/save-file.ts';
import { findArticleElement } from './article-element.ts';
import { askAnalysis, isOrphaned } from './ask-analysis.ts';
import { onEscape } from './on-escape.ts';
import { Passages } from './passages.ts';
import { SecondLooks } from './second-looks.ts';

/** A page of more elements than this takes longer to read than a reader should look at nothing. */
const manyElements = 4_000;

/** Holds the page's panel, highlights and watchers; nothing happens before `wake`. */
export class Visit {
  /** Counts readings; an answer to an earlier one is out of date. */
  private epoch = 0;
  private isReading = false;
  private known: { reading: Reading; analysis: Analysis } | null = null;
  private place: PanelPlace = { width: 400, dock: 'right', folded: false, pinned: true };
  /** Where the reader has put it since the page came; what was remembered does not undo that. */
  private chosen: PanelPlace | null = null;
  private failure: SidebarFailure | null = null;
  private readonly looks = new SecondLooks(() => void this.read());
  /** Made on first use, once the panel's script is in the page. */
  private panel: PagePanel | null = null;
  /** The panel's script came before this one, or again: the page names the story, so it is worth an empty panel while it is read. */
  private isExpected = findPanelMaker() !== null;
  private readonly passages = new Passages(() => this.draw());
  private readonly rebuilds = watchRebuilds(document, () => this.follow('rebuilt'));
  private readonly stops = [
    this.rebuilds.stop,
    watchNavigation(document, ({ kind }) => this.follow(kind)),
    onEscape(() => this.isOpen() && this.setPlace({ ...this.place, folded: true })),
  ];

  /** Reads the page unless it is on show or being read: a page known as a mention may be asked for by the reader now. */
  wake(): void {
    if (!this.known?.analysis.show && !this.isReading) void this.read();
  }

  /** The page that is about to be read will be shown, or looks like it: it gets a panel at once, still empty. */
  expectPanel(): void {
    this.isExpected = !this.known;
  }

  /** Takes the panel away; the page may come back to us. */
  leave(): void {
    this.looks.stop();
    this.rebuilds.stop();
    this.epoch++;
    this.isReading = false;
    this.known = null;
    this.chosen = null;
    this.failure = null;
    this.isExpected = false;
    this.passages.clear();
    this.panel?.hide();
  }

  /** Leaves and listens no longer; for a visit whose extension has gone. */
  end(): void {
    for (const stop of this.stops) stop();
    this.leave();
  }

  status(): { open: boolean; reading: boolean } {
    return { open: this.isOpen(), reading: this.isReading };
  }

  /** Opens or folds the panel, the other way round for `null`; returns whether it is open then. */
  toggle(open: boolean | null): boolean {
    const wanted = open ?? !this.isOpen();
    if (this.known && wanted !== this.isOpen()) this.setPlace({ ...this.place, folded: !wanted });
    return this.isOpen();
  }

  private isShown(): boolean {
    return this.panel?.isShown() ?? false;
  }

  private isOpen(): boolean {
    return this.isShown() && !this.place.folded;
  }

  private async read(): Promise<void> {
    const mine = ++this.epoch;
    const isCurrent = () => mine === this.epoch;
    this.isReading = true;
    this.failure = null;
    try {
      if (document.getElementsByTagName('*').length > manyElements) await this.announce(isCurrent);
      if (!isCurrent()) return;
      const reading = readArticle(document, location.href, []);
      this.rebuilds.watch(findArticleElement(reading));
      const answer = askAnalysis(reading);
      void this.announce(isCurrent);
      const analysis = await answer;
      if (isCurrent()) this.settle(reading, analysis);
    } catch (error) {
      if (isCurrent()) this.fail(error);
    } finally {
      if (isCurrent()) this.isReading = false;
    }
  }

  /** Shows the panel where it stood last, still empty, on a page that will hardly turn out unrelated; resolves once the browser had the time to paint it. */
  private async announce(isCurrent: () => boolean): Promise<void> {
    const isWanted = () => isCurrent() && !this.known && this.isExpected;
    if (!isWanted()) return;
    const told = await world.contrechampPlace;
    const place = told ?? (await askBackground('lastPlace', {}).catch(() => null));
    if (!place || !isWanted()) return;
    this.place = place;
    this.draw();
    await new Promise((resolve) => setTimeout(resolve));
  }

  private settle(reading: Reading, analysis: Analysis | null): void {
    if (!analysis) {
      this.leave();
      this.looks.wait();
      return;
    }
    const isSame = this.known?.analysis.report.url === analysis.report.url;
    if (!isSame) this.place = this.chosen ?? analysis.place;
    this.known = { reading, analysis };
    this.passages.set(reading, analysis.report);
    this.isExpected = false;
    if (analysis.show || (isSame && this.isShown())) this.draw();
    else this.panel?.hide();
  }

  private fail(error: unknown): void {
    this.failure = error instanceof AskFailed ? 'background' : 'reading';
    if (isOrphaned(error)) this.end();
    else if (this.isShown() || this.isExpected) this.draw();
  }

  private follow(kind: NavigationChange['kind'] | 'rebuilt'): void {
    if (kind === 'moved') {
      this.looks.renew();
      this.leave();
      this.isExpected = world.contrechampSentinel?.isNamed() ?? false;
    }
    if (isConnected()) void this.read();
    else this.end();
  }

  private stateNow(): SidebarState {
    if (!this.known) return this.failure ? { status: 'failed', what: this.failure } : { status: 'loading' };
    const { reading, analysis } = this.known;
    const unanchored = this.passages.unanchored;
    return { status: 'ready', report: analysis.report, unanchored, captureDate: reading.captureDate };
  }

  private draw(asked = false): void {
    const wrong = new Set(this.known?.analysis.wrong);
    const { place, actions } = this;
    this.panel ??= findPanelMaker()?.(isConnected, () => this.leave()) ?? null;
    this.panel?.show({ state: this.stateNow(), place, focus: this.passages.focus, actions, wrong }, asked);
  }

  /** What cannot be told is not worth a word in the panel unless we are cut off. */
  private tell(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => isOrphaned(error) && this.end());
  }

  private setPlace(place: PanelPlace): void {
    this.place = place;
    this.chosen = place;
    world.contrechampPlace = Promise.resolve(place);
    this.draw(true);
    this.tell(askBackground('place', place));
  }

  private off(scope: OffScope): void {
    this.leave();
    this.tell(askBackground('off', { scope }));
  }

  private readonly actions: SidebarActions = {
    showSpan: (kind, span) => this.passages.show(kind, span),
    setHighlights: (kinds) => this.passages.light(kinds),
    copyLink: (span) => this.passages.copyLink(span),
    setPlace: (place) => this.setPlace(place),
    off: (scope) => this.off(scope),
    notTheStory: () => this.off('page'),
    retry: () => void this.read(),
    wrong: (part, undo) =>
      this.tell(askBackground('wrong', { url: this.known?.analysis.report.url ?? '', part, undo })),
    exportReport: (format) => saveExport(askBackground('export', { format })),
  };
}

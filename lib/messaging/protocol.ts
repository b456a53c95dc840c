/** Everything that crosses a boundary between the page side, the background and the extension's own pages, by direction. Types only. */
import type { ExportFile, ExportId } from '../export/format.ts';
import type { Article, Report, StoryRelation } from '../model.ts';

/** The side of the window the panel stands on. */
export type Dock = 'left' | 'right';
/**
 * How the panel stands on one site; widths in CSS px. `pinned`: it takes its room from the page where there is enough,
 * instead of lying over it.
 */
export type PanelPlace = { width: number; dock: Dock; folded: boolean; pinned: boolean };
/** How widely the panel is switched off. */
export type OffScope = 'page' | 'site' | 'everywhere';

/** `show` is false for pages that get a badge only; `wrong` are the parts the reader has called wrong. */
export type Analysis = { report: Report; cached: boolean; place: PanelPlace; show: boolean; wrong: string[] };

/** What a content script may ask of the background. Nothing else is answered, whoever asks. */
export type FromPage = {
  /**
   * Sentinel: this page may be the story; please inject the reader, and the overlay at once where address or title
   * already name the story. The address is taken from the sender. Language and title let the background get ready
   * meanwhile. Answered with how the panel stands on this site, null where it is off.
   */
  maybe: { ask: { named: boolean; language: string; title: string }; answer: PanelPlace | null };
  /**
   * Reader: the article as read, and whether the overlay is already there. Answered from the cache when address and text
   * are known; null where nothing is to be shown (unrelated, switched off).
   */
  analyse: { ask: { article: Article; captureDate: string | null; hasPanel: boolean }; answer: Analysis | null };
  /** Reader: no article text was found on the page. */
  unreadable: { ask: Record<string, never>; answer: null };
  /**
   * Reader: how does the panel stand on this site? Asked before the first, still empty panel is drawn where the sentinel
   * has not been told.
   */
  lastPlace: { ask: Record<string, never>; answer: PanelPlace };
  /** Reader: remember how the panel stands on this site. */
  place: { ask: PanelPlace; answer: null };
  /** Reader: switch the panel off; undone in the popup or in the settings. */
  off: { ask: { scope: OffScope }; answer: null };
  /** Reader: the page's comparison as a file; null where it is no longer known. */
  export: { ask: { format: ExportId }; answer: ExportFile | null };
  /** Reader: the reader says a finding is wrong; kept on this device, undoable. */
  wrong: { ask: { url: string; part: string; undo: boolean }; answer: null };
};

/** What the background tells the reader script of a tab, which holds the overlay: commands, never data. */
export type ToOverlay = {
  /** Open or fold the panel (toolbar, shortcut, popup). */
  toggle: { ask: { open: boolean | null }; answer: { open: boolean } };
  /** Is the panel open, and is the page still being read? */
  status: { ask: Record<string, never>; answer: { open: boolean; reading: boolean } };
  /** The page was switched off or permission withdrawn: take the panel away. */
  leave: { ask: Record<string, never>; answer: null };
};

/** The page state the popup shows in a sentence. */
export type PageState =
  | {
      kind: 'report';
      relation: StoryRelation;
      report: Report | null;
      panelOpen: boolean;
      /** Parts the reader has called wrong. */
      wrong?: string[];
    }
  | { kind: 'not-allowed' } // an http(s) page outside the permitted sites: offer "compare this page"
  | { kind: 'off'; scope: OffScope }
  | { kind: 'restricted' } // browser pages, stores, view-source
  | { kind: 'pdf' }
  | { kind: 'file' }
  | { kind: 'unreadable' } // no article text found
  | { kind: 'reading' };

/** What the extension's own pages (popup, first run) may ask of the background. */
export type FromExtension = {
  pageState: { ask: { tabId: number }; answer: PageState };
  comparePage: { ask: { tabId: number }; answer: PageState };
  panel: { ask: { tabId: number; open: boolean }; answer: { open: boolean } };
  siteSwitch: { ask: { host: string; on: boolean }; answer: null };
  everywhereSwitch: { ask: { on: boolean }; answer: null };
  /** The comparison of a tab's page as a file; null where none is known. */
  exportTab: { ask: { tabId: number; format: ExportId }; answer: ExportFile | null };
  /** Fills the store from the bundled pack where it is not there yet. */
  corpus: { ask: Record<string, never>; answer: { story: string; version: string; records: number } };
  grants: { ask: Record<string, never>; answer: { mode: 'outlets' | 'click' | 'everywhere'; granted: string[] } };
};

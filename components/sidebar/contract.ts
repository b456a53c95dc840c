/** What the sidebar is given and what it may ask for. The page side (entrypoints/overlay) implements the actions. */
import type { ExportId } from '../../lib/export/format.ts';
import type { OffScope, PanelPlace } from '../../lib/messaging/protocol.ts';
import type { Report, Span } from '../../lib/model.ts';
import type { Exported } from '../shared/ExportChoice.tsx';

export type SidebarFailure = 'reading' | 'background' | 'orphaned';
export type SidebarState =
  | { status: 'loading' }
  | {
      status: 'ready';
      report: Report /** spans ("block:start:end") that could not be found in the page */;
      unanchored: ReadonlySet<string>;
      captureDate: string | null;
    }
  | { status: 'failed'; what: SidebarFailure };

export type FindingKind = 'fact' | 'rung' | 'frame' | 'voice' | 'reason' | 'wording';

export type SidebarActions = {
  /** Scroll to the words and light them up. */
  showSpan(kind: FindingKind, span: Span): void;
  /** Which kinds are lit in the page. */
  setHighlights(kinds: readonly FindingKind[]): void;
  setPlace(place: PanelPlace): void;
  off(scope: OffScope): void;
  retry(): void;
  /** "This is wrong": kept locally, undoable. */
  wrong(part: string, undo: boolean): void;
  /** The reader says this page is not the story; same as off('page') with a note. */
  notTheStory(): void;
  /** Saves the report as a file; resolves to what came of it. */
  exportReport(format: ExportId): Promise<Exported>;
  /** Copy a link with a text fragment to these words; resolves to whether the clipboard took it. */
  copyLink(span: Span): Promise<boolean>;
};

export type SidebarProps = {
  state: SidebarState;
  place: PanelPlace;
  /** The finding under the reader's cursor in the page, to bring its card into view; null for none. */
  focus: { kind: FindingKind; span: Span } | null;
  actions: SidebarActions;
  /** BCP 47. */
  language: string;
  /** Parts the reader has called wrong on an earlier visit, as given to `actions.wrong`. */
  wrong?: ReadonlySet<string>;
};

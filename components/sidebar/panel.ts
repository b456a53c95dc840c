/** What every part of the sidebar shares: the report, the actions, and which passages the page still holds. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Coverage, Report, ReportContext, Span } from '../../lib/model.ts';
import type { FindingKind, SidebarActions } from './contract.ts';
import { keyOfSpan } from './span-key.ts';

export type Panel = {
  report: Report;
  context: ReportContext;
  /** Corpus records by id. */
  records: ReadonlyMap<string, Coverage>;
  actions: SidebarActions;
  /** A speaker's or agency's name in the reader's language. */
  nameOf(name: string): string;
  /** The same of a speaker on the page, who may stand there in the page's own words: then set apart for `Spoken`. */
  speakerOf(name: string): string;
  /** Whether the words of a span are still found in the page. */
  isAnchored(span: Span): boolean;
  /** Parts the reader has called wrong. */
  wrong: ReadonlySet<string>;
  /** Calls a part wrong, or takes it back; kept while its row is folded. */
  markWrong(part: string, isWrong: boolean): void;
  /** Width of the panel in px; drawings are laid out for it. */
  width: number;
  /** `kind block:start:end` of the passage the reader has pointed at in the page, or walked to; '' for none. */
  focus: string;
  /** Pointed at: its card opens. */
  isPointed: boolean;
  /** Marks the card of a passage as the one on show. */
  walkTo(kind: FindingKind, span: Span): void;
  lit: ReadonlySet<FindingKind>;
  toggleLit(kind: FindingKind): void;
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
};

export { keyOfSpan };

/** Key of a passage of a kind, as in `Panel.focus`. */
export const keyOfFocus = (kind: FindingKind, span: Span) => `${kind} ${keyOfSpan(span)}`;

const PanelContext = createContext<Panel | null>(null);

export const PanelProvider = PanelContext.Provider;

/** The panel around a section. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('a section stands outside the sidebar');
  return panel;
}

/** Whether a finding's card is marked, being that of the passage on show, and whether it opens. */
export function useMark(kind: FindingKind, spans: readonly Span[]): { marked: boolean; open: boolean } {
  const { focus, isPointed } = usePanel();
  const marked = spans.some((span) => keyOfFocus(kind, span) === focus);
  return { marked, open: marked && isPointed };
}

/** Outlets of some records, each once, in the order met; unknown ids are left out. */
export function listOutlets(ids: readonly string[], records: ReadonlyMap<string, Coverage>): string[] {
  const names = new Set<string>();
  for (const id of ids) {
    const record = records.get(id);
    if (record) names.add(record.outlet.name);
  }
  return [...names];
}

/** The words of the findings in the page: lit up, scrolled to, pointed at, linked to. */

import type { FindingKind, SidebarProps } from '../../components/sidebar/contract.ts';
import { keyOfSpan } from '../../components/sidebar/panel.ts';
import type { Report, Span } from '../../lib/model.ts';
import { clearHighlights, flash, type HighlightKind, paintHighlights, rangeAtPoint } from '../../lib/page/highlight.ts';
import type { Reading } from '../../lib/page/read-article.ts';
import { copyText, linkToWords } from './copy-link.ts';

type Focus = SidebarProps['focus'];
type Passage = { kind: HighlightKind; span: Span; range: Range };

export type Passages = {
  /** The finding the reader pointed at in the page. */
  focus(): Focus;
  /** Keys of spans whose words the page no longer holds. */
  unanchored(): ReadonlySet<string>;
  set(reading: Reading, report: Report): void;
  clear(): void;
  show(kind: FindingKind, span: Span): void;
  light(kinds: readonly FindingKind[]): void;
  copyLink(span: Span): Promise<boolean>;
};

function listSpans(report: Report): { kind: HighlightKind; span: Span }[] {
  const of = (kind: HighlightKind, found: readonly { spans: Span[] }[]) =>
    found.flatMap(({ spans }) => spans.map((span) => ({ kind, span })));
  const reasons = report.reasons.flatMap(({ span }) => (span ? [{ kind: 'reason' as const, span }] : []));
  return [
    ...of('fact', report.facts),
    ...of('rung', report.attribution),
    ...of('frame', report.frames),
    ...of('voice', report.voices),
    ...reasons,
  ];
}

/** A click that means something else on the page: a link, a control, a selection. */
const isForPage = (event: MouseEvent) =>
  event.defaultPrevented ||
  !getSelection()?.isCollapsed ||
  (event.target instanceof Element && event.target.closest('a,button,input,select,textarea,label,summary') !== null);

/** Creates the passages of a page; `onFocus` is called when the reader points at one. */
export function createPassages(onFocus: () => void): Passages {
  let reading: Reading | null = null;
  let passages: Passage[] = [];
  let lit: ReadonlySet<FindingKind> = new Set();
  let focus: Focus = null;
  let lost: ReadonlySet<string> = new Set();

  const shown = () => passages.filter(({ kind }) => lit.has(kind));
  const paint = () => {
    const groups = [...new Set(shown().map(({ kind }) => kind))];
    paintHighlights(
      document,
      groups.map((kind) => ({ kind, ranges: shown().flatMap((one) => (one.kind === kind ? [one.range] : [])) })),
    );
  };
  const point = (event: MouseEvent) => {
    if (!event.isTrusted || isForPage(event)) return;
    const candidates = shown();
    const found =
      candidates[
        rangeAtPoint(
          candidates.map(({ range }) => range),
          event.clientX,
          event.clientY,
        )
      ];
    if (!found) return;
    focus = { kind: found.kind, span: found.span };
    onFocus();
  };

  return {
    focus: () => focus,
    unanchored: () => lost,
    set(next, report) {
      reading = next;
      focus = null;
      const missing = new Set<string>();
      passages = listSpans(report).flatMap(({ kind, span }) => {
        const range = next.rangeOf(span);
        if (!range) missing.add(keyOfSpan(span));
        return range ? [{ kind, span, range }] : [];
      });
      lost = missing;
      paint();
      document.addEventListener('click', point);
    },
    clear() {
      document.removeEventListener('click', point);
      clearHighlights(document);
      reading = null;
      passages = [];
      lit = new Set();
      focus = null;
      lost = new Set();
    },
    show(_kind, span) {
      const range = reading?.rangeOf(span);
      if (!range) return;
      scrollToRange(range);
      flash(document, range);
    },
    light(kinds) {
      lit = new Set(kinds);
      paint();
    },
    copyLink: async (span) => (reading ? copyText(linkToWords(location.href, span.text)) : false),
  };
}

/** Brings a range to the middle of the window, at once where the reader wants no motion. */
function scrollToRange(range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}

/** The words of the findings in the page: lit up, scrolled to, pointed at, linked to. */
import type { FindingKind, SidebarProps } from '../../components/sidebar/contract.ts';
import { keyOfSpan } from '../../components/sidebar/span-key.ts';
import type { Report, Span } from '../../lib/model.ts';
import { clearHighlights, flash, type HighlightKind, paintHighlights, rangeAtPoint } from '../../lib/page/highlight.ts';
import type { Reading } from '../../lib/page/read-article.ts';
import { linkToWords } from '../../lib/page/text-fragment.ts';
import { copyText } from './copy-text.ts';

type Passage = { kind: HighlightKind; span: Span; range: Range };

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

/** Brings a range to the middle of the window, at once where the reader wants no motion. */
function scrollToRange(range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  if (!element) return;
  const isTall = element.getBoundingClientRect().height > innerHeight / 2;
  element.scrollIntoView({ block: 'center', behavior: calm || isTall ? 'instant' : 'smooth' });
  // The middle of a long text may be far from its words.
  for (let box: Element | null = isTall ? element : null; box; box = box.parentElement) {
    const { top, height } = range.getBoundingClientRect();
    box.scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
  }
}

/** Holds the live ranges of one reading and the page's highlights; `onFocus` is called when the reader points at one. */
export class Passages {
  /** The finding the reader pointed at in the page. */
  focus: SidebarProps['focus'] = null;
  /** Keys of spans whose words the page does not hold. */
  unanchored: ReadonlySet<string> = new Set();
  private reading: Reading | null = null;
  private all: Passage[] = [];
  private lit: ReadonlySet<FindingKind> = new Set();
  private readonly onFocus: () => void;

  constructor(onFocus: () => void) {
    this.onFocus = onFocus;
  }

  set(reading: Reading, report: Report): void {
    this.reading = reading;
    this.focus = null;
    const missing = new Set<string>();
    this.all = listSpans(report).flatMap(({ kind, span }) => {
      const range = reading.rangeOf(span);
      if (!range) missing.add(keyOfSpan(span));
      return range ? [{ kind, span, range }] : [];
    });
    this.unanchored = missing;
    if (this.lit.size > 0) this.paint();
    document.addEventListener('click', this.point);
  }

  clear(): void {
    document.removeEventListener('click', this.point);
    clearHighlights(document);
    this.reading = null;
    this.all = [];
    this.lit = new Set();
    this.focus = null;
    this.unanchored = new Set();
  }

  show(_kind: FindingKind, span: Span): void {
    const range = this.reading?.rangeOf(span);
    if (!range) return;
    scrollToRange(range);
    flash(document, range);
  }

  light(kinds: readonly FindingKind[]): void {
    this.lit = new Set(kinds);
    this.paint();
  }

  async copyLink(span: Span): Promise<boolean> {
    if (!this.reading) return false;
    const { title, standfirst, blocks } = this.reading.article;
    const block = (span.block === -1 ? title : span.block === -2 ? standfirst : blocks[span.block]) ?? '';
    const place = { before: block.slice(0, span.start), words: span.text, after: block.slice(span.end) };
    return copyText(linkToWords(location.href, place, document.body.textContent ?? ''));
  }

  private shown(): Passage[] {
    return this.all.filter(({ kind }) => this.lit.has(kind));
  }

  private paint(): void {
    const shown = this.shown();
    const kinds = [...new Set(shown.map(({ kind }) => kind))];
    const rangesOf = (kind: HighlightKind) => shown.flatMap((one) => (one.kind === kind ? [one.range] : []));
    paintHighlights(
      document,
      kinds.map((kind) => ({ kind, ranges: rangesOf(kind) })),
    );
  }

  private readonly point = (event: MouseEvent): void => {
    if (!event.isTrusted || isForPage(event)) return;
    const shown = this.shown();
    const ranges = shown.map(({ range }) => range);
    const found = shown[rangeAtPoint(ranges, event.clientX, event.clientY)];
    if (!found) return;
    this.focus = { kind: found.kind, span: found.span };
    this.onFocus();
  };
}

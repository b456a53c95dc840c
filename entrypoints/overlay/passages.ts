/** The words of the findings in the page: lit up, scrolled to, linked to. */
import type { FindingKind, SidebarProps } from '../../components/sidebar/contract.ts';
import type { Report, Span } from '../../lib/model.ts';
import type { Reading } from '../../lib/page/read-article.ts';

export type Passages = {
  readonly focus: SidebarProps['focus'];
  readonly unanchored: ReadonlySet<string>;
  set(reading: Reading, report: Report): void;
  clear(): void;
  show(kind: FindingKind, span: Span): void;
  light(kinds: readonly FindingKind[]): void;
  copyLink(span: Span): Promise<boolean>;
};

export function createPassages(_onFocus: () => void): Passages {
  let reading: Reading | null = null;
  return {
    focus: null,
    unanchored: new Set(),
    set(next) {
      reading = next;
    },
    clear() {
      reading = null;
    },
    show(_kind, span) {
      reading?.rangeOf(span)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    light() {},
    copyLink: async () => false,
  };
}

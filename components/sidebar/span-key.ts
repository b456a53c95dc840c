import type { Span } from '../../lib/model.ts';

/** Key of a span, as in `SidebarState.unanchored`. Apart from the panel, so that a script without Preact can tell it too. */
export const keyOfSpan = (span: Span) => `${span.block}:${span.start}:${span.end}`;

/** Painting passages through the CSS Custom Highlight API: the page's DOM is not touched. */

/** What a highlight stands for; each has its own colour and its own underline. */
export const HIGHLIGHT_KINDS = ['fact', 'rung', 'frame', 'voice', 'reason'] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];
/** Passages of one kind. */
export type HighlightGroup = { kind: HighlightKind; ranges: Range[] };

/** Our names in the page's registry of highlights; a page that uses the same names would be odd, and is overpainted. */
const PREFIX = 'contrechamp-';
const FLASH = `${PREFIX}flash`;
/** Milliseconds a passage stays lit after a jump; long enough to be found, short enough not to stay. */
const FLASH_TIME = 2_400;
/** Ranges a page is painted with at most: live ranges cost on every change of the page. */
const MAX_RANGES = 2_000;

type Registry = Map<string, unknown>;
type Maker = new (...ranges: Range[]) => { priority: number };

/** The highlight registry and constructor, or null where the browser has none (jsdom, old browsers). */
function highlightApi(document: Document): { registry: Registry; make: Maker } | null {
  const view = document.defaultView as (Window & { CSS?: { highlights?: unknown }; Highlight?: unknown }) | null;
  const scope = globalThis as { CSS?: { highlights?: unknown }; Highlight?: unknown };
  const registry = scope.CSS?.highlights ?? view?.CSS?.highlights;
  const make = scope.Highlight ?? view?.Highlight;
  return registry && typeof make === 'function' ? { registry: registry as Registry, make: make as Maker } : null;
}

/** Paints the groups and nothing else of ours; true when it could. Kinds later in the list lie on top. */
export function paintHighlights(document: Document, groups: HighlightGroup[]): boolean {
  const api = highlightApi(document);
  if (!api) return false;
  let left = MAX_RANGES;
  for (const kind of HIGHLIGHT_KINDS) {
    const ranges = groups
      .filter((group) => group.kind === kind)
      .flatMap((group) => group.ranges)
      .slice(0, left);
    left -= ranges.length;
    if (ranges.length === 0) api.registry.delete(PREFIX + kind);
    else api.registry.set(PREFIX + kind, withPriority(new api.make(...ranges), HIGHLIGHT_KINDS.indexOf(kind)));
  }
  return true;
}

function withPriority<T extends { priority: number }>(highlight: T, priority: number): T {
  highlight.priority = priority;
  return highlight;
}

let flashing: ReturnType<typeof setTimeout> | undefined;

/** Lights one passage up for a moment, over all others; a second call moves the light. */
export function flash(document: Document, range: Range): boolean {
  const api = highlightApi(document);
  if (!api) return false;
  clearTimeout(flashing);
  api.registry.set(FLASH, withPriority(new api.make(range), HIGHLIGHT_KINDS.length));
  flashing = setTimeout(() => api.registry.delete(FLASH), FLASH_TIME);
  return true;
}

/** Takes all our paint away. */
export function clearHighlights(document: Document): void {
  clearTimeout(flashing);
  const api = highlightApi(document);
  for (const kind of HIGHLIGHT_KINDS) api?.registry.delete(PREFIX + kind);
  api?.registry.delete(FLASH);
}

/** Index of the smallest range under a point of the viewport (CSS px), -1 when none is: from a passage to its card. */
export function rangeAtPoint(ranges: Range[], x: number, y: number): number {
  let best = -1;
  let area = Number.POSITIVE_INFINITY;
  ranges.forEach((range, index) => {
    const boxes = [...range.getClientRects()];
    if (!boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) return;
    const size = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    if (size < area) [best, area] = [index, size];
  });
  return best;
}

/** Colour (light, dark) and underline of each kind; tints are translucent so that the page's own text colour stays readable. */
const LOOKS: Record<HighlightKind, { light: string; dark: string; line: string }> = {
  fact: { light: '#b45309', dark: '#fbbf24', line: 'solid 2px' },
  rung: { light: '#b91c1c', dark: '#f87171', line: 'double 1px' },
  frame: { light: '#1d4ed8', dark: '#93c5fd', line: 'dotted 2px' },
  voice: { light: '#15803d', dark: '#86efac', line: 'dashed 2px' },
  reason: { light: '#7e22ce', dark: '#d8b4fe', line: 'wavy 1px' },
};

const rule = (kind: HighlightKind, colour: string, line: string): string =>
  `::highlight(${PREFIX}${kind}){background-color:color-mix(in srgb,${colour} 16%,transparent);text-decoration:underline ${line} ${colour}}`;
const flashRule = (colour: string): string =>
  `::highlight(${FLASH}){background-color:color-mix(in srgb,${colour} 55%,transparent);text-decoration:underline solid 3px ${colour}}`;
const sheet = (theme: 'light' | 'dark'): string =>
  [
    ...HIGHLIGHT_KINDS.map((kind) => rule(kind, LOOKS[kind][theme], LOOKS[kind].line)),
    flashRule(LOOKS.fact[theme]),
  ].join('\n');
const forced = [
  ...HIGHLIGHT_KINDS.map(
    (kind) =>
      `::highlight(${PREFIX}${kind}){background-color:Canvas;color:CanvasText;text-decoration:underline ${LOOKS[kind].line} CanvasText}`,
  ),
  `::highlight(${FLASH}){background-color:Highlight;color:HighlightText}`,
].join('\n');

/** The stylesheet of the highlights, to be inserted by the extension, never as a node of the page; nothing of it prints. */
export const HIGHLIGHT_CSS = `@media screen{${sheet('light')}
@media (prefers-color-scheme:dark){${sheet('dark')}}
@media (forced-colors:active){${forced}}}`;

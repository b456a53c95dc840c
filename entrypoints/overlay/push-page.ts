/** Makes room for the panel: a margin on `<html>`, nothing else of the page is touched. */
import type { Dock } from '../../lib/messaging/protocol.ts';

/** Below this the panel lies over the page, in CSS px. */
const roomyWidth = 1_200;
/**
 * Margin added per frame, in px: a centred column moves half of it, below the 3 px that count as a layout shift
 * (https://github.com/WICG/layout-instability#how-do-we-measure).
 */
const slideStep = 5;

type Margin = { side: 'margin-left' | 'margin-right'; value: string; priority: string };

/** How the page stands: the margin it had before, and the frame of a slide under way. */
let before: Margin | null = null;
let frame = 0;

const style = () => document.documentElement.style;
const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function setMargin(side: Margin['side'], width: number) {
  style().setProperty(side, `${width}px`, 'important');
}

function slide(side: Margin['side'], from: number, width: number) {
  setMargin(side, Math.min(from, width));
  if (from < width) frame = requestAnimationFrame(() => slide(side, from + slideStep, width));
}

/** Gives the page its own margin back. */
export function releasePage(): void {
  cancelAnimationFrame(frame);
  if (!before) return;
  const { side, value, priority } = before;
  before = null;
  if (value) style().setProperty(side, value, priority);
  else style().removeProperty(side);
  if (document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style');
}

/** Pushes the page aside by `width` px where there is room; `gently` for what the reader did not ask for just now. */
export function pushPage(width: number, dock: Dock, gently: boolean): void {
  const side = dock === 'left' ? 'margin-left' : 'margin-right';
  if (innerWidth < roomyWidth) {
    releasePage();
    return;
  }
  if (before?.side !== side) {
    releasePage();
    before = { side, value: style().getPropertyValue(side), priority: style().getPropertyPriority(side) };
  }
  cancelAnimationFrame(frame);
  if (gently && !isCalm()) slide(side, 0, width);
  else setMargin(side, width);
}

/** Makes room for the panel: a margin on `<html>`, nothing else of the page is touched. */
import type { Dock } from '../../lib/messaging/protocol.ts';
import { findPlace } from './keep-place.ts';

/** Below this the panel lies over the page, in CSS px. */
const roomyWidth = 1_200;

type Declared = { value: string; priority: string };

/** What the page itself had declared on `<html>` where we declare something now. */
const declared = new Map<string, Declared>();
/** Counts what was asked for; a move that waits for a frame is dropped by what comes after it. */
let turn = 0;

const root = () => document.documentElement;

function declare(name: string, value: string) {
  const { style } = root();
  if (!declared.has(name))
    declared.set(name, { value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) });
  style.setProperty(name, value, 'important');
}

function takeBack(...names: string[]) {
  for (const name of names) {
    const own = declared.get(name);
    if (own?.value) root().style.setProperty(name, own.value, own.priority);
    else if (own) root().style.removeProperty(name);
    declared.delete(name);
  }
  if (root().getAttribute('style') === '') root().removeAttribute('style');
}

/** A page that leaves as much room of its own, centred in a wide window, stays where it is. */
function makeRoom(width: number, dock: Dock) {
  const side = dock === 'left' ? 'margin-left' : 'margin-right';
  takeBack('margin-left', 'margin-right');
  if (Number.parseFloat(getComputedStyle(root()).getPropertyValue(side)) < width) declare(side, `${width}px`);
}

/**
 * Changes the page behind a picture of it, cut off for two frames: what is not in view before and after is no layout shift
 * (https://github.com/WICG/layout-instability#layout-shift), and the focus stays where it is.
 */
function changeUnseen(change: () => void) {
  if (document.hidden || !('startViewTransition' in document)) {
    change();
    return;
  }
  const mine = turn;
  const picture = document.startViewTransition(() => declare('clip-path', 'inset(50%)'));
  const show = () => {
    takeBack('clip-path');
    picture.skipTransition();
  };
  const move = () => {
    if (mine === turn) change();
    requestAnimationFrame(show);
  };
  picture.ready.catch(() => {}).then(() => requestAnimationFrame(move));
}

/** Gives the page its own margin back. */
export function releasePage(): void {
  turn++;
  if (declared.size > 0) findPlace()(() => takeBack(...declared.keys()));
}

/** Pushes the page aside by `width` px where there is room; `gently` for what the reader did not ask for just now. */
export function pushPage(width: number, dock: Dock, gently: boolean): void {
  if (innerWidth < roomyWidth) {
    releasePage();
    return;
  }
  turn++;
  const keepPlace = findPlace();
  const push = () => keepPlace(() => makeRoom(width, dock));
  if (gently) changeUnseen(push);
  else push();
}

/** Makes room for the panel: a margin or padding on `<html>`, nothing else of the page is touched. */
import type { Dock } from '../../lib/messaging/protocol.ts';
import { findPlace } from './keep-place.ts';

/** Below this the panel lies over the page, in CSS px. */
const roomyWidth = 1_200;

type Declared = { value: string; priority: string };

/** What the page itself had declared on `<html>` where we declare something now. */
const declared = new Map<string, Declared>();
/** Counts what was asked for; a change that waits for a frame is dropped by what comes after it. */
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

/** The side from which the page's text starts takes the room inside: a margin there would move the page's very root. */
function nameOf(dock: Dock): string {
  const { direction } = getComputedStyle(root());
  return `${(dock === 'left') === (direction === 'ltr') ? 'padding' : 'margin'}-${dock}`;
}

/** A page that leaves as much room of its own, centred in a wide window, stays where it is. */
function makeRoom(width: number, dock: Dock) {
  takeBack(...declared.keys());
  const name = nameOf(dock);
  if (Number.parseFloat(getComputedStyle(root()).getPropertyValue(name)) < width) declare(name, `${width}px`);
}

/** The page goes and comes back in this time, in ms; unseen in the first part of it, long enough for two frames on most screens. */
const fadeTime = 200;
const unseenPart = 0.3;

/** Lets the page fade in at its new place: what is not seen before and after is no layout shift (https://github.com/WICG/layout-instability#layout-shift). */
function changeUnseen(change: () => void) {
  if (document.hidden || !document.body) {
    change();
    return;
  }
  const mine = turn;
  document.body.animate([{ opacity: 0 }, { opacity: 0, offset: unseenPart }, { opacity: 1 }], fadeTime);
  requestAnimationFrame(() => requestAnimationFrame(() => mine === turn && change()));
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

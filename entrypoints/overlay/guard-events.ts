/** Keeps what happens in the panel in the panel, and what a page fakes out of it. */

/** Everything a reader does inside; scrolling is held back by `overscroll-behavior` instead. */
const readerEvents = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'submit',
  'reset',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'mouseenter',
  'mouseleave',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointercancel',
  'touchstart',
  'touchend',
  'touchmove',
  'touchcancel',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
  'wheel',
] as const;

/** Swallows events that no reader caused before the panel sees them, and stops real ones at the root on their way out. */
export function guardEvents(root: ShadowRoot): void {
  for (const name of readerEvents) {
    root.addEventListener(name, dropFaked, { capture: true });
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  }
}

function dropFaked(event: Event) {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

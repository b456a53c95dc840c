/** Esc pressed in the page, where it means nothing else: not taken by the page, not in a field, not to close a dialog. */

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input,select,textarea') !== null);

/** What the browser itself closes on Esc. */
const closesOnEscape = ':modal, [popover]:not([popover=manual]):popover-open';

/** Calls back on such an Esc, and leaves the event to the page; returns how to stop. */
export function onEscape(fold: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented) return;
    if (isField(event.target) || document.querySelector(closesOnEscape)) return;
    fold();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

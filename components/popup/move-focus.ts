/** Moves the focus between the field and the results by arrows, Home and End, and back to the field by typing on; Enter opens the first result; Esc clears. Keys of an input method or with a modifier are not ours. */
export function moveFocus(event: KeyboardEvent, root: HTMLElement, clear: () => boolean): void {
  const { key } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && key.length > 1)) return;
  const field = root.querySelector<HTMLInputElement>('input');
  const links = [...root.querySelectorAll<HTMLElement>('.results a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === field;
  const go = (target: HTMLElement | null | undefined) => {
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  if (!inField && at < 0) return;
  if (key === 'ArrowDown') go(links[at + 1]);
  else if (key === 'ArrowUp') go(at <= 0 ? field : links[at - 1]);
  else if (key === 'Home' && !inField) go(links[0]);
  else if (key === 'End' && !inField) go(links.at(-1));
  else if (key === 'Enter' && inField) links[0]?.click();
  else if (key === 'Escape' && clear()) go(field);
  else if (!inField && key.length === 1 && key !== ' ') field?.focus();
}

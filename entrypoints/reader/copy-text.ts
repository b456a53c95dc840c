/** The clipboard. */

/** Pages without TLS have no clipboard API; the copy command works there after a click. */
function copyByCommand(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  const taken = document.execCommand('copy');
  window.removeEventListener('copy', give, { capture: true });
  return taken;
}

/** Puts text on the clipboard; resolves to whether it was taken. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Links to words of the page, and the clipboard. */

/** Words quoted whole up to this length; longer passages are named by their first and last words, in characters. */
const wholeLength = 80;
const edgeWords = 4;

/** Percent-encodes a directive's text; "-" and "," have a meaning there (https://wicg.github.io/scroll-to-text-fragment/#syntax). */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** The page's address with a text fragment to these words. */
export function linkToWords(address: string, words: string): string {
  const url = new URL(address);
  url.hash = '';
  const all = words.trim().split(/\s+/);
  const isLong = words.length > wholeLength && all.length > edgeWords * 2;
  const parts = isLong ? [all.slice(0, edgeWords), all.slice(-edgeWords)] : [all];
  return `${url.href}#:~:text=${parts.map((part) => encode(part.join(' '))).join(',')}`;
}

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

/** Panels left behind by an earlier copy of the extension, which an update cut off (threats.md, D4). */

type ShadowOpener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
type XrayElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Chromium: https://developer.chrome.com/docs/extensions/reference/api/dom; Firefox has a property instead. */
function rootOf(element: XrayElement): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: ShadowOpener };
  try {
    return element.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}

/** Removes such panels, and the room that Firefox's dead script can no longer give back. */
export function removeStaleHosts(): void {
  const { style, children } = document.documentElement;
  let found = false;
  for (const host of [...children]) {
    const mount = rootOf(host)?.querySelector<HTMLElement>('[data-contrechamp]');
    if (!mount) continue;
    // The script that put it there may still be alive enough to put it back; this tells it not to.
    mount.dataset.contrechamp = 'stale';
    host.remove();
    found = true;
  }
  if (!found) return;
  for (const name of ['margin-left', 'margin-right', 'padding-left', 'padding-right']) {
    if (style.getPropertyPriority(name) === 'important') style.removeProperty(name);
  }
}

/** What the reader has allowed, and the three ways to change it. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askBackground } from '../../lib/messaging/ask.ts';
import type { FromExtension } from '../../lib/messaging/protocol.ts';

export type Grants = FromExtension['grants']['answer'];
export type Mode = Grants['mode'];

const everySite = ['*://*/*'];

/** Grants as they stand, kept in step with the browser's own settings. */
export function useGrants(): Grants | null {
  const [grants, setGrants] = useState<Grants | null>(null);
  useEffect(() => {
    const look = () => void askBackground('grants', {}).then(setGrants, () => setGrants(null));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return grants;
}

/** Permissions the manifest itself grants cannot be given back; only tests have such. */
async function withdraw(origins: readonly string[]): Promise<void> {
  const fixed = browser.runtime.getManifest().host_permissions ?? [];
  const removable = origins.filter((origin) => !fixed.includes(origin));
  if (removable.length > 0) await browser.permissions.remove({ origins: removable });
}

/**
 * Changes what is allowed; resolves to whether the browser agreed. Must be called in the click itself, with nothing
 * awaited before: browsers show the prompt only then.
 */
export async function choose(mode: Mode, patterns: string[], granted: readonly string[]): Promise<boolean> {
  if (mode === 'click') {
    await withdraw(granted);
    return true;
  }
  const origins = mode === 'outlets' ? patterns : everySite;
  if (!(await browser.permissions.request({ origins }))) return false;
  if (mode === 'outlets') await withdraw(granted.filter((origin) => !patterns.includes(origin)));
  return true;
}

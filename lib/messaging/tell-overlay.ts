/** Commands from the background to the overlay of a tab. */
import browser from 'webextension-polyfill';
import type { Reply } from './envelope.ts';
import type { ToOverlay } from './protocol.ts';

/** Commands the overlay in a tab's top frame; `null` where there is none or it refused. */
export async function tellOverlay<N extends keyof ToOverlay>(
  tabId: number,
  name: N,
  ask: ToOverlay[N]['ask'],
): Promise<ToOverlay[N]['answer'] | null> {
  try {
    const reply: Reply<ToOverlay[N]['answer']> | undefined = await browser.tabs.sendMessage(
      tabId,
      { name, ask },
      { frameId: 0 },
    );
    return reply?.ok ? reply.answer : null;
  } catch {
    return null;
  }
}

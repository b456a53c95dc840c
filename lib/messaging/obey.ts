/** The overlay's end of a command: who sent it is checked here; the few payloads are checked by hand, zod would double the bundle. */
import type { Runtime } from 'webextension-polyfill';
import { type Envelope, type Reply, refuse } from './envelope.ts';
import type { ToOverlay } from './protocol.ts';
import { runtime } from './runtime.ts';

export type OverlayHandlers = { [N in keyof ToOverlay]: (ask: ToOverlay[N]['ask']) => ToOverlay[N]['answer'] };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';

const readOpen = (ask: unknown): { open: boolean | null } => {
  const open = typeof ask === 'object' && ask !== null && 'open' in ask ? ask.open : null;
  return { open: typeof open === 'boolean' ? open : null };
};

/** Answers one command; only the background, which has no tab, may give one. */
export function obeyCommand(
  message: unknown,
  sender: Runtime.MessageSender,
  handlers: OverlayHandlers,
): Reply<unknown> {
  if (!isEnvelope(message)) return refuse('malformed');
  if (sender.id !== runtime.id || sender.tab) return refuse('forbidden');
  if (message.name === 'toggle') return { ok: true, answer: handlers.toggle(readOpen(message.ask)) };
  if (message.name === 'status') return { ok: true, answer: handlers.status({}) };
  if (message.name === 'leave') return { ok: true, answer: handlers.leave({}) };
  return refuse('unknown');
}

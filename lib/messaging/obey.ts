/** The overlay's end of a command: who sent it is checked here; the few payloads are checked by hand, zod would double the bundle. */
import type { Runtime } from 'webextension-polyfill';
import { type Envelope, type Reply, refuse } from './envelope.ts';
import type { ToOverlay } from './protocol.ts';
import { runtime } from './runtime.ts';

/** What the overlay does at each command. */
export type OverlayHandlers = { [N in keyof ToOverlay]: (ask: ToOverlay[N]['ask']) => ToOverlay[N]['answer'] };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';

const readOpen = (ask: unknown): { open: boolean | null } => {
  const open = typeof ask === 'object' && ask !== null && 'open' in ask ? ask.open : null;
  return { open: typeof open === 'boolean' ? open : null };
};

/** Each command with its payload read; a command of the protocol that is not here does not compile. */
const carryOut: { [N in keyof ToOverlay]: (handlers: OverlayHandlers, ask: unknown) => ToOverlay[N]['answer'] } = {
  toggle: ({ toggle }, ask) => toggle(readOpen(ask)),
  status: ({ status }) => status({}),
  leave: ({ leave }) => leave({}),
};
const isCommand = (name: string): name is keyof ToOverlay => Object.hasOwn(carryOut, name);

/** Answers one command; only the background, which has no tab, may give one. */
export function obeyCommand(
  message: unknown,
  sender: Runtime.MessageSender,
  handlers: OverlayHandlers,
): Reply<unknown> {
  if (!isEnvelope(message)) return refuse('malformed');
  if (sender.id !== runtime.id || sender.tab) return refuse('forbidden');
  if (!isCommand(message.name)) return refuse('unknown');
  return { ok: true, answer: carryOut[message.name](handlers, message.ask) };
}

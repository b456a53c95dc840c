/** Answers requests: envelope, sender and payload are checked before a handler sees anything. */
import type { Runtime } from 'webextension-polyfill';
import type * as z from '../zod.ts';
import { type Reply, refuse } from './envelope.ts';
import type { FromExtension, FromPage } from './protocol.ts';
import { envelopeSchema, fromExtensionSchemas, fromPageSchemas } from './schema.ts';
import { judgeSender, type PageSender } from './sender.ts';

/** The background's answers to content scripts. */
export type PageHandlers = {
  [N in keyof FromPage]: (ask: FromPage[N]['ask'], sender: PageSender) => Promise<FromPage[N]['answer']>;
};
/** The background's answers to the extension's own pages. */
export type ExtensionHandlers = {
  [N in keyof FromExtension]: (ask: FromExtension[N]['ask']) => Promise<FromExtension[N]['answer']>;
};

type Handlers = Record<string, (ask: never, sender: PageSender) => Promise<unknown>>;
type Schemas = Record<string, z.ZodMiniType>;
type Self = { id: string; origin: string };

async function answer(handlers: Handlers, schemas: Schemas, name: string, ask: unknown, sender?: PageSender) {
  if (!Object.hasOwn(handlers, name) || !Object.hasOwn(schemas, name)) return refuse('unknown');
  const read = schemas[name]?.safeParse(ask);
  if (!read?.success) return refuse('malformed');
  try {
    return { ok: true as const, answer: await handlers[name]?.(read.data as never, sender as PageSender) };
  } catch (error) {
    console.error(name, error);
    return refuse('failed');
  }
}

/** Answers one message to the background: pages reach the page handlers, the extension's own pages the others, strangers nothing. */
export async function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
  self: Self,
  handlers: { page: PageHandlers; extension: ExtensionHandlers },
): Promise<Reply<unknown>> {
  const envelope = envelopeSchema.safeParse(message);
  if (!envelope.success) return refuse('malformed');
  const { name, ask } = envelope.data;
  const from = judgeSender(sender, self);
  if (from.kind === 'stranger') return refuse('forbidden');
  if (from.kind === 'page') {
    if (Object.hasOwn(handlers.extension, name)) return refuse('forbidden');
    return answer(handlers.page as Handlers, fromPageSchemas, name, ask, from);
  }
  return answer(handlers.extension as Handlers, fromExtensionSchemas, name, ask);
}

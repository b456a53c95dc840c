/** Requests that survive a background stopped at any moment: a time limit, one retry; every request is idempotent. */
import type { Refusal, Reply } from './envelope.ts';
import type { FromExtension, FromPage } from './protocol.ts';
import { isConnected, runtime } from './runtime.ts';

/** Generous for a cold background on a slow machine; beyond it the worker has been stopped, in ms. */
const answerLimit = 4_000;
/** Lets a stopped worker finish going away before it is woken again, in ms. */
const retryPause = 50;

/** No answer: `orphaned` means the extension was updated or removed under this page. */
export class AskFailed extends Error {
  readonly why: Refusal | 'silent' | 'orphaned';
  constructor(why: Refusal | 'silent' | 'orphaned') {
    super(`request ${why}`);
    this.why = why;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function withLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AskFailed('silent')), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function send(deliver: () => Promise<unknown>): Promise<unknown> {
  const reply = (await withLimit(deliver(), answerLimit)) as Reply<unknown> | undefined;
  if (!reply) throw new AskFailed('silent');
  if (!reply.ok) throw new AskFailed(reply.error);
  return reply.answer;
}

async function sendTwice(deliver: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send(deliver);
  } catch (error) {
    if (!isConnected()) throw new AskFailed('orphaned');
    if (error instanceof AskFailed && error.why !== 'silent' && error.why !== 'failed') throw error;
    await pause(retryPause);
    return send(deliver);
  }
}

type Calls = FromPage & FromExtension;

/** Asks the background; rejects with AskFailed. */
export async function askBackground<N extends keyof Calls>(name: N, ask: Calls[N]['ask']): Promise<Calls[N]['answer']> {
  if (!isConnected()) throw new AskFailed('orphaned');
  return (await sendTwice(() => runtime.sendMessage({ name, ask }))) as Calls[N]['answer'];
}

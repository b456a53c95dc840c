/** What travels: a named request, and an answer that says whether it went well. */
export type Envelope = { name: string; ask: unknown };

/** Why a request was not answered. */
export type Refusal = 'unknown' | 'forbidden' | 'malformed' | 'failed';
export type Reply<T> = { ok: true; answer: T } | { ok: false; error: Refusal };

export const refuse = (error: Refusal): Reply<never> => ({ ok: false, error });

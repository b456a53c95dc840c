/** What travels: a named request, and an answer that says whether it went well. */
export type Envelope = { name: string; ask: unknown };

/** Why a request was not answered. */
export type Refusal = 'unknown' | 'forbidden' | 'malformed' | 'failed';
/** What comes back. */
export type Reply<T> = { ok: true; answer: T } | { ok: false; error: Refusal };

/** The reply that says why there is no answer. */
export const refuse = (error: Refusal): Reply<never> => ({ ok: false, error });

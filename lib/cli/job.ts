/** Something to analyse, named as the output names it; `error` when it could not even be opened. */
export type Job = { input: string } & (
  | { kind: 'html'; bytes: Uint8Array; url: string; contentType: string }
  | { kind: 'text'; bytes: Uint8Array; url: string }
  | { kind: 'line'; line: string }
  | { kind: 'error'; error: string }
);

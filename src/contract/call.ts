import type { ErrorShape } from './errors.ts';

/**
 * What travels down the corridor. Hosts carry it and know no method by name.
 * `callId` is chosen by the caller: progress comes back under it, and `calls.cancel` names it.
 */
export interface Call {
  method: string;
  input: unknown;
  callId?: string;
}

/** What comes back: the value, or one of the coded errors. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: ErrorShape };

/** One way for a call to travel: in process, over a process boundary, over HTTP. It never rejects with anything but a VerbatimError. */
export type Send = (call: Call) => Promise<Answer>;

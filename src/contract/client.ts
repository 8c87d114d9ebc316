import type { Send } from './call.ts';
import { VerbatimError } from './errors.ts';
import type { InputOf, MethodName, OutputOf } from './methods.ts';

export interface CallOptions {
  /** Named by the caller so that progress can be followed and the call cancelled. */
  callId?: string;
}

/** The typed way to ask. It holds no schema at run time, so the page that uses it stays small. */
export interface Client {
  call<M extends MethodName>(method: M, input: InputOf<M>, options?: CallOptions): Promise<OutputOf<M>>;
}

/**
 * Makes a client over one way to travel.
 * @throws VerbatimError (as a rejection of `call`) with the code the library answered
 */
export function createClient(send: Send): Client {
  return {
    async call(method, input, options) {
      const answer = await send({ method, input, ...options });
      if (answer.ok) return answer.value as OutputOf<typeof method>;
      throw VerbatimError.fromShape(answer.error);
    },
  };
}

import type { Client } from '../../contract/client.ts';
import type { InputOf, MethodName, OutputOf } from '../../contract/methods.ts';

/**
 * Asks a question that the next letter may make idle. When the signal aborts, the library is told to drop it: one that
 * it has not come to yet is then never begun.
 */
export function askSuperseded<M extends MethodName>(
  client: Client,
  ask: { method: M; input: InputOf<M>; signal: AbortSignal },
): Promise<OutputOf<M>> {
  const callId = crypto.randomUUID();
  const cancel = (): void => {
    // Whether it was still there to be dropped makes no difference: nobody waits for its answer.
    void client.call('calls.cancel', { callId }).catch(() => undefined);
  };
  ask.signal.addEventListener('abort', cancel, { once: true });
  return client.call(ask.method, ask.input, { callId });
}

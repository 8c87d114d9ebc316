import { randomUUID } from 'node:crypto';
import { createClient } from '../../contract/client.ts';
import type { InputOf, MethodName, OutputOf } from '../../contract/methods.ts';
import { showProgress } from './progress.ts';
import type { Session } from './session.ts';

/** A call that takes long: the terminal shows how far it is, and Ctrl+C stops it. */
export async function callAndStop<M extends MethodName>(
  session: Session,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const library = await session.library();
  const callId = randomUUID();
  const cancel = (): void => {
    void library.send({ method: 'calls.cancel', input: { callId } });
  };
  session.stopped.addEventListener('abort', cancel, { once: true });
  const stopProgress = showProgress(library);
  try {
    return await createClient(library.send).call(method, input, { callId });
  } finally {
    stopProgress();
    session.stopped.removeEventListener('abort', cancel);
  }
}

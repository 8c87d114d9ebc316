import type { Page } from '@playwright/test';
import type { Answer } from '../src/contract/call.ts';
import type { InputOf, MethodName, OutputOf } from '../src/contract/methods.ts';

/** Asks the library by the way that the page in a host has, as the interface does. */
export async function callFrom<M extends MethodName>(
  page: Page,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const answer = await page.evaluate(
    async (call): Promise<Answer> => {
      const bridge = (window as { verbatim?: { send: (one: unknown) => Promise<Answer> } }).verbatim;
      if (bridge !== undefined) return bridge.send(call);
      const response = await fetch('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      });
      return (await response.json()) as Answer;
    },
    { method, input },
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value as OutputOf<M>;
}

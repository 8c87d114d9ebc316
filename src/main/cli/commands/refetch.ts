import { randomUUID } from 'node:crypto';
import type { RefetchOutcome, SaveSource } from '../../../contract/article.ts';
import { createClient } from '../../../contract/client.ts';
import { asId } from '../as-id.ts';
import { defineCommand, exitStatus, takeOne } from '../command.ts';
import { showProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { plural } from '../tidy.ts';

export const refetch = defineCommand({
  about: [
    'Fetches a story again. If its text changed, a new capture is added and the old one kept.',
    '  --from FILE   the page as a file (- is stdin), instead of its address',
  ].join('\n'),
  options: { from: { type: 'string' } },
  async run({ values, positionals, session }) {
    const id = asId(takeOne(positionals, 'ARTICLE_ID'));
    const source = values.from === undefined ? null : await readSource(values.from);
    const library = await session.library();
    const callId = randomUUID();
    const cancel = (): void => {
      void library.send({ method: 'calls.cancel', input: { callId } });
    };
    session.stopped.addEventListener('abort', cancel, { once: true });
    const stopProgress = showProgress(library);
    try {
      const outcome = await createClient(library.send).call('articles.refetch', { id, source }, { callId });
      await session.answer(outcome, describeOutcome(outcome));
    } finally {
      stopProgress();
      session.stopped.removeEventListener('abort', cancel);
    }
    return exitStatus.done;
  },
});

async function readSource(path: string): Promise<SaveSource> {
  const { name, bytes } = await readInput(path);
  return { kind: 'file', name, base64: bytes.toString('base64'), url: null, book: 'one' };
}

function describeOutcome({ changed, captureId, passages }: RefetchOutcome): string {
  if (!changed) return 'The text is the same. Nothing was written.';
  const fates = passages.map(({ id, status, similarity }) => {
    const alike = status === 'altered' ? `, ${String(Math.round(similarity * 100))} % alike` : '';
    return `  ${(status + alike).padEnd(22)} ${id}`;
  });
  return [`The text has changed: capture ${captureId}.`, plural(passages.length, 'passage'), ...fates].join(
    '\n',
  );
}

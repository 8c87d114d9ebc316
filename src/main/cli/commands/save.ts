import { randomUUID } from 'node:crypto';
import { createClient } from '../../../contract/client.ts';
import { VerbatimError, type ErrorShape } from '../../../contract/errors.ts';
import type { InputOf } from '../../../contract/methods.ts';
import type { LibraryHandle } from '../../worker/library-handle.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { showProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';

interface Item {
  input: string;
  outcome: 'saved' | 'duplicate' | 'failed';
  articleId: string | null;
  captureId: string | null;
  title: string | null;
  error: Pick<ErrorShape, 'code' | 'message' | 'hint'> | null;
}

export const save = defineCommand({
  about: [
    'Captures pages, PDFs, HTML or text files, or stdin (-) and keeps them.',
    '  --tag T     a tag for all of them; nested by “/”; may be given several times',
    '  --url URL   where a single file came from',
  ].join('\n'),
  options: { tag: { type: 'string', multiple: true, default: [] }, url: { type: 'string' } },
  async run({ values, positionals, session }) {
    if (positionals.length === 0) throw new UsageError('URL or FILE is missing');
    if (values.url !== undefined && positionals.length > 1) {
      throw new UsageError('--url says where one file came from; save the files one by one');
    }
    const library = await session.library();
    const stopProgress = showProgress(library);
    const items: Item[] = [];
    for (const input of positionals) {
      const request = { input, url: values.url ?? null, tags: values.tag, stopped: session.stopped };
      const item = await saveOne(library, request);
      items.push(item);
      if (!session.isJson) session.say(describeItem(item));
    }
    stopProgress();
    const failedCount = items.filter(({ outcome }) => outcome === 'failed').length;
    await session.answer({ items }, items.map(({ articleId }) => articleId ?? '-').join('\n'));
    return failedCount === 0 ? exitStatus.done : exitStatus.someFailed;
  },
});

interface SaveRequest {
  input: string;
  url: string | null;
  tags: string[];
  stopped: AbortSignal;
}

/** One outcome for one input, whatever happens; Ctrl+C cancels the one under way and all that follow. */
async function saveOne(library: LibraryHandle, request: SaveRequest): Promise<Item> {
  const { input, tags, stopped } = request;
  const client = createClient(library.send);
  const callId = randomUUID();
  const cancel = (): void => {
    void library.send({ method: 'calls.cancel', input: { callId } });
  };
  stopped.addEventListener('abort', cancel, { once: true });
  try {
    if (stopped.aborted) throw new VerbatimError('cancelled', 'It was not begun any more.');
    const source = await readSource(input, request.url);
    const { outcome, articleId, captureId, title } = await client.call(
      'articles.save',
      { source, tags },
      { callId },
    );
    return { input, outcome, articleId, captureId, title, error: null };
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    const { code, message, hint } = error;
    const failed = { input, outcome: 'failed', articleId: null, captureId: null, title: null } as const;
    return { ...failed, error: { code, message, hint } };
  } finally {
    stopped.removeEventListener('abort', cancel);
  }
}

async function readSource(input: string, url: string | null): Promise<InputOf<'articles.save'>['source']> {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(input)) return { kind: 'url', url: input };
  const { name, bytes } = await readInput(input);
  return { kind: 'file', name, base64: bytes.toString('base64'), url };
}

function describeItem({ input, outcome, title, error }: Item): string {
  if (error !== null) return `failed     ${input}\n           ${error.message} ${error.hint}`;
  return `${outcome.padEnd(10)} ${title ?? input}`;
}

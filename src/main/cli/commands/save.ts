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
    'Captures pages, files or stdin (-) and keeps them. Files: HTML, web archives (MHTML), Markdown, text, EPUB, PDF.',
    '  --tag T     a tag for all of them; nested by “/”; may be given several times',
    '  --url URL   where a single file came from',
    '  --chapters  a book becomes an article for each chapter, not one for all',
  ].join('\n'),
  options: {
    tag: { type: 'string', multiple: true, default: [] },
    url: { type: 'string' },
    chapters: { type: 'boolean', default: false },
  },
  async run({ values, positionals, session }) {
    if (positionals.length === 0) throw new UsageError('URL or FILE is missing');
    if (values.url !== undefined && positionals.length > 1) {
      throw new UsageError('--url says where one file came from; save the files one by one');
    }
    const library = await session.library();
    const stopProgress = showProgress(library);
    const items: Item[] = [];
    for (const input of positionals) {
      const request: SaveRequest = {
        input,
        url: values.url ?? null,
        book: values.chapters ? 'chapters' : 'one',
        tags: values.tag,
        stopped: session.stopped,
      };
      const saved = await saveOne(library, request);
      items.push(...saved);
      if (!session.isJson) for (const item of saved) session.say(describeItem(item));
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
  book: 'one' | 'chapters';
  tags: string[];
  stopped: AbortSignal;
}

/** An outcome for every article of one input, whatever happens; Ctrl+C cancels the one under way and all that follow. */
async function saveOne(library: LibraryHandle, request: SaveRequest): Promise<Item[]> {
  const { input, tags, stopped } = request;
  const client = createClient(library.send);
  const callId = randomUUID();
  const cancel = (): void => {
    void library.send({ method: 'calls.cancel', input: { callId } });
  };
  stopped.addEventListener('abort', cancel, { once: true });
  try {
    if (stopped.aborted) throw new VerbatimError('cancelled', 'It was not begun any more.');
    const source = await readSource(request);
    const answer = await client.call('articles.save', { source, tags }, { callId });
    return [
      ...[answer, ...answer.others].map(({ outcome, articleId, captureId, title }) => {
        return { input, outcome, articleId, captureId, title, error: null };
      }),
      ...answer.failures.map(({ title, ...error }) => failedItem(input, title, error)),
    ];
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    return [failedItem(input, null, error)];
  } finally {
    stopped.removeEventListener('abort', cancel);
  }
}

function failedItem(
  input: string,
  title: string | null,
  { code, message, hint }: NonNullable<Item['error']>,
): Item {
  return {
    input,
    outcome: 'failed',
    articleId: null,
    captureId: null,
    title,
    error: { code, message, hint },
  };
}

async function readSource({ input, url, book }: SaveRequest): Promise<InputOf<'articles.save'>['source']> {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(input)) return { kind: 'url', url: input };
  const { name, bytes } = await readInput(input);
  return { kind: 'file', name, base64: bytes.toString('base64'), url, book };
}

function describeItem({ input, outcome, title, error }: Item): string {
  const what = title === null ? input : `${input}: ${title}`;
  if (error !== null) return `failed     ${what}\n           ${error.message} ${error.hint}`;
  return `${outcome.padEnd(10)} ${title ?? input}`;
}

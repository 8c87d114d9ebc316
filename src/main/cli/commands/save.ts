import { randomUUID } from 'node:crypto';
import { createClient } from '../../../contract/client.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import type { JobItem, JobProblem } from '../../../contract/job.ts';
import type { InputOf } from '../../../contract/methods.ts';
import type { LibraryHandle } from '../../worker/library-handle.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { listFiles } from '../list-files.ts';
import { showCount, showProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { saveAsJobs } from '../run-job.ts';

interface Item {
  input: string;
  outcome: 'saved' | 'duplicate' | 'failed';
  articleId: string | null;
  captureId: string | null;
  title: string | null;
  error: JobProblem | null;
}

export const save = defineCommand({
  about: [
    'Captures pages, files, folders of files or stdin (-) and keeps them.',
    'Files: HTML, web archives (MHTML), Markdown, text, EPUB, PDF.',
    '  --list FILE a file of addresses, one a line (- is stdin): saved as a job, politely, a few at a time',
    '  --tag T     a tag for all of them; nested by “/”; may be given several times',
    '  --url URL   where a single file came from',
    '  --chapters  a book becomes an article for each chapter, not one for all',
  ].join('\n'),
  options: {
    tag: { type: 'string', multiple: true, default: [] },
    url: { type: 'string' },
    chapters: { type: 'boolean', default: false },
    list: { type: 'string' },
  },
  async run({ values, positionals, session }) {
    if (positionals.length === 0 && values.list === undefined) throw new UsageError('URL or FILE is missing');
    if (values.url !== undefined && positionals.length > 1) {
      throw new UsageError('--url says where one file came from; save the files one by one');
    }
    const listed = values.list === undefined ? [] : await readAddresses(values.list);
    const items: Item[] = [];
    const note = (item: Item): void => {
      items.push(item);
      if (!session.isJson) session.say(describeItem(item));
    };
    const { stopped } = session;
    const library = await session.library();
    const stopProgress = showProgress(library);
    const book = values.chapters ? 'chapters' : 'one';
    for (const input of await expand(positionals)) {
      const request: SaveRequest = { input, url: values.url ?? null, book, tags: values.tag, stopped };
      (await saveOne(library, request)).forEach(note);
    }
    stopProgress();
    if (listed.length > 0) {
      const count = showCount();
      const wish = { urls: listed, tags: values.tag, stopped, onProgress: count.show };
      const done = await saveAsJobs(library, wish);
      count.stop();
      for (const item of done) note(toItem(item));
    }
    const failedCount = items.filter(({ outcome }) => outcome === 'failed').length;
    await session.answer({ items }, items.map(({ articleId }) => articleId ?? '-').join('\n'));
    return failedCount === 0 ? exitStatus.done : exitStatus.someFailed;
  },
});

/** The addresses of a list: a line each; empty lines and those that begin with # are none. */
async function readAddresses(path: string): Promise<string[]> {
  const { bytes } = await readInput(path);
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const addresses = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (addresses.length > 0) return addresses;
  throw new VerbatimError('bad-input', `${path} holds no address.`, {
    hint: 'Write one address on each line.',
  });
}

async function expand(inputs: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const input of inputs) expanded.push(...(isAddress(input) ? [input] : await listFiles(input)));
  return expanded;
}

/** The outcome of a job's item as the promise of docs/cli.md has it: what was cancelled has failed. */
function toItem({ input, state, articleId, captureId, title, error }: JobItem): Item {
  if (state === 'saved' || state === 'duplicate') {
    return { input, outcome: state, articleId, captureId, title, error: null };
  }
  return failedItem(input, null, error ?? new VerbatimError('cancelled', 'It was not begun any more.'));
}

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
  if (isAddress(input)) return { kind: 'url', url: input };
  const { name, bytes } = await readInput(input);
  return { kind: 'file', name, base64: bytes.toString('base64'), url, book };
}

function isAddress(input: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(input);
}

function describeItem({ input, outcome, title, error }: Item): string {
  const what = title === null ? input : `${input}: ${title}`;
  if (error !== null) return `failed     ${what}\n           ${error.message} ${error.hint}`;
  return `${outcome.padEnd(10)} ${title ?? input}`;
}

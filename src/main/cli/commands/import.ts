import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClient } from '../../../contract/client.ts';
import type { Client } from '../../../contract/client.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import type { Import, ImportRow, ImportRows, RowPlan } from '../../../contract/importing.ts';
import type { JobProblem } from '../../../contract/job.ts';
import type { Id } from '../../../contract/primitives.ts';
import { detectArchive } from '../../library/archive/detect-archive.ts';
import { defineCommand, exitStatus, takeOne, UsageError } from '../command.ts';
import { followImport, followJobs } from '../follow-import.ts';
import { giveFile, openImportFile } from '../give-import.ts';
import { importArchive } from '../import-archive.ts';
import { plural } from '../tidy.ts';

interface Item {
  row: number;
  outcome: RowPlan | 'failed';
  title: string;
  url: string | null;
  /** How many passages it brings, or would. */
  passages: number;
  remarks: string[];
  articleId: string | null;
  error: JobProblem | null;
}

export const importFile = defineCommand({
  about: [
    'Brings in what another program exported, or an archive of Verbatim; known by its content. The same file twice changes nothing.',
    '  --format F      read it as this format',
    '  --dry-run       says what would become of each row, and writes nothing',
    '  --fetch         afterwards fetches the pages of stories that came without their text, and waits for them',
    '  --no-folders    folders and lists do not become tags',
    '  --tag T         a tag for all of them; may be given several times',
    '  --column M=NAME of a CSV: the column NAME means M (url, title, ...); may be given several times',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    fetch: { type: 'boolean', default: false },
    'no-folders': { type: 'boolean', default: false },
    tag: { type: 'string', multiple: true, default: [] },
    column: { type: 'string', multiple: true, default: [] },
  },
  async run({ values, positionals, session }) {
    const columns = readColumns(values.column);
    const path = takeOne(positionals, 'FILE');
    // An archive is read where it lies, however large it is.
    if (await isArchive(path))
      return importArchive(session, { file: resolve(path), isDry: values['dry-run'] });
    const file = await openImportFile(path);
    const library = await session.library();
    const client = createClient(library.send);
    const id = await giveFile(client, file);
    const options = {
      foldersAsTags: !values['no-folders'],
      fetchPages: values.fetch,
      tags: values.tag,
      columns,
    };
    const read = await readOrForget(client, { id, format: values.format ?? null, options });
    if (read.format === null) throw await unknownFormat(client, read);
    if (values['dry-run']) {
      const items = await readItems(client, id);
      await client.call('imports.dismiss', { id });
      await session.answer({ format: read.format, items, counts: countItems(items) }, describe(items));
      return statusOf(items);
    }
    const { stopped } = session;
    const done = await followImport(library, { id, stopped });
    await followJobs(library, { ids: done.fetchJobIds, stopped });
    const items = await readItems(client, id);
    await session.answer({ format: read.format, items, counts: countItems(items) }, describe(items));
    return statusOf(items);
  },
});

/** What is no plain file is refused with the others. */
async function isArchive(path: string): Promise<boolean> {
  const facts = path === '-' ? undefined : lstatSync(path, { throwIfNoEntry: false });
  return facts?.isFile() === true && detectArchive(resolve(path));
}

function readColumns(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((each) => {
      const at = each.indexOf('=');
      if (at < 1) throw new UsageError('--column takes what it means and its name: --column url=Link');
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}

/** A file that cannot be read leaves nothing behind. */
async function readOrForget(
  client: Client,
  input: Parameters<typeof client.call<'imports.read'>>[1],
): Promise<Import> {
  try {
    return await client.call('imports.read', input);
  } catch (error) {
    await client.call('imports.dismiss', { id: input.id });
    throw error;
  }
}

async function unknownFormat(client: Client, { id, formats }: Import): Promise<VerbatimError> {
  await client.call('imports.dismiss', { id });
  return new VerbatimError('unsupported-type', 'It is not known of which format this file is.', {
    hint: `Say it with --format: ${formats.map((format) => format.id).join(', ')}.`,
  });
}

async function readItems(client: Client, id: Id): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ;) {
    const page: ImportRows = await client.call('imports.rows', { id, after, limit: 500 });
    items.push(...page.items.map(toItem));
    after = page.next;
    if (after === null) return items;
  }
}

function toItem(found: ImportRow): Item {
  const { row, title, url, brings, remarks, articleId } = found;
  return {
    row,
    outcome: outcomeOf(found),
    title,
    url,
    passages: brings.passages,
    remarks,
    articleId,
    error: errorOf(found),
  };
}

function outcomeOf({ state, plan, outcome }: ImportRow): Item['outcome'] {
  return state === 'failed' ? 'failed' : (outcome ?? plan);
}

function errorOf({ reason, error }: ImportRow): JobProblem | null {
  return reason === null ? error : { code: 'bad-input', message: reason, hint: '' };
}

function countItems(items: readonly Item[]): Record<string, number> {
  const counts = {
    total: items.length,
    new: 0,
    updated: 0,
    duplicate: 0,
    refused: 0,
    failed: 0,
    passages: 0,
  };
  for (const { outcome, passages } of items) {
    counts[outcome] += 1;
    counts.passages += passages;
  }
  return counts;
}

function statusOf(items: readonly Item[]): (typeof exitStatus)['done' | 'someFailed'] {
  const isWell = items.every(({ outcome }) => outcome !== 'failed' && outcome !== 'refused');
  return isWell ? exitStatus.done : exitStatus.someFailed;
}

function describe(items: readonly Item[]): string {
  const lines = items.map(({ outcome, title, url, passages, error }) => {
    const marked = passages === 0 ? '' : ` (${plural(passages, 'passage')})`;
    const why = error === null ? '' : `\n           ${error.message}`;
    return `${outcome.padEnd(10)} ${title === '' ? (url ?? '-') : title}${marked}${why}`;
  });
  return [...lines, plural(items.length, 'row')].join('\n');
}

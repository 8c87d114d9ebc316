/** BRINGING IN: the files of other programs are taken, read, looked through and written (docs/decisions/0024-imports.md). */
import { setImmediate } from 'node:timers/promises';
import { VerbatimError } from '../../contract/errors.ts';
import { importOptionsSchema } from '../../contract/importing.ts';
import type { Import, ImportRows, ImportTable } from '../../contract/importing.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import type { CallContext } from './context.ts';
import { takeImportBack } from './import-acts.ts';
import { recordImportAct } from './import-acts.ts';
import { stopFetching } from './import-fetching.ts';
import { planRows } from './import-planning.ts';
import type { ImportRunner } from './import-runner.ts';
import { addPiece, beginStaging, dropStaged, stagedFile } from './import-staging.ts';
import { checkRow, packRow } from './imported-row.ts';
import type { JobParts } from './jobs.ts';
import {
  chooseRows,
  countImportRows,
  deleteImportRows,
  insertImportRow,
  listImportRows,
  retryImportRows,
} from './store/import-rows.ts';
import type { NewImportRow } from './store/import-rows.ts';
import {
  deleteImport,
  forgetOldImports,
  insertImport,
  listImportHeads,
  noteFormat,
  readImportHead,
  setImportState,
} from './store/imports.ts';
import type { ImportHead } from './store/imports.ts';

/** What the methods about imports work with. */
export interface ImportParts extends JobParts {
  importRunner: ImportRunner;
}

type One = ParsedInputOf<'imports.get'>;

const QUIETLY = { act: null, isQuiet: true };
const SLICE_MS = 12;

export async function beginImport(
  parts: ImportParts,
  { name, bytes }: ParsedInputOf<'imports.begin'>,
): Promise<One> {
  const { store, ports } = parts;
  const id = ports.newId() as Id;
  await beginStaging(store.dir, id);
  const options = importOptionsSchema.parse({});
  store.write(QUIETLY, () => {
    insertImport(store.db, { id, name, bytes, options, createdAt: store.moment() });
    forgetOldImports(store.db);
  });
  return { id };
}

export async function giveImport(
  parts: ImportParts,
  { id, at, base64 }: ParsedInputOf<'imports.give'>,
): Promise<{ received: number }> {
  const { bytes, state } = expectHead(parts, id);
  if (state !== 'receiving') throw notNow('The file is there already.');
  return { received: await addPiece(stagedFile(parts.store.dir, id), { at, base64, limit: bytes }) };
}

/** Reads the file unless it was read so before, and plans its rows. */
export async function readImport(
  parts: ImportParts,
  { id, format, options }: ParsedInputOf<'imports.read'>,
  context: CallContext,
): Promise<Import> {
  const { store } = parts;
  const head = expectHead(parts, id);
  if (head.state !== 'receiving' && head.state !== 'ready') throw notNow('It was begun already.');
  const isRead = head.state === 'ready' && (format === null || format === head.format);
  const isSame = isRead && JSON.stringify(head.options.columns) === JSON.stringify(options.columns);
  setState(parts, id, 'reading');
  try {
    if (isSame) store.write(QUIETLY, () => noteFormat(store.db, id, { ...head, options }));
    else await readFile(parts, { ...head, options, format: format ?? head.format }, context);
    await planRows(parts, expectHead(parts, id), context);
    setState(parts, id, 'ready');
  } catch (error) {
    // It can be read again, as something else.
    store.write(QUIETLY, () => {
      if (!isSame) deleteImportRows(store.db, id);
      setImportState(store.db, id, { state: 'ready' });
    });
    throw error;
  }
  return getImport(parts, { id });
}

async function readFile(
  parts: ImportParts,
  head: ImportHead,
  { signal, report }: CallContext,
): Promise<void> {
  const { store, ports } = parts;
  const path = stagedFile(store.dir, head.id);
  store.write(QUIETLY, () => deleteImportRows(store.db, head.id));
  let { format } = head;
  for (let skip = 0, isEnd = false; !isEnd;) {
    const { columns } = head.options;
    const answer = await ports.readImport({ path, name: head.name, format, columns, skip }, signal);
    if (skip === 0) {
      const read = { format: answer.format, formats: answer.guesses, options: head.options };
      store.write(QUIETLY, () => noteFormat(store.db, head.id, read));
      format = answer.format;
    }
    await insertRows(parts, head.id, { rows: answer.rows, from: skip });
    skip += answer.rows.length;
    isEnd = answer.isEnd || answer.rows.length === 0;
    report('read', skip, 0);
    signal.throwIfAborted();
  }
}

async function insertRows(
  { store }: ImportParts,
  importId: string,
  { rows, from }: { rows: readonly unknown[]; from: number },
): Promise<void> {
  for (let next = 0; next < rows.length;) {
    const until = performance.now() + SLICE_MS;
    const ready: NewImportRow[] = [];
    do {
      ready.push(toNewRow(rows[next], from + next));
      next += 1;
    } while (next < rows.length && performance.now() < until);
    store.write(QUIETLY, () => {
      for (const row of ready) insertImportRow(store.db, importId, row);
    });
    await setImmediate();
  }
}

function toNewRow(given: unknown, position: number): NewImportRow {
  const checked = checkRow(given, position + 1);
  if (checked.kind === 'refused') {
    const { row, title, url, reason } = checked;
    return { position, row, title, url, reason, remarks: [], passages: 0, record: null, content: null };
  }
  const { row, title, url, remarks, passages } = checked.item;
  return { position, row, title, url, reason: null, remarks, passages: passages.length, ...packRow(checked) };
}

export function chooseImportRows(
  parts: ImportParts,
  { id, isChosen, positions, plan }: ParsedInputOf<'imports.choose'>,
): Import {
  const { store } = parts;
  if (expectHead(parts, id).state !== 'ready') throw notNow('It was begun already.');
  store.write(QUIETLY, () => chooseRows(store.db, id, { isChosen, positions, plan: plan ?? null }));
  parts.importRunner.tell(id);
  return getImport(parts, { id });
}

export async function startImport(parts: ImportParts, { id }: One): Promise<Import> {
  const { state, format } = expectHead(parts, id);
  if (state !== 'ready') throw notNow('It was begun already.');
  if (format === null) {
    throw new VerbatimError('unsupported-type', 'It is not known of which format this file is.', {
      hint: 'Choose the format.',
    });
  }
  setState(parts, id, 'running');
  await dropStaged(parts.store.dir, id);
  parts.importRunner.takeUp(id);
  return getImport(parts, { id });
}

export async function pauseImport(parts: ImportParts, { id }: One): Promise<Import> {
  if (expectHead(parts, id).state !== 'running') throw notNow('It is not running.');
  setState(parts, id, 'paused');
  await parts.importRunner.whenIdle(id);
  return getImport(parts, { id });
}

export async function resumeImport(parts: ImportParts, { id }: One): Promise<Import> {
  if (expectHead(parts, id).state !== 'paused') throw notNow('It is not paused.');
  await parts.importRunner.whenIdle(id);
  setState(parts, id, 'running');
  parts.importRunner.takeUp(id);
  return getImport(parts, { id });
}

export async function retryImport(parts: ImportParts, { id }: One): Promise<Import> {
  const { store } = parts;
  const { state } = expectHead(parts, id);
  if (state !== 'done' && state !== 'paused') throw notNow('It is not over yet.');
  await parts.importRunner.whenIdle(id);
  const { value: count } = store.write(QUIETLY, () => retryImportRows(store.db, id));
  if (count === 0) return getImport(parts, { id });
  setState(parts, id, 'running');
  parts.importRunner.takeUp(id);
  return getImport(parts, { id });
}

export async function undoImport(parts: ImportParts, { id }: One, context: CallContext): Promise<Import> {
  const head = expectHead(parts, id);
  if (head.state === 'running') await pauseImport(parts, { id });
  const { state } = expectHead(parts, id);
  if (state !== 'done' && state !== 'paused') throw notNow('There is nothing to take back.');
  stopFetching(parts, head);
  await takeImportBack(parts, head, context);
  parts.importRunner.tell(id);
  return getImport(parts, { id });
}

export async function dismissImport(parts: ImportParts, { id }: One): Promise<Record<string, never>> {
  const { store, importRunner } = parts;
  const head = expectHead(parts, id);
  if (head.state === 'reading') throw notNow('It is being read.');
  if (head.state === 'running') await pauseImport(parts, { id });
  // What it wrote before it was stopped is still one act.
  if (head.state === 'running' || head.state === 'paused') await recordImportAct(parts, head);
  store.write(QUIETLY, () => deleteImport(store.db, id));
  await dropStaged(store.dir, id);
  importRunner.tell(id);
  return {};
}

export function listImports(parts: ImportParts): { items: Import[] } {
  return { items: listImportHeads(parts.store.db).map((head) => toImport(parts, head)) };
}

export function getImport(parts: ImportParts, { id }: One): Import {
  return toImport(parts, expectHead(parts, id));
}

/** Answers `imports.columns`: only while its file is here, and only for one that is read as any table. */
export async function getColumns(
  parts: ImportParts,
  { id }: One,
  { signal }: CallContext,
): Promise<{ table: ImportTable }> {
  const { store, ports } = parts;
  const head = expectHead(parts, id);
  if (head.format !== 'csv' || head.state !== 'ready') return { table: null };
  const path = stagedFile(store.dir, id);
  const { name, format } = head;
  const { table } = await ports.readImport(
    { path, name, format, columns: {}, skip: 0, isLook: true },
    signal,
  );
  return { table };
}

export function listRows(parts: ImportParts, input: ParsedInputOf<'imports.rows'>): ImportRows {
  expectHead(parts, input.id);
  return listImportRows(parts.store.db, input);
}

function toImport({ store }: Pick<ImportParts, 'store'>, { bytes: _bytes, ...head }: ImportHead): Import {
  return { ...head, ...countImportRows(store.db, head.id) };
}

function setState(parts: ImportParts, id: string, state: Import['state']): void {
  const { store, importRunner } = parts;
  store.write(QUIETLY, () => setImportState(store.db, id, { state }));
  importRunner.tell(id);
}

function expectHead({ store }: Pick<ImportParts, 'store'>, id: string): ImportHead {
  const head = readImportHead(store.db, id);
  if (head !== null) return head;
  throw new VerbatimError('not-found', 'There is no such import any more.', {
    hint: 'Give the file again.',
  });
}

function notNow(message: string): VerbatimError {
  return new VerbatimError('conflict', message);
}

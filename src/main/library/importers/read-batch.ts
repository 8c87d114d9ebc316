/**
 * Reading as the capture process does it: a batch of rows at a time, of a file that it opens itself. Between two batches
 * the reader stands where it stopped; when somebody else asked in between, or another process does, it begins anew and
 * passes over what was handed over before.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { VerbatimError } from '../../../contract/errors.ts';
import type {
  ImportFormatGuess,
  ImportReadAnswer,
  ImportReadRequest,
} from '../../../contract/import-reading.ts';
import { MAX_IMPORT_BYTES } from '../../../contract/importing.ts';
import type { ImportTable } from '../../../contract/importing.ts';
import { describeFile, detectFormat, importers, readRows } from './index.ts';
import type { ImportedRow, Importer, ImportFile } from './types.ts';

/** A batch ends with the row that reaches one of these. */
const BATCH_ROWS = 400;
const BATCH_BYTES = 4_000_000;

/** The format that has no columns of its own. */
const ANY_TABLE = 'csv';

interface OpenReader {
  key: string;
  handedOver: number;
  format: string | null;
  guesses: ImportFormatGuess[];
  table: ImportTable;
  rows: Iterator<ImportedRow>;
}

let open: OpenReader | null = null;

/** The next rows of a file. @throws VerbatimError `bad-input`, `not-found`, `too-large` */
export function readImportBatch(request: ImportReadRequest): ImportReadAnswer {
  const { path, format, columns, skip } = request;
  const key = JSON.stringify([path, format, columns]);
  if (open === null || open.key !== key || open.handedOver !== skip) open = openReader(request, key);
  const reader = open;
  const { format: known, guesses, table } = reader;
  if (request.isLook === true) return { format: known, guesses, table, rows: [], isEnd: true };
  const rows: ImportedRow[] = [];
  let bytes = 0;
  let isEnd = false;
  while (rows.length < BATCH_ROWS && bytes < BATCH_BYTES && !isEnd) {
    const next = reader.rows.next();
    if (next.done === true) isEnd = true;
    else {
      rows.push(next.value);
      bytes += sizeOf(next.value);
    }
  }
  reader.handedOver += rows.length;
  // The file is not kept in memory for nobody.
  if (isEnd) open = null;
  return { format: known, guesses, table, rows, isEnd };
}

function openReader({ path, name, format, columns, skip }: ImportReadRequest, key: string): OpenReader {
  const file: ImportFile = { name, bytes: readStaged(path) };
  const detected = detectFormat(file);
  const importer = chooseImporter(format, detected[0]?.importer);
  const rows = importer === undefined ? [].values() : readRows(importer, file, { columns });
  for (let passed = 0; passed < skip; passed += 1) if (rows.next().done === true) break;
  const id = importer?.id ?? null;
  const table = id === ANY_TABLE && skip === 0 ? tableOf(file) : null;
  return { key, handedOver: skip, format: id, guesses: guessesOf(detected), table, rows };
}

function tableOf(file: ImportFile): ImportTable {
  const described = describeFile(file);
  if (described === null) return null;
  const { columns, guessed, samples } = described;
  return { columns: [...columns], guessed: { ...guessed }, samples: samples.map((cells) => [...cells]) };
}

function chooseImporter(format: string | null, likeliest: Importer | undefined): Importer | undefined {
  if (format === null) return likeliest;
  const chosen = importers.find(({ id }) => id === format);
  if (chosen !== undefined) return chosen;
  throw new VerbatimError('bad-input', `There is no format “${format.slice(0, 60)}”.`, {
    hint: `It may be one of ${importers.map(({ id }) => id).join(', ')}.`,
  });
}

function guessesOf(detected: ReturnType<typeof detectFormat>): ImportFormatGuess[] {
  const likely = detected.map(({ importer, sureness }) => ({ ...nameOf(importer), sureness }));
  const others = importers.filter(({ id }) => !likely.some((guess) => guess.id === id));
  return [...likely, ...others.map((importer) => ({ ...nameOf(importer), sureness: 0 }))];
}

function nameOf({ id, name }: Importer): { id: string; name: string } {
  return { id, name };
}

function readStaged(path: string): Uint8Array {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined) throw new VerbatimError('not-found', 'The file to be read is not there any more.');
  if (!facts.isFile()) throw new VerbatimError('bad-input', 'Only a plain file can be read.');
  if (facts.size > MAX_IMPORT_BYTES)
    throw new VerbatimError('too-large', 'The file is too large to be read.');
  return readFileSync(path);
}

/** Roughly: what makes a batch large is the words of stories. */
function sizeOf(row: ImportedRow): number {
  if (row.kind === 'refused' || row.content === null) return 1000;
  const { content } = row;
  if (content.kind === 'file') return content.bytes.length;
  return content.kind === 'html' ? content.html.length : content.text.length;
}

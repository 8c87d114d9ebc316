/** Archives of libraries under test, and ones that were tampered with by somebody who knows how. */
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../contract/client.ts';
import { openArchive } from './archive/open-archive.ts';
import { makeTempDir } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';
import { connect, openDatabase } from './store/connection.ts';
import { openZipFile } from './zip/open-zip-file.ts';
import { writeZip } from './zip/write-zip.ts';

const never = new AbortController().signal;

/** The archive of a library, as a file that stays. */
export async function makeArchive({
  client,
  library,
}: Pick<TestLibrary, 'client' | 'library'>): Promise<string> {
  const { files } = await client.call('exports.build', { format: 'archive', scope: { kind: 'library' } });
  const resource = await library.openResource(files[0]?.address ?? '');
  if (resource === null || !('file' in resource)) throw new Error('the archive is missing');
  const kept = join(makeTempDir(), 'a.zip');
  copyFileSync(resource.file, kept);
  return kept;
}

/** Brings an archive in. */
export const bringIn = (client: Client, file: string) => client.call('archives.bringIn', { file });

/** All entries of an archive but its manifest, as text or bytes in base64. */
export async function readEntries(file: string): Promise<Map<string, string>> {
  const zip = await openZipFile(file);
  const entries = new Map<string, string>();
  for (const name of zip.names) {
    const bytes = await zip.read(name);
    const isText = /(?:\.jsonl|\.html|\.txt)$/u.test(name);
    if (name !== 'manifest.json') entries.set(name, bytes.toString(isText ? 'utf8' : 'base64'));
  }
  await zip.close();
  return entries;
}

type Entries = Map<string, Buffer>;

/** An archive that is like another but for what is changed, with all hashes right; the manifest last of all. */
export async function forge(
  file: string,
  change: (entries: Entries) => void,
  changeManifest: (manifest: Record<string, unknown>) => void = () => undefined,
): Promise<string> {
  const archive = await openArchive(file);
  const zip = await openZipFile(file);
  const entries: Entries = new Map();
  for (const name of zip.names) if (name !== 'manifest.json') entries.set(name, await zip.read(name));
  change(entries);
  const manifest: Record<string, unknown> = {
    ...structuredClone(archive.manifest),
    entries: [...entries].map(([name, bytes]) => ({
      ...{ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    })),
  };
  changeManifest(manifest);
  await Promise.all([archive.close(), zip.close()]);
  const forged = join(makeTempDir(), 'forged.zip');
  const contents = [...entries].map(([name, content]) => ({ name, content }));
  await writeZip(forged, [...contents, { name: 'manifest.json', content: JSON.stringify(manifest) }], {
    signal: never,
  });
  return forged;
}

/** Changes the rows of a noun within entries. */
export function changeRows(
  entries: Entries,
  noun: string,
  change: (row: never, index: number) => unknown,
): void {
  const name = `${noun}/000001.jsonl`;
  const rows = (entries.get(name)?.toString() ?? '').split('\n').filter((line) => line !== '');
  const lines = rows.map((line, index) => `${JSON.stringify(change(JSON.parse(line) as never, index))}\n`);
  entries.set(name, Buffer.from(lines.join('')));
}

/** The tables of a library that an archive carries, row for row; what is only a place in a cache is left out. */
export function dumpTables(dir: string): Record<string, unknown[]> {
  const raw = openDatabase(join(dir, 'library.db'), { readonly: true });
  const db = connect(raw);
  const tables = [
    ...[
      'articles',
      'articleChecks',
      'articleTags',
      'storyLinks',
      'captures',
      'captureContents',
      'capturePages',
    ],
    ...['captureDates', 'textOnlyCaptures', 'assets', 'captureAssets', 'passages', 'passageTags', 'speakers'],
    ...['speakerAliases', 'speakerRoles', 'speakerFacts', 'distinctSpeakers', 'tags', 'tagAncestors'],
    ...[
      'collections',
      'collectionPassages',
      'searches',
      'statementDismissals',
      'citationStyles',
      'citationStyleFiles',
      'settings',
      'acts',
      'actChanges',
    ],
    ...['articleTagLists', 'keptCounts', 'importedFacts'],
  ];
  const dumped = tables.map((table) => {
    const rows = db
      .rows<Record<string, unknown>>(`SELECT * FROM ${table}`)
      .filter(({ count }) => count !== 0);
    return [table, rows.map(({ changedIn: _in, ...row }) => JSON.stringify(row)).sort()] as const;
  });
  raw.close();
  return Object.fromEntries(dumped);
}

/** Imports by the contract, as every host makes them. */
import { expect } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Import, ImportRow } from '../../contract/importing.ts';
import type { InputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';

/** Hands a file over. @returns the id of its import */
export async function giveFile(
  client: Client,
  file: { name: string } & ({ text: string } | { bytes: Uint8Array }),
): Promise<Id> {
  const bytes = Buffer.from('text' in file ? Buffer.from(file.text) : file.bytes);
  const { id } = await client.call('imports.begin', { name: file.name, bytes: bytes.length });
  await client.call('imports.give', { id, at: 0, base64: bytes.toString('base64') });
  return id;
}

/** Brings a whole file in. */
export async function bringIn(
  client: Client,
  text: string,
  options: InputOf<'imports.read'>['options'] = {},
): Promise<Import> {
  const id = await giveFile(client, { name: 'list.csv', text });
  await client.call('imports.read', { id, options });
  await client.call('imports.start', { id });
  return whenImported(client, id);
}

/** Waits until an import is over. */
export async function whenImported(client: Client, id: Id): Promise<Import> {
  const get = (): Promise<Import> => client.call('imports.get', { id });
  await expect.poll(async () => (await get()).state, { timeout: 10_000 }).toBe('done');
  // The act is written after the last row; the next call that is one waits for it.
  return get();
}

/** All rows of an import. */
export async function rowsOf(client: Client, id: Id): Promise<ImportRow[]> {
  return (await client.call('imports.rows', { id, limit: 500 })).items;
}

import type { ArchiveReport } from '../../contract/archive.ts';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { givePieces } from './give-pieces.ts';

/** Something that takes a while, and can be stopped. */
export interface Run {
  callId: string;
  stopping: AbortController;
}

export const beginRun = (): Run => ({ callId: crypto.randomUUID(), stopping: new AbortController() });

/** Stops what is under way, here and in the library. */
export function cancelRun(client: Client, { callId, stopping }: Run): void {
  stopping.abort();
  client.call('calls.cancel', { callId }).catch(() => {
    // It is over already, or the library is not there: nothing is left to be stopped.
  });
}

/** Hands an archive over; what was given of one that was stopped is forgotten. */
export async function giveArchive(
  client: Client,
  file: File,
  { onShare, signal }: { onShare: (share: number) => void; signal: AbortSignal },
): Promise<Id> {
  const { id } = await client.call('archives.begin', { bytes: file.size });
  const give = (piece: { at: number; base64: string }): Promise<unknown> => {
    signal.throwIfAborted();
    return client.call('archives.give', { id, ...piece });
  };
  return orDrop(client, id, async () => {
    await givePieces(file, { give, onShare });
    return id;
  });
}

/** Has one verified; one that cannot be read is forgotten. */
export function lookAtArchive(client: Client, id: Id, callId: string): Promise<ArchiveReport> {
  return orDrop(client, id, () => client.call('archives.look', { id }, { callId }));
}

async function orDrop<T>(client: Client, id: Id, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    dropArchive(client, id);
    throw error;
  }
}

export function dropArchive(client: Client, id: Id): void {
  client.call('archives.forget', { id }).catch(() => {
    // What cannot be dropped now goes at the next start.
  });
}

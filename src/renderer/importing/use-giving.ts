import { useCallback, useState } from 'react';
import type { IMPORT_PIECE_BYTES, MAX_IMPORT_BYTES } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import { useApi } from '../api/api-context.tsx';
import { sayError, type ErrorWords } from '../api/error-words.ts';
import { useMessages } from '../language/language-provider.tsx';

const PIECE_BYTES = 2_000_000 satisfies typeof IMPORT_PIECE_BYTES;
const MOST_BYTES = 200_000_000 satisfies typeof MAX_IMPORT_BYTES;

/** A file on its way to the library, and being read there. */
export interface Giving {
  /** The name of the file that is on its way; null when none is. */
  name: string | null;
  /** How much of it is there, 0 to 1; 1 while it is being read. */
  share: number;
  problem: ErrorWords | null;
  give: (file: File) => Promise<Id | null>;
}

/** Hands files of other programs to the library, in pieces, and has each read. */
export function useGiving(): Giving {
  const { client } = useApi();
  const messages = useMessages();
  const [name, setName] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const give = useCallback(
    async (file: File): Promise<Id | null> => {
      setProblem(null);
      if (file.size > MOST_BYTES) {
        setProblem({ what: messages.t('importing.too-large', { name: file.name }), hint: '', retry: false });
        return null;
      }
      setName(file.name);
      setShare(0);
      try {
        const { id } = await client.call('imports.begin', { name: file.name, bytes: file.size });
        for (let at = 0; at < file.size; at += PIECE_BYTES) {
          const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
          await client.call('imports.give', { id, at, base64: encodeBase64(piece) });
          setShare(Math.min(1, (at + piece.length) / file.size));
        }
        await client.call('imports.read', { id });
        return id;
      } catch (error) {
        // A folder, or a file that has gone: the browser says no more than that.
        const isGone = error instanceof DOMException;
        setProblem(
          isGone
            ? { what: messages.t('importing.gone', { name: file.name }), hint: '', retry: false }
            : sayError(error, messages),
        );
        return null;
      } finally {
        setName(null);
      }
    },
    [client, messages],
  );
  return { name, share, problem, give };
}

/** In steps: a spread of millions of bytes would overflow the stack. */
function encodeBase64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}

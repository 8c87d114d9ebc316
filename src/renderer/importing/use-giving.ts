import { useCallback, useState } from 'react';
import type { MAX_IMPORT_BYTES } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import { useApi } from '../api/api-context.tsx';
import type { ErrorWords } from '../api/error-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import { givePieces } from './give-pieces.ts';
import { sayGivingError } from './say-giving-error.ts';

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
        await givePieces(file, {
          give: (piece) => client.call('imports.give', { id, ...piece }),
          onShare: setShare,
        });
        await client.call('imports.read', { id });
        return id;
      } catch (error) {
        setProblem(sayGivingError(error, file.name, messages));
        return null;
      } finally {
        setName(null);
      }
    },
    [client, messages],
  );
  return { name, share, problem, give };
}

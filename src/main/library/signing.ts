import type { ShingleSet } from '../../text/near-duplicate.ts';
import { SIGNATURE_VERSION, keysOf, shinglesOf } from '../../text/near-duplicate.ts';
import type { Chore } from './catching-up.ts';
import type { LibraryParts } from './parts.ts';
import {
  dropOldSignatures,
  hasAllSignatures,
  insertSignature,
  listUnsigned,
  readComparedText,
} from './store/signatures.ts';

/** What a capture with these shingles is found by. */
export function signatureOf(captureId: string, shingles: ShingleSet): Parameters<typeof insertSignature>[1] {
  return { captureId, version: SIGNATURE_VERSION, keys: keysOf(shingles) };
}

/** How many captures are looked at in one piece; most have a signature already. */
const WINDOW = 500;
const PIECE_MS = 20;

/** Gives captures of before their signature, so that they too are found by their words. */
export function signingChore({ store }: LibraryParts): Chore {
  let afterRow = 0;
  let waiting: string[] = [];
  let isBegun = false;
  return {
    name: 'making signatures of older captures',
    step() {
      if (!isBegun && hasAllSignatures(store.db, SIGNATURE_VERSION)) return false;
      if (!isBegun) store.write(QUIETLY, () => dropOldSignatures(store.db, SIGNATURE_VERSION));
      isBegun = true;
      if (waiting.length === 0) {
        const found = listUnsigned(store.db, { afterRow, window: WINDOW });
        if (found === null) return false;
        afterRow = found.lastRow;
        waiting = found.captureIds;
      }
      const signed = signSome(store, waiting);
      waiting = waiting.slice(signed);
      return true;
    },
  };
}

const QUIETLY = { act: null, isQuiet: true };

/** As many as fit into a piece, and one at least. @returns how many */
function signSome(store: LibraryParts['store'], captureIds: readonly string[]): number {
  const until = performance.now() + PIECE_MS;
  const made: Parameters<typeof insertSignature>[1][] = [];
  for (const captureId of captureIds) {
    made.push(signatureOf(captureId, shinglesOf(readComparedText(store.db, captureId))));
    if (performance.now() >= until) break;
  }
  if (made.length === 0) return 0;
  store.write(QUIETLY, () => {
    for (const signature of made) insertSignature(store.db, signature);
  });
  return made.length;
}

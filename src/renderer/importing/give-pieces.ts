import type { IMPORT_PIECE_BYTES } from '../../contract/importing.ts';

const PIECE_BYTES = 2_000_000 satisfies typeof IMPORT_PIECE_BYTES;

interface Giver {
  /** Hands a piece over that begins so many bytes from the start. */
  give: (piece: { at: number; base64: string }) => Promise<unknown>;
  /** Hears how much is there, 0 to 1. */
  onShare: (share: number) => void;
}

/**
 * Hands a file over in pieces, so that nothing holds it whole and other calls have their turn.
 * @throws DOMException where the file cannot be read: it is a folder, or it has gone
 */
export async function givePieces(file: File, { give, onShare }: Giver): Promise<void> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    await give({ at, base64: encodeBase64(piece) });
    onShare(Math.min(1, (at + piece.length) / file.size));
  }
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

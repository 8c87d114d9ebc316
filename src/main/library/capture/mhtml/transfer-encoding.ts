const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** Undoes quoted-printable. What is not properly quoted stays as it stands; it never throws and takes one pass. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const lineEnd = softBreakLength(bytes, at + 1);
    if (lineEnd > 0) {
      at += lineEnd;
      continue;
    }
    const high = hexDigit(bytes[at + 1]);
    const low = hexDigit(bytes[at + 2]);
    if (high === null || low === null) {
      decoded[length++] = byte;
      continue;
    }
    decoded[length++] = high * 16 + low;
    at += 2;
  }
  return decoded.subarray(0, length);
}

/** How many bytes a soft line break takes after its `=`; some programs leave white space before the line's end. */
function softBreakLength(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + MAX_PADDING && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2 - from;
  return bytes[at] === LF ? at + 1 - from : 0;
}

const MAX_PADDING = 80;

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? null : digit;
}

/** Undoes a `Content-Transfer-Encoding`; one that nobody knows leaves the bytes as they are. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'base64':
      // Node passes over whatever is not base64, line ends first of all.
      return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'));
    default:
      return bytes;
  }
}

/** What bytes say of their own character set, without any statistics. */

/** 12.8 % of wild pages declare their charset beyond byte 1,024, where browsers stop looking. */
const PRESCAN_BYTES = 8192;

/** The labels that a page gives in its first 8 KB, as they are written there: by meta, then by an XML declaration. */
export function declaredInPage(bytes: Uint8Array): { meta: string | null; xml: string | null } {
  const head = latin1(bytes.subarray(0, PRESCAN_BYTES));
  return { meta: metaCharset(head), xml: xmlCharset(head) };
}

/**
 * UTF-16 without a mark: Latin markup in it has a zero in every second byte, and always on the same side.
 * Null for everything else.
 */
export function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 64);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (head.length < 8 || Math.max(even, odd) < head.length / 4 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const COMMENT = /<!--[\s\S]*?-->/gu;
const META = /<meta[\s/]([^>]*)/giu;
const ATTRIBUTE = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gu;

/** `<meta charset>` or `<meta http-equiv="content-type" content="...; charset=...">`, the first that names a known set. */
function metaCharset(head: string): string | null {
  for (const [, inside = ''] of head.replace(COMMENT, '').matchAll(META)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', ...values] of inside.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
    }
    const isType = attributes.get('http-equiv')?.trim().toLowerCase() === 'content-type';
    const label = attributes.get('charset') ?? (isType ? charsetParameter(attributes.get('content')) : null);
    if (isDecodable(label)) return label;
  }
  return null;
}

/** The charset parameter of a content type; null when it has none. */
export function charsetParameter(contentType: string | undefined): string | null {
  const match = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/iu.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

function xmlCharset(head: string): string | null {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu.exec(head)?.[1] ?? null;
}

function isDecodable(label: string | null): boolean {
  try {
    return label !== null && new TextDecoder(label.trim()).encoding !== '';
  } catch {
    // RangeError: a label outside the Encoding Standard. The next one is looked at.
    return false;
  }
}

import { MAX_URL_LENGTH } from '../../../text/url.ts';
import { reasons, remarks } from './reasons.ts';

/** An address that can be fetched, or why there is none. */
export type ReadAddress =
  { readonly url: string; readonly remark: string | null } | { readonly url: null; readonly reason: string };

/** Reads the address of a story as it stands in a file: the very signs, where they make one. */
export function readAddress(given: string): ReadAddress {
  const address = given.trim();
  if (address === '') return { url: null, reason: reasons.noAddress };
  if (address.length > MAX_URL_LENGTH) return { url: null, reason: reasons.longAddress };
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined || isHostWithPort(address)) return withoutScheme(address);
  if (scheme !== 'http' && scheme !== 'https') return { url: null, reason: reasons.otherScheme(scheme) };
  const parsed = URL.parse(address);
  // Browsers read `https:x` and `https:///x` too; what is kept is what they make of it.
  if (parsed === null) return { url: null, reason: reasons.badAddress };
  return { url: /^https?:\/\/[^\s/]\S*$/iu.test(address) ? address : parsed.href, remark: null };
}

/** `example.com/story`, as people write it: a name with a dot, and what follows. */
function withoutScheme(address: string): ReadAddress {
  const bare = address.replace(/^\/\//u, '');
  const looksLikeHost =
    /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/u;
  if (bare.length > 2000 || !looksLikeHost.test(bare)) return { url: null, reason: reasons.badAddress };
  const parsed = URL.parse(`https://${bare}`);
  if (parsed === null) return { url: null, reason: reasons.badAddress };
  return { url: parsed.href, remark: remarks.schemeAdded(address) };
}

function isHostWithPort(address: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+:\d{1,5}(?:[/?#]|$)/u.test(address);
}

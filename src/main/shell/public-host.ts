import { isIP } from 'node:net';
import type { Session } from 'electron';
import type { AddressTable } from '../../text/addresses.ts';

/**
 * Whether every address of a host is on the open internet, as the session's own resolver has them. A host without
 * an address is none: nothing could be asked of it.
 * @param hostname as `URL` gives it, an IPv6 address in brackets
 */
export async function isPublicHost(
  hostname: string,
  session: Session,
  table: AddressTable,
): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0) return table.kindOf(host) === 'public';
  try {
    const { endpoints } = await session.resolveHost(host);
    return endpoints.length > 0 && endpoints.every(({ address }) => table.kindOf(address) === 'public');
  } catch {
    // The name is not known, or nobody can be asked: it stays shut, and the page loads without it.
    return false;
  }
}

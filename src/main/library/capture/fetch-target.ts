import { lookup as lookupWithSystem } from 'node:dns/promises';
import { isIP } from 'node:net';
import { VerbatimError } from '../../../contract/errors.ts';
import type { AddressTable } from '../../../text/addresses.ts';

/** One address of a host, as `node:dns` gives them. */
export interface ResolvedAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. Rejects as `node:dns` does. */
export type Lookup = (hostname: string) => Promise<ResolvedAddress[]>;

/** The system's own resolver. */
export const systemLookup: Lookup = (hostname) => lookupWithSystem(hostname, { all: true });

/** Whom a request will talk to: the addresses were checked, and only these may be connected to. */
export interface FetchTarget {
  url: URL;
  addresses: ResolvedAddress[];
}

interface TargetRules {
  table: AddressTable;
  lookup: Lookup;
  /** `host:port` of private hosts that may be fetched: for tests and development. */
  allowHosts: ReadonlySet<string>;
}

const MAX_URL_CHARS = 2048;

/**
 * Reads an address that somebody gave or a site redirected to.
 * @throws VerbatimError `address-refused`
 */
export function readFetchUrl(text: string, allowHosts: ReadonlySet<string>): URL {
  if (text.length > MAX_URL_CHARS) throw refused('The address is longer than 2,048 characters.');
  if (!URL.canParse(text)) throw refused('This is not a web address.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(`“${url.protocol}” addresses are not fetched, only http and https.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('The address holds a user name or a password, which would be stored with the article.');
  }
  if (!isUsualPort(url) && !allowHosts.has(hostAndPort(url))) {
    throw refused(`Port ${url.port} is not one that web pages are served on.`);
  }
  return url;
}

/**
 * Resolves a host once and checks every address it has. One bad address spoils them all: a name that is public
 * and private at once is a trick or a mistake.
 * @throws VerbatimError `address-refused`; what the resolver threw when the name is not known
 */
export async function resolveTarget(url: URL, rules: TargetRules): Promise<FetchTarget> {
  const isAllowed = rules.allowHosts.has(hostAndPort(url));
  const host = bareHost(url);
  if (!isAllowed && /(?:^|\.)localhost\.?$/u.test(host)) throw refused(privateMessage(host));
  const family = isIP(host);
  const addresses = family === 0 ? await rules.lookup(host) : [{ address: host, family }];
  if (addresses.length === 0) throw refused(`${host} has no address.`);
  for (const { address } of addresses) {
    const kind = rules.table.kindOf(address);
    if (kind === 'public' || (kind === 'private' && isAllowed)) continue;
    throw refused(privateMessage(host));
  }
  return { url, addresses };
}

/** `new URL` keeps the brackets of an IPv6 host, which no address check would then recognise. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}

function hostAndPort(url: URL): string {
  const usual = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port === '' ? usual : url.port}`;
}

function isUsualPort(url: URL): boolean {
  if (url.port === '') return true;
  const port = Number(url.port);
  return port === 80 || port === 443 || (port >= 8000 && port <= 9999);
}

function privateMessage(host: string): string {
  return `${host} is not a public site: it is this computer, its local network, or a reserved address.`;
}

function refused(message: string): VerbatimError {
  return new VerbatimError('address-refused', message);
}

/**
 * The library process without a network: no host has an address, which is known at once. Pages of the bench name pictures
 * and further pages of theirs on real hosts; how long a network takes to say that they are not there is no figure of ours.
 */
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';

dns.lookup = (host: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
syncBuiltinESMExports();
await import('../src/main/worker/library-entry.ts');

/** The interface on a library, in a Chromium: what a reader has before them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const VIEWPORT = { width: 1280, height: 800 };

export interface ReadingHost {
  /** A window of its own profile: nothing is known to it. The caller goes to the address. */
  openWindow(): Promise<Page>;
  /** An address with a key that is good once. */
  address(): Promise<string>;
  close(): Promise<void>;
}

export async function startReadingHost(libraryDir: string): Promise<ReadingHost> {
  const args = ['src/main/cli/main.ts', 'serve', '--no-open', '--port', '0', '--library', libraryDir];
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const addresses: string[] = [];
  const waiting: ((address: string) => void)[] = [];
  const hear = (line: string): void => {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#k=\S+/u.exec(line)?.[0];
    if (address === undefined) return;
    const next = waiting.shift();
    if (next) next(address);
    else addresses.push(address);
  };
  // The first address is its answer, each further one is news: said when a key has been used up.
  for (const input of [host.stdout, host.stderr]) createInterface({ input }).on('line', hear);
  const found = findChromium();
  if (found === null) throw new Error('no Chromium is here: name one with VERBATIM_CHROMIUM');
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(found.executablePath !== undefined && { executablePath: found.executablePath }),
  });
  return {
    openWindow: async () => (await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' })).newPage(),
    address: () =>
      addresses.length > 0
        ? Promise.resolve(addresses.shift() ?? '')
        : new Promise((resolve) => void waiting.push(resolve)),
    close: async () => {
      await browser.close();
      host.kill('SIGTERM');
      if (host.exitCode === null) await once(host, 'close');
    },
  };
}

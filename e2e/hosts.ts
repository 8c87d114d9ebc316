/** The two hosts that can show the interface to a spec: the loopback server with a Chromium, and Electron. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChildPid } from '../test/support/child-processes.ts';

const ROOT = join(import.meta.dirname, '..');

export interface HostOptions {
  libraryDir: string;
  /** `127.0.0.1:PORT` of the site that pages may be saved from. */
  allowedHost: string;
  /** Called before the page of the host shows anything. */
  onContext: (context: BrowserContext) => void;
}

/** A running host with its page open. */
export interface RunningHost {
  page: Page;
  context: BrowserContext;
  /** The process that owns the library process. */
  pid: number;
  /** Which process keeps the library now; null between its death and its next start. */
  findLibraryPid(): Promise<number | null>;
  /** Ends the host as a user would: what is under way is finished first. */
  stop(): Promise<void>;
}

const environment = (allowedHost: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  VERBATIM_ALLOW_HOSTS: allowedHost,
  // As `npm start` has it (scripts/require-node.js).
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'verbatim-sources'),
});

/** The browser host: `verbatim serve` as a process of its own, and a fresh browser profile. */
export async function startBrowserHost(browser: Browser, options: HostOptions): Promise<RunningHost> {
  const args = ['src/main/cli/main.ts', 'serve', '--no-open', '--port', '0', '--library', options.libraryDir];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment(options.allowedHost),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readAddress(child);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  options.onContext(context);
  const page = await context.newPage();
  // The key of the address has been exchanged only now: until then every call is a stranger's.
  await Promise.all([page.waitForResponse(`${new URL(address).origin}/session`), page.goto(address)]);
  const pid = child.pid ?? 0;
  return {
    page,
    context,
    pid,
    findLibraryPid: () => findChildPid(pid, /library-entry/u),
    stop: async () => {
      await context.close();
      await end(child);
    },
  };
}

/** The line on which the server prints where it is; what it said instead when it ended first. */
function readAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      const address = /http:\/\/127\.0\.0\.1:\d+\/#k=\S+/u.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  }
  child.on('close', () =>
    reject(new Error(`the host ended before it told its address:\n${said.join('\n')}`)),
  );
  return promise;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
}

/** The desktop app from the build in out/. */
export async function startElectronHost(executablePath: string, options: HostOptions): Promise<RunningHost> {
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, '--library', options.libraryDir, `--user-data-dir=${options.libraryDir}-profile`],
    env: environment(options.allowedHost),
  });
  options.onContext(app.context());
  return {
    page: await app.firstWindow(),
    context: app.context(),
    pid: app.process().pid ?? 0,
    findLibraryPid: () =>
      app.evaluate(
        ({ app: electron }) =>
          electron.getAppMetrics().find(({ name = '' }) => /verbatim library/iu.test(name))?.pid ?? null,
      ),
    stop: () => app.close(),
  };
}

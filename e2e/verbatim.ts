/**
 * What every spec begins with: a library of its own, a site to save from, and the interface in the host of the
 * project. A broken policy, an error in the page and a request to anybody else fail any spec.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { findElectron } from '../scripts/electron-binary.ts';
import type { InputOf, MethodName, OutputOf } from '../src/contract/methods.ts';
import { startLocalSite, type LocalSite } from '../test/support/local-site.ts';
import { callFrom } from './call-from.ts';
import { startBrowserHost, startElectronHost, type RunningHost } from './hosts.ts';
import { watchPage, type Watch } from './watch.ts';

export interface Verbatim {
  readonly page: Page;
  readonly libraryDir: string;
  /** Ends everything, opens it again on the same library, and answers the new page; `between` has the library closed. */
  restart(between?: () => void): Promise<Page>;
  /** Kills the process that keeps the library, without warning (SIGKILL). */
  killLibrary(): Promise<void>;
  /** Asks the library the way the interface does, to make ready what a spec is not about. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** What a spec makes go wrong on purpose, as the console says it. */
  expectErrors(pattern: RegExp): void;
}

interface Fixtures {
  site: LocalSite;
  verbatim: Verbatim;
}

const NO_ELECTRON = "Electron's binary is not here (npx install-electron fetches it)";

export const test = base.extend<Fixtures>({
  site: async ({ browserName: _browserName }, use) => {
    const site = await startLocalSite();
    await use(site);
    await site.close();
  },

  verbatim: async ({ browser, site }, use, info) => {
    const electron = findElectron();
    base.skip(info.project.name === 'electron' && electron === null, NO_ELECTRON);
    const dir = await mkdtemp(join(tmpdir(), 'verbatim-e2e-'));
    const watch: Watch = { complaints: [], expected: [] };
    const options = {
      libraryDir: join(dir, 'library'),
      allowedHost: site.host,
      onContext: (context: Parameters<typeof watchPage>[0]) => watchPage(context, watch),
    };
    const start = (): Promise<RunningHost> =>
      info.project.name === 'electron' && electron !== null
        ? startElectronHost(electron, options)
        : startBrowserHost(browser, options);
    let host = await start();
    await use({
      get page() {
        return host.page;
      },
      libraryDir: options.libraryDir,
      restart: async (between) => {
        await host.stop();
        between?.();
        host = await start();
        return host.page;
      },
      killLibrary: async () => {
        const pid = await host.findLibraryPid();
        if (pid === null) throw new Error('no library process is running');
        process.kill(pid, 'SIGKILL');
      },
      call: (method, input) => callFrom(host.page, method, input),
      expectErrors: (pattern) => void watch.expected.push(pattern),
    });
    await host.stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    expect(watch.complaints, 'what the page complained of').toEqual([]);
  },
});

export { expect } from '@playwright/test';

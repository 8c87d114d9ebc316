/**
 * A Chromium for the end-to-end specs: Playwright's own, else the system's, else one that this machine can install.
 * `npm test` installs; `playwright.config.ts` only looks.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runNode, runProgram } from './run-program.ts';

export interface FoundChromium {
  /** In words: `the system's /usr/bin/chromium`. */
  which: string;
  /** Undefined for Playwright's own, which it finds by itself. */
  executablePath: string | undefined;
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const dir = process.env[name];
    if (dir === undefined) return [];
    return [
      join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/** What is on this machine already; null when nothing is. `VERBATIM_CHROMIUM` names one by hand. */
export function findChromium(): FoundChromium | null {
  const named = process.env['VERBATIM_CHROMIUM'];
  if (named !== undefined && named !== '')
    return { which: `${named} (VERBATIM_CHROMIUM)`, executablePath: named };
  if (existsSync(chromium.executablePath())) {
    return { which: "Playwright's own", executablePath: undefined };
  }
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => commands.map((name) => join(dir, name)));
  const found = [...inPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path));
  return found === undefined ? null : { which: `the system's ${found}`, executablePath: found };
}

/** Ways to get one, in the order tried; each says what it needs. */
const installers: { name: string; isPossible: () => boolean; run: () => Promise<boolean> }[] = [
  {
    name: 'npx playwright install chromium',
    isPossible: () => true,
    run: async () => {
      const cli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');
      return (await runNode(cli, ['install', 'chromium'], { timeoutMs: 180_000 })).isDone;
    },
  },
  {
    name: 'apt-get install chromium',
    isPossible: () => isRoot() && existsSync('/usr/bin/apt-get'),
    run: async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      const update = await runProgram('apt-get', ['update', '-q'], { env, timeoutMs: 180_000 });
      if (!update.isDone) return false;
      const packages = ['chromium', 'fonts-liberation'];
      const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
      return (await runProgram('apt-get', args, { env, timeoutMs: 400_000 })).isDone;
    },
  },
  {
    name: 'dnf install chromium',
    isPossible: () => isRoot() && existsSync('/usr/bin/dnf'),
    run: async () => (await runProgram('dnf', ['install', '-y', 'chromium'], { timeoutMs: 400_000 })).isDone,
  },
  {
    name: 'apk add chromium',
    isPossible: () => isRoot() && existsSync('/sbin/apk'),
    run: async () => (await runProgram('apk', ['add', 'chromium'], { timeoutMs: 400_000 })).isDone,
  },
];

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Finds a Chromium or installs one.
 * @param say gets a line before each attempt, since these take their time
 * @returns null when none can be had
 */
export async function ensureChromium(say: (line: string) => void): Promise<FoundChromium | null> {
  for (const installer of installers) {
    const found = findChromium();
    if (found !== null) return found;
    if (!installer.isPossible()) continue;
    say(`no Chromium here: trying ${installer.name}`);
    if (!(await installer.run())) say(`${installer.name} did not work on this machine`);
  }
  return findChromium();
}

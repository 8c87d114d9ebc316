/** The entry of Electron. The order matters: the sandbox, the switches and the scheme come before everything else. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { registerAppScheme } from './shell/app-scheme.ts';
import { findLibraryArgument } from './shell/library-argument.ts';
import { startShell } from './shell/start-shell.ts';
import { stripSwitches } from './shell/strip-switches.ts';
import { defaultLibraryDir } from './worker/library-dir.ts';

app.enableSandbox();
stripSwitches();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  const outDir = join(import.meta.dirname, '..');
  void startShell({
    rendererDir: join(outDir, 'renderer'),
    preloadFile: join(outDir, 'preload', 'index.cjs'),
    iconFile: join(app.getAppPath(), 'resources', 'icons', 'icon-512.png'),
    samplesDir: join(app.getAppPath(), 'resources', 'samples'),
    libraryDir:
      findLibraryArgument(process.argv) ??
      defaultLibraryDir({ platform: process.platform, env: process.env, home: homedir() }),
    // As `npm start` asks for it, so that somebody who looks at a checkout finds something to read.
    isWithSamples: !app.isPackaged && process.argv.includes('--with-samples'),
    entries: {
      library: pathToFileURL(join(import.meta.dirname, 'library-entry.js')),
      capture: pathToFileURL(join(import.meta.dirname, 'capture-entry.js')),
    },
  });
} else {
  app.quit();
}

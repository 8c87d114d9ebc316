/**
 * `npm run package`: installers for this system (or for the ones named: `-- --linux --mac --win`), into dist/.
 * electron-builder puts the app into Electron's own binary, so without the binary it can only get as far as that.
 */
import { join } from 'node:path';
import { fetchElectron } from './electron-binary.ts';
import { runNode } from './run-program.ts';

const ROOT = join(import.meta.dirname, '..');
const FETCH_TIMEOUT_MS = 120_000;

async function pack(args: readonly string[]): Promise<number> {
  const build = await runNode(join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), ['build'], {
    isShown: true,
  });
  if (!build.isDone) return 1;
  console.log(
    `Fetching Electron's binary if it is not here, for at most ${String(FETCH_TIMEOUT_MS / 1000)} s …`,
  );
  const electron = await fetchElectron(FETCH_TIMEOUT_MS);
  if ('reason' in electron) {
    console.error(
      `Packed nothing: Electron's binary is not here and ${electron.reason}. The build in out/ is done; ` +
        'run this again where github.com can be reached, or let the hosted workflow make the installers.',
    );
    return 1;
  }
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  return (await runNode(builder, ['--publish', 'never', ...args], { isShown: true })).isDone ? 0 : 1;
}

process.exitCode = await pack(process.argv.slice(2));

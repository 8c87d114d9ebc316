/** `npm run screens`: makes the pictures anew that e2e/screens.spec.ts compares with. Look at each before you commit it. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPng } from './pack-png.ts';
import { runNode } from './run-program.ts';

const ROOT = join(import.meta.dirname, '..');
const SCREENS = join(ROOT, 'e2e', 'screens');
const MOST_BYTES = 3_000_000;

const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
const args = ['test', 'e2e/screens.spec.ts', '--project=browser', '--update-snapshots=all'];
const { isDone, output } = await runNode(cli, args, { timeoutMs: 300_000 });
console.log(output.split('\n').slice(-12).join('\n'));
if (!isDone) process.exit(1);

let bytes = 0;
for (const name of await readdir(SCREENS)) {
  const file = join(SCREENS, name);
  if (name.endsWith('.png')) await writeFile(file, packPng(await readFile(file)));
  bytes += (await stat(file)).size;
}
console.log(`${String(Math.round(bytes / 1000))} kB in all`);
if (bytes > MOST_BYTES) throw new Error(`more than ${String(MOST_BYTES / 1_000_000)} MB: fewer pictures`);

import { setTimeout as wait } from 'node:timers/promises';
import type { LocalSite } from './local-site.ts';
import { spawnVerbatim } from './run-program.ts';

/** Runs a save that asks for `/slow` of the site, presses Ctrl+C once it has, and answers how the program ended. */
export async function interruptSave(
  args: readonly string[],
  site: LocalSite,
): Promise<{ status: number | null; json: unknown }> {
  const child = spawnVerbatim(args, { env: { VERBATIM_ALLOW_HOSTS: site.host } });
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (site.hits('/slow') === 0) await wait(10);
  child.kill('SIGINT');
  return { status: await ended, json: JSON.parse(stdout) };
}

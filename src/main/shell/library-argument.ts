import { resolve } from 'node:path';

/**
 * The folder named by `--library DIR` or `--library=DIR`, as on the command line; null when none is. Nothing else
 * of the arguments is listened to but a link.
 */
export function findLibraryArgument(argv: readonly string[]): string | null {
  const joined = argv.find((each) => each.startsWith('--library='))?.slice('--library='.length);
  const at = argv.indexOf('--library');
  const dir = joined ?? (at === -1 ? undefined : argv[at + 1]);
  return dir === undefined || dir === '' || dir.startsWith('-') ? null : resolve(dir);
}

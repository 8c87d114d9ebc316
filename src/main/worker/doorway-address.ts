import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Short enough for `sun_path` (104 bytes on macOS, whose temporary folders have long names). */
const HASH_LENGTH = 24;

/**
 * Where the program that holds the library at `dir` listens for others of the same user: a named pipe on
 * Windows, elsewhere a socket in a folder that only this user may enter. The same folder by two names
 * (a link, a relative path) has one address.
 * @throws Error when `dir` does not exist, or when somebody else made our folder of sockets
 */
export async function findDoorwayAddress(dir: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(dir))
    .digest('hex')
    .slice(0, HASH_LENGTH);
  if (process.platform === 'win32') return `\\\\.\\pipe\\verbatim-${name}`;
  const folder = join(tmpdir(), `verbatim-${String(userInfo().uid)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const facts = await lstat(folder);
  const isOurs = facts.isDirectory() && facts.uid === userInfo().uid && (facts.mode & 0o077) === 0;
  if (!isOurs) throw new Error(`${folder} is not a private folder of this user`);
  return join(folder, `${name}.sock`);
}

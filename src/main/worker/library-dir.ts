import { join } from 'node:path';

/**
 * The user's own library folder, the same for the desktop app, the browser host and the command line.
 * `home` is the user's home folder.
 */
export function defaultLibraryDir(options: {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}): string {
  const { platform, env, home } = options;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Verbatim', 'Library');
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Verbatim', 'Library');
  }
  // The specification says that a relative path there is to be ignored.
  const given = env['XDG_DATA_HOME'];
  const base = given?.startsWith('/') === true ? given : join(home, '.local', 'share');
  return join(base, 'verbatim', 'library');
}

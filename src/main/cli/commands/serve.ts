import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../server/serve.ts';
import { createClient } from '../../../contract/client.ts';
import { defineCommand, exitStatus, readNumber } from '../command.ts';
import { RENDERER_DIR } from '../session.ts';

/** Tried first, so that the address stays the same from day to day. */
const USUAL_PORT = 4179;

export const serve = defineCommand({
  about: [
    'Opens the interface in the browser, from this machine only. Prints the address, which is good once;',
    'reload and further tabs of the same browser go on working. Ctrl+C ends it.',
    '  --port N         the port to try first; 0 takes any (default 4179)',
    '  --with-samples   puts the sample stories into a library that is new',
    '  --no-open        only prints the address',
  ].join('\n'),
  options: {
    port: { type: 'string', default: String(USUAL_PORT) },
    'with-samples': { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
  async run({ values, session }) {
    const port = readNumber(values.port, 'port', 0);
    const isNew = !existsSync(join(session.libraryDir, 'library.db'));
    const library = await session.libraryToServe();
    if (library.isAttached) session.say('Another program has the library open; going through it.');
    const server = await startServer({
      library,
      rendererDir: RENDERER_DIR,
      port,
      onKeyUsed: (freshUrl) => {
        session.say(`Opened. For another browser: ${freshUrl}`);
      },
      log: (line) => {
        session.say(line);
      },
    });
    try {
      if (isNew && values['with-samples']) {
        session.say('Adding the sample stories …');
        await createClient(library.send).call('library.addSamples', {});
      }
      await session.answer({ url: server.url, port: server.port }, server.url);
      if (!values['no-open'] && hasDisplay()) openInBrowser(server.url);
      await untilStopped(session.stopped);
    } finally {
      await server.close();
    }
    return exitStatus.done;
  },
});

function untilStopped(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => {
      resolve();
    });
  });
}

function hasDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
}

/** By the system's own opener. When there is none, the printed address is the way in. */
function openInBrowser(url: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

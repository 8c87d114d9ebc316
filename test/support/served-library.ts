import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer, type RunningServer, type ServeOptions } from '../../src/main/server/serve.ts';
import { StandInLibrary } from './stand-in-library.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

type WhenOver = (cleanUp: () => Promise<void>) => void;

/** A small interface as a build leaves it, with what must never be served beside it. */
export async function makeRendererFolder(whenOver: WhenOver): Promise<string> {
  const dir = await makeTemporaryFolder(whenOver);
  await mkdir(join(dir, 'assets'));
  await writeFile(
    join(dir, 'index.html'),
    '<!doctype html><script type="module" src="./assets/main.js"></script>',
  );
  await writeFile(join(dir, 'assets', 'main.js'), 'document.title = "Verbatim";');
  await writeFile(join(dir, 'assets', 'main.js.map'), '{}');
  await writeFile(join(dir, '.secret.js'), 'no');
  return dir;
}

/** A server over a stand-in library, with the means to ask it as the browser would. */
export async function serveStandIn(whenOver: WhenOver, options: Partial<ServeOptions> = {}) {
  const library = new StandInLibrary();
  const rendererDir = await makeRendererFolder(whenOver);
  const lines: string[] = [];
  const server = await startServer({ library, rendererDir, log: (line) => lines.push(line), ...options });
  whenOver(() => server.close());
  const cookie = await openSession(server);
  const origin = `http://127.0.0.1:${String(server.port)}`;
  return { library, server, cookie, origin, lines };
}

/** Exchanges the key of the printed address, as the page does, for the cookie. */
export async function openSession(server: RunningServer, url = server.url): Promise<string> {
  const key = new URL(url).hash.slice('#k='.length);
  const answer = await fetch(`http://127.0.0.1:${String(server.port)}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (answer.status !== 204) throw new Error(`the session was refused with ${String(answer.status)}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

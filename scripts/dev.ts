/**
 * `npm run dev`: the interface with hot reload, in a browser, over the real loopback host and a library of its own
 * under .cache. Vite serves the page; calls, events and resources go on to the host.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import type { ProxyOptions } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const LIBRARY_DIR = join(ROOT, '.cache', 'dev-library');
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/#(k=\S+)/u;

/** The host's own paths, as patterns: the page's modules lie under /api too. */
const hostPaths = ['^/api/(call|events)$', '^/session$', '^/resources/(captures|assets)/'];

/** Starts the host and waits for the line with its address. */
function startHost(): Promise<{ origin: string; key: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ origin: string; key: string }>();
  const args = ['src/main/cli/main.ts', 'serve', '--with-samples', '--no-open', '--library', LIBRARY_DIR];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, port, key] = ADDRESS.exec(line) ?? [];
    if (port !== undefined && key !== undefined) resolve({ origin: `http://127.0.0.1:${port}`, key });
    else console.log(line);
  });
  // Ctrl+C reaches the host by itself; a signal to this process alone is handed on. Its end is ours, below.
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code) => {
    reject(new Error(`the host ended (${String(code)}) before it told its address`));
    process.exit(code ?? 1);
  });
  return promise;
}

/** The host answers its own origin alone: what passes through Vite carries that name. */
const passOn = (origin: string): ProxyOptions => ({
  target: origin,
  changeOrigin: true,
  configure: (proxy) => {
    proxy.on('proxyReq', (request) => {
      if (request.hasHeader('origin')) request.setHeader('origin', origin);
    });
  },
});

const host = await startHost();
const server = await createServer({
  configFile: false,
  root: join(ROOT, 'src', 'renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(hostPaths.map((path) => [path, passOn(host.origin)])),
  },
});
await server.listen();
const port = server.config.server.port;
console.log(`Verbatim for development: http://127.0.0.1:${String(port)}/#${host.key}`);

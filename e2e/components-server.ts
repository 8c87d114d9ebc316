import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview, type InlineConfig } from 'vite';

const RENDERER = join(import.meta.dirname, '..', 'src', 'renderer');

/** Builds the page of all components, which is no part of the program, and serves it. */
export async function serveComponents(): Promise<{ origin: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'verbatim-components-'));
  const shared: InlineConfig = {
    configFile: false,
    root: RENDERER,
    logLevel: 'error',
    plugins: [react()],
  };
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      minify: false,
      rolldownOptions: { input: join(RENDERER, 'components.html') },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no address');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

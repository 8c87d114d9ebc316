import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  // The real package tries to download its binary when it is imported for its value.
  resolve: { alias: { electron: here('test/electron/stand-in.ts') } },
  test: {
    include: ['{src,scripts,test,bench,clipper}/**/*.test.{ts,tsx,js}'],
    setupFiles: ['scripts/require-node.js', 'test/support/seed-properties.ts'],
    pool: 'forks',
    // Left alone, it keeps one core of two free, and takes twice as long.
    maxWorkers: '100%',
    // No module of ours keeps state (docs/architecture.md), so that files may share a process: a third of the time is saved.
    isolate: false,
    // Many tests start processes of ours: what Node makes of their sources is kept from one to the next.
    env: { NODE_COMPILE_CACHE: here('node_modules/.cache/verbatim-sources') },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The programs of the machine side: Electron's entry and the two processes that it starts. */
const mainEntries = {
  index: 'src/main/index.ts',
  'library-entry': 'src/main/worker/library-entry.ts',
  'capture-entry': 'src/main/worker/capture-entry.ts',
};

/** Where a package's own entry for everything but browsers is. */
const decodeWithoutDom = import.meta.resolve('decode-named-character-reference');

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      emptyOutDir: true,
      rolldownOptions: {
        input: mainEntries,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed window loads one CommonJS file and nothing else: its packages are bundled in.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    resolve: {
      // What it offers browsers reads `&amp;` by way of innerHTML, which the policy refuses: a note that held one took the
      // whole page of passages with it. What it offers everybody else has a table.
      alias: { 'decode-named-character-reference': fileURLToPath(decodeWithoutDom) },
    },
    build: {
      // The policy of the page allows neither inline scripts nor data: fonts; every asset is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      target: 'es2024',
      reportCompressedSize: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});

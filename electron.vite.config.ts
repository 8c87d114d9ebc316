import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The programs of the machine side: Electron's entry and the two processes that it starts. */
const mainEntries = {
  index: 'src/main/index.ts',
  'library-entry': 'src/main/worker/library-entry.ts',
  'capture-entry': 'src/main/worker/capture-entry.ts',
};

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

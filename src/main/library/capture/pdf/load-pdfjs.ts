import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** As much of pdf.js as is used here. */
export interface PdfJs {
  getDocument: typeof getDocument;
}

/** Tables of characters for Chinese, Japanese and Korean are named like this: never a path. */
const CMAP_NAME = /^[A-Za-z0-9-]+\.bcmap$/u;

/** Something a text reader has no use for: what a page would draw on. */
class NoDrawing {
  destroy(): void {
    // There was never anything to let go.
  }
}

/** What pdf.js may read beside the document: its own tables of characters, from the disk. */
class OwnTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !CMAP_NAME.test(filename)) {
      throw new Error(`Nothing of the kind ${kind} is read.`);
    }
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return new Uint8Array(await readFile(join(folder, 'cmaps', filename)));
  }
}

/**
 * pdf.js, loaded when the first PDF comes: it takes some tenths of a second. Its worker is loaded first and into this
 * process, which is one already; pdf.js finds it there and starts no thread.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { warn } = console;
  // It would say on standard error, each time, that there is no canvas to draw on. None is wanted, and no native code.
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/**
 * How a document is opened: no network, no fonts, no forms, no drawing. This version of pdf.js builds no code from a
 * font and runs no script of a document; scripts would need its sandbox, which is never loaded.
 */
export const readingOptions = {
  verbosity: 0,
  // Without an address nothing would be asked for at all; the factory below never looks at it.
  cMapUrl: 'own:/',
  cMapPacked: true,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  enableXfa: false,
  stopAtErrors: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableWorkerRendering: true,
  maxImageSize: 0,
  BinaryDataFactory: OwnTables,
  CanvasFactory: NoDrawing,
  FilterFactory: NoDrawing,
} as const satisfies Parameters<typeof getDocument>[0];

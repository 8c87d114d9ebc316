/** pdf.js gives no types for its worker: all that is wanted of it is that it has been loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { VerbatimError } from '../../../../contract/errors.ts';
import { loadPdfJs, readingOptions } from './load-pdfjs.ts';
import { factsOf } from './pdf-facts.ts';
import { placeTexts, type RawText } from './place-texts.ts';
import type { PdfPage, PdfPages } from './types.ts';

/** Beyond these a document is not read: it would only fail later, by the clock. */
export const PDF_LIMITS = {
  pages: 5_000,
  /** Of all its words together. */
  chars: 15_000_000,
} as const;

/**
 * Reads the words of a PDF and where they stand. Only the capture process does this: one page after the other, so that
 * its host can end it at any time. What is damaged is read as far as it can be.
 * @throws VerbatimError `unsupported-type` (a password), `empty-page` (no text), `too-large`, `parse-failed`
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocument } = await loadPdfJs();
  // pdf.js takes what it is given for its own and leaves nothing behind.
  const task = getDocument({ ...readingOptions, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    return await readDocument(document);
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<PdfPages> {
  if (document.numPages > PDF_LIMITS.pages) {
    throw tooLarge(
      `${document.numPages.toLocaleString('en')} pages; the limit is ${PDF_LIMITS.pages.toLocaleString('en')}.`,
    );
  }
  const labels = await orNull(document.getPageLabels());
  const pages: PdfPage[] = [];
  let language: string | null = null;
  let chars = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const label = labels?.[number - 1]?.trim() ?? '';
    const read = await readPage(document, number);
    language ??= read.language;
    chars += read.chars;
    if (chars > PDF_LIMITS.chars) throw tooLarge('more words than one article can hold.');
    pages.push({ ...read.page, label: label === '' ? String(number) : label });
  }
  return { facts: factsOf(await orNull(document.getMetadata()), language), pages };
}

interface ReadPage {
  page: Omit<PdfPage, 'label'>;
  language: string | null;
  chars: number;
}

const BLANK: ReadPage = { page: { width: 0, height: 0, texts: [], aslant: [] }, language: null, chars: 0 };

/** A page that cannot be read is a blank one: the others are worth having. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await orNull<PDFPageProxy>(document.getPage(number));
  if (page === null) return BLANK;
  const content = await orNull(page.getTextContent());
  const { width, height, transform } = page.getViewport({ scale: 1 });
  page.cleanup();
  if (content === null) return BLANK;
  const raw = content.items.flatMap((item): RawText[] => {
    if (!('str' in item)) return [];
    const isVertical = content.styles[item.fontName]?.vertical === true;
    return [{ ...item, transform: item.transform as number[], isVertical }];
  });
  const chars = raw.reduce((sum, { str }) => sum + str.length, 0);
  return {
    page: placeTexts(raw, { width, height, transform: transform }),
    language: content.lang,
    chars,
  };
}

/** What a damaged document does not give is as if it were not there. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch {
    // The document is damaged here; what is sound elsewhere is read all the same.
    return null;
  }
}

function tooLarge(what: string): VerbatimError {
  return new VerbatimError('too-large', `The PDF is too large to be read safely: it has ${what}`, {
    hint: 'Split it and save the part that you need.',
  });
}

/** pdf.js tells its errors apart by name. */
function explain(error: unknown): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') {
    return new VerbatimError(
      'unsupported-type',
      'This PDF is locked with a password, so its text cannot be read.',
      {
        cause: error,
        hint: 'Open it with its password, save a copy without one (printing to a PDF does it), and save that.',
      },
    );
  }
  return new VerbatimError(
    'parse-failed',
    `This PDF is damaged or cut short, so its text cannot be read (${message.slice(0, 200)}).`,
    {
      cause: error,
      hint: 'Fetch the file again, or open it in a PDF reader and print it to a new PDF.',
    },
  );
}

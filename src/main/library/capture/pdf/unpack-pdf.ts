import { VerbatimError } from '../../../../contract/errors.ts';
import type { StepLog, UnpackedSource, UnpackRequest } from '../../../../contract/parsing.ts';
import { wordsOf } from './blocks.ts';
import { layOut, type LaidOut } from './lay-out.ts';
import { readPdf } from './read-pdf.ts';
import type { PdfPages } from './types.ts';
import { writeHtml } from './write-html.ts';

const MAX_TITLE_CHARS = 300;

/**
 * A PDF with a text layer as one document: its words in reading order, and where each of its pages begins in them.
 * @throws VerbatimError `unsupported-type` (a password), `empty-page` (no text), `too-large`, `parse-failed`
 */
export async function unpackPdf(request: UnpackRequest): Promise<UnpackedSource> {
  const read = await readPdf(request.bytes);
  const laidOut = layOut(read.pages);
  if (!laidOut.blocks.some((block) => /[\p{L}\p{N}]/u.test(wordsOf(block)))) throw noText(read);
  const { facts } = read;
  const [first] = laidOut.blocks;
  const heading = first?.kind === 'heading' ? wordsOf(first).trim() : '';
  const title = facts.title ?? (heading === '' || heading.length > MAX_TITLE_CHARS ? null : heading);
  const { html, pageMarks } = writeHtml(
    laidOut.blocks,
    read.pages.map(({ label }) => label),
  );
  const { byline, publisher, language, publishedAt } = facts;
  const known = { title, byline, siteName: publisher, language, publishedAt, leadImage: null };
  return {
    documents: [
      {
        bytes: new TextEncoder().encode(html),
        contentType: 'text/html',
        charset: 'utf-8',
        url: null,
        title: null,
        known,
        resources: [],
        isArticle: true,
        original: null,
        pageMarks,
      },
    ],
    title: null,
    failures: [],
    log: logOf(read, laidOut),
  };
}

function logOf({ pages }: PdfPages, { dropped }: LaidOut): StepLog[] {
  const blank = pages.filter(({ texts, aslant }) => texts.length + aslant.length === 0).length;
  return [
    { step: 'pdf', did: `${String(pages.length)} pages, ${String(blank)} of them without text` },
    ...dropped.map(({ text, pageCount }) => ({
      step: 'pdf',
      did: `head or foot on ${String(pageCount)} pages: ${text.slice(0, 100)}`,
    })),
  ];
}

function noText({ pages }: PdfPages): VerbatimError {
  const count = pages.length === 1 ? 'a picture of a page' : 'pictures of pages';
  return new VerbatimError(
    'empty-page',
    `This PDF holds ${count}, without text that could be read or quoted.`,
    {
      hint: 'Have its text recognised (OCRmyPDF does it, and many scanners), and save the PDF that comes out.',
    },
  );
}

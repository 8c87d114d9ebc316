import { VerbatimError } from '../../contract/errors.ts';
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { ExtractedArticle, ExtractRequest } from '../../contract/parsing.ts';
import { connectParent } from './parent-link.ts';
import type { FromCapture, ToCapture } from './protocol.ts';

/**
 * The capture process: the only place where pages are parsed. It is asked for one page at a time and answers
 * each; a page that cannot be read fails and the process goes on. Limits of time and memory are its host's,
 * which ends the process when a page runs over them.
 */
const link = connectParent();
// Nobody to answer any more.
link.onGone(() => process.exit(0));

const post = (message: FromCapture): void => {
  link.post(message);
};

// jsdom takes most of a second to load, so it is loaded before the host hears that anything can be asked.
const { extractAnyPage, readPage } = await import('../library/capture/read-page.ts');
const { cleanMarkup } = await import('../library/capture/clean-markup.ts');
const { sanitiseHtml } = await import('../library/capture/sanitise.ts');
const { pageOfFile, unpackSource } = await import('../library/capture/unpack.ts');
const { readImportBatch } = await import('../library/importers/read-batch.ts');
const { findStatements, suggestSpeaker } = await import('../library/statements/index.ts');
const { parserDesk } = await import('../library/capture/parser-desk.ts');
// Throws where the sanitiser does not work: then this process ends and no page is ever read.
parserDesk();

link.onMessage((message) => {
  const asked = message as ToCapture;
  answer(asked).then(post, (error: unknown) => {
    const failed =
      error instanceof VerbatimError
        ? error
        : new VerbatimError('parse-failed', 'The page could not be read.', { cause: error });
    post({ type: 'failed', id: asked.id, error: failed.toShape() });
  });
});

post({ type: 'ready' });

/** Async because some readers of containers are; the host asks one thing at a time. */
async function answer(asked: ToCapture): Promise<FromCapture> {
  const { id } = asked;
  switch (asked.type) {
    case 'parse':
      return { type: 'parsed', id, page: readPage(asked.request) };
    case 'unpack':
      return { type: 'unpacked', id, source: await unpackSource(asked.request) };
    case 'clean':
      return { type: 'cleaned', id, cleaned: cleanMarkup(asked.request) };
    case 'statements':
      return { type: 'statements-read', id, answer: readStatements(asked.request) };
    case 'import':
      return { type: 'import-read', id, answer: readImportBatch(asked.request) };
    case 'extract':
      return { type: 'extracted', id, article: await extract(asked.request) };
    case 'sanitise':
      return { type: 'sanitised', id, html: sanitiseHtml(asked.html) };
    default:
      return assertNever(asked);
  }
}

function readStatements({ text, language, span }: StatementsRequest): StatementsAnswer {
  if (span === null) return { kind: 'statements', statements: findStatements(text, { language }) };
  return { kind: 'speakers', candidates: suggestSpeaker(text, span.start, span.end, { language }) };
}

async function extract(request: ExtractRequest): Promise<ExtractedArticle> {
  const { isExplained = false } = request;
  return extractAnyPage(await pageOfFile(request), { isExplained });
}

function assertNever(asked: never): never {
  throw new VerbatimError(
    'internal',
    `The capture process was asked something it does not know: ${JSON.stringify(asked)}`,
  );
}

import { VerbatimError } from '../../../contract/errors.ts';
import type {
  ContainerKind,
  ExtractRequest,
  ParseRequest,
  UnpackedSource,
  UnpackRequest,
} from '../../../contract/parsing.ts';
import { fileKind } from './file-kind.ts';

/** Takes one kind of container apart. What it throws uncoded becomes `parse-failed`. */
export type ContainerReader = (request: UnpackRequest) => UnpackedSource | Promise<UnpackedSource>;

/** A reader for every kind, loaded when the first container of its kind comes, so that pages do not pay for it. */
const READERS: Readonly<Partial<Record<ContainerKind, () => Promise<ContainerReader>>>> = {
  mhtml: async () => (await import('./mhtml/read-mhtml.ts')).readMhtml,
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  clipboard: async () => (await import('./clipboard/read-clipboard.ts')).readClipboard,
  pdf: async () => (await import('./pdf/unpack-pdf.ts')).unpackPdf,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
};

/**
 * Takes a container apart into documents that are read like any page. Only the capture process does this.
 * @throws VerbatimError `parse-failed`, `too-large`, `empty-page`, `unsupported-type`
 */
export async function unpackSource(request: UnpackRequest): Promise<UnpackedSource> {
  const load = READERS[request.kind];
  if (load === undefined) {
    throw new VerbatimError('unsupported-type', `${request.name ?? 'This'} cannot be read yet.`);
  }
  try {
    const read = await load();
    const source = await read(request);
    if (source.documents.length === 0) {
      const [failure] = source.failures;
      if (failure !== undefined) throw VerbatimError.fromShape({ ...failure, retry: false });
      throw new VerbatimError('empty-page', `${request.name ?? 'The file'} holds nothing to read.`);
    }
    return source;
  } catch (error) {
    if (error instanceof VerbatimError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new VerbatimError('parse-failed', `The file could not be read: ${reason}`, { cause: error });
  }
}

/**
 * A file as a page to be read: as it is, or the only document of the container that it turns out to be.
 * @throws VerbatimError those of `unpackSource`; `bad-input` when there are several documents
 */
export async function pageOfFile(file: ExtractRequest): Promise<ParseRequest> {
  const { kind, contentType } = fileKind(file.name ?? '', file.bytes);
  if (kind === null) return file;
  const { documents } = await unpackSource({ ...file, kind, contentType, book: 'one' });
  const [document] = documents;
  if (document === undefined || documents.length > 1) {
    throw new VerbatimError('bad-input', `It holds ${String(documents.length)} documents, not one.`);
  }
  const { bytes, charset, known, isArticle, pageMarks = [] } = document;
  const url = file.url ?? document.url;
  const title = file.title ?? document.title;
  const { textOnlyReason } = file;
  return {
    ...{ bytes, contentType: document.contentType, charset, url, title, known, isArticle, pageMarks },
    ...(textOnlyReason === undefined ? {} : { textOnlyReason }),
  };
}

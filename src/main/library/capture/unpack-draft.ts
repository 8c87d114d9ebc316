import type { UnpackedSource } from '../../../contract/parsing.ts';
import type { ArticleDraft, UnpackSource } from './types.ts';

/** The drafts that a draft turns out to hold, and what they are called together. */
export interface UnpackedDrafts {
  drafts: ArticleDraft[];
  title: string | null;
  failures: UnpackedSource['failures'];
}

/**
 * A container becomes the drafts of its documents; a page is one already. A single document is kept with the
 * whole container as its raw bytes, one of several with its own file.
 * @throws VerbatimError those of `UnpackSource`
 */
export async function unpackDraft(
  draft: ArticleDraft,
  options: { unpackSource: UnpackSource; signal: AbortSignal },
): Promise<UnpackedDrafts> {
  if (draft.container === undefined) return { drafts: [draft], title: null, failures: [] };
  const { bytes, contentType, charset, title } = draft;
  const url = draft.finalUrl ?? draft.url;
  const request = { ...draft.container, bytes, contentType, charset, url, title };
  const source = await options.unpackSource(request, options.signal);
  return { drafts: draftsOf(draft, source), title: source.title, failures: source.failures };
}

function draftsOf({ container: _taken, ...draft }: ArticleDraft, source: UnpackedSource): ArticleDraft[] {
  const isOne = source.documents.length === 1;
  return source.documents.map((reading) => ({
    ...draft,
    ...(isOne ? {} : reading.original),
    // An address given for the whole is nobody's own when there are several.
    url: isOne ? (draft.url ?? reading.url) : reading.url,
    finalUrl: isOne ? (draft.finalUrl ?? reading.url) : reading.url,
    title: isOne ? draft.title : null,
    // How somebody else files it is no tag of the user's.
    reading: draft.how === 'url' ? { ...reading, tags: [] } : reading,
  }));
}

import type { ParseRequest } from '../../../contract/parsing.ts';
import type { CallContext } from '../context.ts';
import { gatherPages, type MissingPage } from './gather-pages.ts';
import { keepImages } from './assets.ts';
import { type CleanArticle, makeCleanArticle } from './clean-article.ts';
import type { ArticleDraft, CleanMarkup, FetchBytes, ParsePage } from './types.ts';

export interface CleanDraftOptions extends CallContext {
  parsePage: ParsePage;
  fetchBytes: FetchBytes;
  cleanMarkup: CleanMarkup;
  /** Hears of a page of the story that could not be had. */
  onMissingPage?: (missing: MissingPage) => void;
}

/**
 * Every draft's way to a `CleanArticle`: read in the capture process, then its pictures fetched and kept.
 * @throws VerbatimError those of `ParsePage`, and `cancelled`
 */
export async function cleanDraft(draft: ArticleDraft, options: CleanDraftOptions): Promise<CleanArticle> {
  const { parsePage, fetchBytes, cleanMarkup, signal, report } = options;
  report('read', 0, 1);
  const request = requestFor(draft);
  // Only what was fetched may be fetched on from: a file or a clip is what it is.
  const { page, bytes, missing } =
    draft.how === 'url' && draft.reading === undefined
      ? await gatherPages(request, { parsePage, fetchBytes, signal })
      : { page: await parsePage(request, signal), bytes: draft.bytes, missing: null };
  if (missing !== null) options.onMissingPage?.(missing);
  report('read', 1, 1);
  const kept = await keepImages(page, {
    fetchBytes,
    cleanMarkup,
    resources: draft.reading?.resources ?? draft.resources,
    signal,
    onProgress: (done, total) => {
      report('images', done, total);
    },
  });
  return makeCleanArticle({ draft: { ...draft, bytes }, page, ...kept });
}

/** What is read of a draft: the page itself, or the document that was found in a container. */
function requestFor(draft: ArticleDraft): ParseRequest {
  const { reading } = draft;
  const url = draft.finalUrl ?? draft.url;
  if (reading === undefined) {
    const { bytes, contentType, charset, title, isArticle = false, selection = null } = draft;
    return { bytes, contentType, charset, url, title, isArticle, selection };
  }
  const { bytes, contentType, charset, known, isArticle, pageMarks = [] } = reading;
  const title = draft.title ?? reading.title;
  return { bytes, contentType, charset, url, title, known, isArticle, pageMarks };
}

import { VerbatimError } from '../../../contract/errors.ts';
import type {
  ExtractedArticle,
  ParsedPage,
  ParseRequest,
  TextOnlyReason,
} from '../../../contract/parsing.ts';
import { PageTooBig } from './guard-size.ts';
import { extractPage, parsePage } from './parse-page.ts';
import { readAsText } from './text-only.ts';

/**
 * A page, laid out or, where that cannot be done safely, as its words alone: for what it is no page is refused.
 * @throws VerbatimError `empty-page` when there is nothing to read in it, `internal` when nothing can be read at all
 */
export function readPage(request: ParseRequest): ParsedPage {
  return inTwoWays(
    request,
    () => parsePage(request),
    (page) => page,
  );
}

/**
 * The same for `extract`: what cannot be laid out is answered as its words, and says why in `textOnly`.
 * @throws VerbatimError those of `readPage`
 */
export function extractAnyPage(
  request: ParseRequest,
  { isExplained = false }: { isExplained?: boolean } = {},
): ExtractedArticle {
  return inTwoWays(
    request,
    () => extractPage(request, { isExplained }),
    ({ facts, text, html, wordCount, log, textOnly }) => {
      const { title, byline, siteName, publishedAt, language, dir, excerpt, leadImage } = facts;
      const stated = { title, byline, siteName, publishedAt, language, dir, excerpt, leadImage };
      const answer = { ...stated, text, html, wordCount, ...(textOnly === undefined ? {} : { textOnly }) };
      return isExplained ? { ...answer, log } : answer;
    },
  );
}

function inTwoWays<T>(request: ParseRequest, layOut: () => T, answer: (words: ParsedPage) => T): T {
  if (request.textOnlyReason !== undefined) return answer(readAsText(request, request.textOnlyReason));
  try {
    return layOut();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return answer(readAsText(request, reason));
  }
}

function reasonOf(error: unknown): TextOnlyReason | null {
  if (error instanceof PageTooBig) return error.reason;
  return error instanceof VerbatimError && error.code === 'parse-failed' ? 'failed' : null;
}

import { VerbatimError } from '../../../contract/errors.ts';
import type { ParsedPage, ParseRequest, TextOnlyReason } from '../../../contract/parsing.ts';
import { PageTooBig } from './guard-size.ts';
import { parsePage } from './parse-page.ts';
import { readAsText } from './text-only.ts';

/**
 * A page, laid out or, where that cannot be done safely, as its words alone: for what it is no page is refused.
 * @throws VerbatimError `empty-page` when there is nothing to read in it, `internal` when nothing can be read at all
 */
export function readPage(request: ParseRequest): ParsedPage {
  if (request.textOnlyReason !== undefined) return readAsText(request, request.textOnlyReason);
  try {
    return parsePage(request);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return readAsText(request, reason);
  }
}

function reasonOf(error: unknown): TextOnlyReason | null {
  if (error instanceof PageTooBig) return error.reason;
  return error instanceof VerbatimError && error.code === 'parse-failed' ? 'failed' : null;
}

import { VerbatimError } from '../../../contract/errors.ts';
import type { CleanedMarkup, CleanRequest } from '../../../contract/parsing.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { parserDesk } from './parser-desk.ts';
import { sanitise } from './sanitise.ts';
import { cleanSvg } from './svg/clean-svg.ts';

/** Cleans markup that is no page: a drawing before it is kept, kept HTML when the sanitiser has become another. */
export function cleanMarkup(request: CleanRequest): CleanedMarkup {
  switch (request.kind) {
    case 'svg':
      return { kind: 'svg', svg: cleanSvg(request.bytes) };
    case 'html': {
      const { html, body } = sanitise(parserDesk(), request.html);
      return { kind: 'html', html, text: canonicalText(body).text };
    }
    default:
      return assertNever(request);
  }
}

function assertNever(request: never): never {
  throw new VerbatimError('internal', `This kind of markup is not known: ${JSON.stringify(request)}`);
}

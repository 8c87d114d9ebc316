import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { INERT_POLICY, pageContentSecurityPolicy } from './content-security-policy.ts';

/** What every answer carries; a page gets the policy of the interface, everything else may do nothing at all. */
const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

/** Headers of an answer with content; `own` wins over what all answers carry. */
export function answerHeaders(contentType: string, own: OutgoingHttpHeaders = {}): OutgoingHttpHeaders {
  return {
    ...commonHeaders,
    'content-type': contentType,
    'content-security-policy': INERT_POLICY,
    ...own,
  };
}

/** Headers of a page of the interface. */
export function pageHeaders(): OutgoingHttpHeaders {
  return answerHeaders('text/html; charset=utf-8', {
    'content-security-policy': pageContentSecurityPolicy(),
  });
}

/**
 * Answers with a status and nothing else: a stranger learns nothing. A refused request ends its connection,
 * so that a body which nobody reads is not waited for.
 */
export function answerEmpty(response: ServerResponse, status: number, own: OutgoingHttpHeaders = {}): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const ending = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, {
    ...answerHeaders('text/plain; charset=utf-8', own),
    ...(status === 204 || status === 304 ? {} : { 'content-length': 0 }),
    ...ending,
  });
  response.end();
}

/** Answers with a JSON document. */
export function answerJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response.writeHead(
    200,
    answerHeaders('application/json; charset=utf-8', { 'content-length': body.length }),
  );
  response.end(body);
}

import { VerbatimError } from '../../../contract/errors.ts';

/** What the network's own codes mean to a person. `{host}` is filled in. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no site called {host}, or this computer is offline.',
  EAI_AGAIN: 'The name {host} could not be looked up. This computer may be offline.',
  ECONNREFUSED: '{host} does not accept connections.',
  ECONNRESET: '{host} broke the connection off.',
  EHOSTUNREACH: '{host} cannot be reached from here.',
  ENETUNREACH: 'The network cannot be reached.',
  EPIPE: '{host} broke the connection off.',
  CERT_HAS_EXPIRED: 'The certificate of {host} has expired, so it may be somebody else.',
  DEPTH_ZERO_SELF_SIGNED_CERT: '{host} signed its own certificate, so it may be somebody else.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of {host} comes from nobody who is trusted here.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of {host} cannot be checked.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of {host} cannot be checked.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate that {host} shows belongs to another site.',
  UND_ERR_SOCKET: '{host} ended the answer before it was complete.',
  UND_ERR_HEADERS_OVERFLOW: '{host} sent more headers than any page needs.',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: '{host} ended the answer before it was complete.',
  Z_BUF_ERROR: '{host} ended the answer before it was complete.',
  Z_DATA_ERROR: 'The compressed answer of {host} is damaged.',
  ERR__ERROR_FORMAT_PADDING_1: 'The compressed answer of {host} is damaged.',
};

const TIMEOUTS: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

/** The site, its name or the way to it was not there, or went away in the middle: it may be back by itself. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  ...TIMEOUTS,
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'Z_BUF_ERROR',
]);

/** Says in plain words why a request failed. Errors that are ours already pass. */
export function asFetchError(error: unknown, host: string): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const code = codeOf(error);
  const options = { cause: error, details: UNREACHABLE.has(code) ? { isUnreachable: true } : undefined };
  if (TIMEOUTS.has(code)) {
    return new VerbatimError('fetch-timeout', `${host} did not answer in time.`, options);
  }
  const reason = REASONS[code] ?? reasonByKind(code);
  return new VerbatimError('fetch-failed', reason.replace('{host}', host), options);
}

function reasonByKind(code: string): string {
  if (code.startsWith('HPE_')) return 'What {host} answers is not HTTP as it should be.';
  if (/SSL|TLS|CERT/u.test(code)) return 'No safe connection to {host} could be made.';
  if (/^(?:Z_|ERR_)/u.test(code)) return 'The compressed answer of {host} is damaged.';
  return code === '' ? 'The connection to {host} failed.' : `The connection to {host} failed (${code}).`;
}

/** Of the error, or of the one behind it: a connection tried at several addresses fails with all of them. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

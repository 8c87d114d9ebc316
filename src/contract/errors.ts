/**
 * The closed list of what can go wrong, and for each what the person can do about it.
 * A code is a promise: programs may branch on it. `retry` says whether doing the same again can help.
 */
export const errorCodes = {
  'bad-input': { hint: 'Correct what the message names and try again.', retry: false },
  'not-found': { hint: 'It may have been deleted. Look in the trash, or undo.', retry: false },
  conflict: { hint: 'It was changed in the meantime. Look at it as it is now and try again.', retry: true },
  'quote-not-found': { hint: 'Give the words exactly as the saved text has them.', retry: false },
  'library-in-use': {
    hint: 'Close the other program that has this library open, or use it there.',
    retry: true,
  },
  'library-damaged': {
    hint: 'Nothing was changed. Restore a backup, or keep a copy and ask for help.',
    retry: false,
  },
  'library-newer': { hint: 'Open it with the newer version of Verbatim that made it.', retry: false },
  'library-unreadable': { hint: 'Check that the folder exists and that you may write in it.', retry: true },
  'disk-full': {
    hint: 'Free some space on this disk and try again. What was saved before is safe.',
    retry: true,
  },
  cancelled: { hint: 'It was stopped as you asked. Start it again when you like.', retry: true },
  'address-refused': {
    hint: 'Only public http and https addresses are fetched. Save the page as a file instead.',
    retry: false,
  },
  'fetch-failed': { hint: 'Check the address and the connection, then try again.', retry: true },
  'fetch-timeout': { hint: 'The site did not answer in time. Try again later.', retry: true },
  'fetch-status': {
    hint: 'The site refused the page. Open it in the browser and save it from there.',
    retry: true,
  },
  'too-large': { hint: 'Save a smaller part of the page, or its text.', retry: false },
  'unsupported-type': {
    hint: 'Save a page (HTML), a web archive (MHTML), Markdown, text, a book (EPUB) or a PDF.',
    retry: false,
  },
  'empty-page': {
    hint: 'Nothing readable was found. Save the page from the browser, where it is rendered.',
    retry: false,
  },
  'parse-failed': { hint: 'The page could not be read safely. Save its text instead.', retry: false },
  'not-authorised': { hint: 'Open Verbatim with the address that it printed when it started.', retry: false },
  interrupted: {
    hint: 'The library was restarted. What had been saved is safe; do the last act again.',
    retry: true,
  },
  internal: { hint: 'This is a fault of ours. The log has the details.', retry: true },
} as const satisfies Record<string, { hint: string; retry: boolean }>;

export type ErrorCode = keyof typeof errorCodes;

/** What a program may want to know beside the words, where there is anything to know. */
export interface ErrorDetails {
  /** The status that a site answered with. */
  httpStatus?: number;
  /** How long the site asked to be left alone, from the moment of its answer. */
  retryAfterMs?: number;
  /** True: nothing answered at all, or broke off. The connection may be back later, with nobody doing anything. */
  isUnreachable?: boolean;
}

/** How an error travels. `message` says what happened and why; `hint` what to do now. */
export interface ErrorShape {
  code: ErrorCode;
  message: string;
  hint: string;
  retry: boolean;
  details?: ErrorDetails;
}

/** The only error that crosses a boundary of ours. */
export class VerbatimError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retry: boolean;
  readonly details: ErrorDetails | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options?: { cause?: unknown; hint?: string; details?: ErrorDetails | undefined },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'VerbatimError';
    this.code = code;
    this.hint = options?.hint ?? errorCodes[code].hint;
    this.retry = errorCodes[code].retry;
    this.details = options?.details;
  }

  toShape(): ErrorShape {
    const { code, message, hint, retry, details } = this;
    return { code, message, hint, retry, ...(details !== undefined && { details }) };
  }

  static fromShape({ code, message, hint, details }: ErrorShape): VerbatimError {
    return new VerbatimError(code, message, { hint, details });
  }
}

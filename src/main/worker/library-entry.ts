import { writeSync } from 'node:fs';
import type { FetchBytes } from '../library/capture/types.ts';
import { createIdMaker } from '../library/ids.ts';
import { openLibrary } from '../library/library.ts';
import { STATEMENTS_VERSION } from '../library/statements/version.ts';
import { startTimer } from '../library/timers.ts';
import { LibraryService } from './library-service.ts';
import { writeNotes } from './write-notes.ts';
import { connectParent } from './parent-link.ts';
import type { FromLibrary, LibraryOptions, ToLibrary } from './protocol.ts';

/**
 * The library process: the only one that opens the store. It is told which library to open, says `ready` or
 * why not, answers calls until it is drained, and ends when its host is gone.
 */

/** As sysexits.h has it for “internal software error”. */
const FAULT_STATUS = 70;

const parent = connectParent();
const post = (message: FromLibrary): void => {
  parent.post(message);
};
const service = new LibraryService({
  post,
  exit: (code) => {
    void parent.flush().then(() => process.exit(code));
  },
  open: (options: LibraryOptions, { readStatements, ...seams }) =>
    openLibrary({
      dir: options.dir,
      samplesDir: options.samplesDir,
      appVersion: options.appVersion,
      resumesJobs: options.resumesJobs,
      now: Date.now,
      after: startTimer,
      newId: createIdMaker(),
      fetchBytes: fetchWhenAsked(options),
      writeNotes,
      statements: { version: STATEMENTS_VERSION, read: readStatements },
      ...seams,
    }),
});

/** The HTTP client is loaded with the first page that is fetched: a library is opened far more often. */
function fetchWhenAsked({ allowHosts, appVersion }: LibraryOptions): FetchBytes {
  let loading: Promise<FetchBytes> | null = null;
  return async (url, options) => {
    loading ??= import('../library/capture/guarded-fetch.ts').then(({ makeFetchBytes }) =>
      makeFetchBytes({ allowHosts, appVersion }),
    );
    return (await loading)(url, options);
  };
}

/**
 * What nobody caught leaves the process in a state that nobody knows: it ends, and the host starts another.
 * The log gets where it happened; the message stays out of it, since it might hold words of an article.
 */
function endOnFault(kind: string, fault: unknown): void {
  const stack = fault instanceof Error ? (fault.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  const name = fault instanceof Error ? fault.name : typeof fault;
  writeSync(process.stderr.fd, `${[`${kind}: ${name}`, ...places].join('\n')}\n`);
  process.exit(FAULT_STATUS);
}
process.on('uncaughtException', (error) => {
  endOnFault('uncaught exception', error);
});
process.on('unhandledRejection', (reason) => {
  endOnFault('unhandled rejection', reason);
});

parent.onMessage((message) => {
  service.receive(message as ToLibrary);
});
parent.onGone(() => {
  service.hostGone();
});

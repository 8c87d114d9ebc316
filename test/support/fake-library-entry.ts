import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Call } from '../../src/contract/call.ts';
import { VerbatimError } from '../../src/contract/errors.ts';
import {
  LibraryService,
  type LibrarySeams,
  type OpenLibrary,
} from '../../src/main/worker/library-service.ts';
import { connectParent } from '../../src/main/worker/parent-link.ts';
import type { LibraryOptions, ToLibrary } from '../../src/main/worker/protocol.ts';

/**
 * A library process without a library: the real service over calls that do what a test asks, so that the
 * corridor can be tried where a real library would not hold still.
 */

const ok = (value: unknown): Answer => ({ ok: true, value });

function openFake(options: LibraryOptions, seams: LibrarySeams): Promise<OpenLibrary> {
  if (existsSync(join(options.dir, 'damaged'))) {
    return Promise.reject(new VerbatimError('library-damaged', 'This one is damaged.'));
  }
  const stop = new AbortController();
  const acts: Record<string, (input: unknown) => Promise<Answer>> = {
    echo: async (input) => ok(input),
    pid: async () => ok(process.pid),
    options: async () => ok(options),
    die: async () => {
      process.kill(process.pid, 'SIGKILL');
      return ok(null);
    },
    reject: async () => {
      void Promise.reject(new Error('nobody caught this'));
      return new Promise(() => undefined);
    },
    hang: () =>
      new Promise((resolve) => {
        stop.signal.addEventListener('abort', () => {
          resolve({ ok: false, error: new VerbatimError('cancelled', 'drained').toShape() });
        });
      }),
    block: async () => {
      for (;;);
    },
    wait: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, Number(ms)));
      return ok('waited');
    },
    announce: async () => {
      seams.announce({ type: 'tags.changed' });
      return ok(null);
    },
    parse: async (words) => {
      try {
        const signal = words === 'cancel' ? AbortSignal.timeout(300) : undefined;
        const bytes = Buffer.from(words === 'cancel' ? 'loop' : String(words));
        const request = { bytes, contentType: 'text/html', charset: null, url: null, title: null };
        return ok(await seams.parsePage(request, signal));
      } catch (error) {
        if (error instanceof VerbatimError) return { ok: false, error: error.toShape() };
        throw error;
      }
    },
  };
  return Promise.resolve({
    call: (call: Call) => acts[call.method]?.(call.input) ?? Promise.resolve(ok('unknown')),
    openResource: async (path: string) =>
      path === '/there' ? { contentType: 'text/plain', etag: 'e', text: 'there it is' } : null,
    close: async () => {
      stop.abort();
    },
  });
}

const parent = connectParent();
const service = new LibraryService({
  post: (message) => {
    parent.post(message);
  },
  exit: (code) => {
    void parent.flush().then(() => process.exit(code));
  },
  open: openFake,
});
parent.onMessage((message) => {
  service.receive(message as ToLibrary);
});
parent.onGone(() => {
  service.hostGone();
});

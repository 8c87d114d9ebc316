import type { Answer, Call } from '../../contract/call.ts';
import { errorCodes, type ErrorCode } from '../../contract/errors.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { shareEvents } from './share-events.ts';
import type { ConnectionStore } from './connection.ts';

/** The way of a call in the browser host: `POST /api/call`, and server-sent events back, one stream for all tabs. */
export interface HttpTransport {
  send(call: Call): Promise<Answer>;
  subscribe(listener: (event: LibraryEvent) => void): () => void;
}

function refuse(code: ErrorCode, message: string): Answer {
  const { hint, retry } = errorCodes[code];
  return { ok: false, error: { code, message, hint, retry } };
}

/**
 * Exchanges the one-time key of the address (`#k=…`) for a session cookie and takes it out of the address, so that
 * it stands in no history and no bookmark. Without a key the cookie of an earlier visit serves.
 */
export async function openSession(): Promise<void> {
  const key = /^#k=(.+)$/u.exec(location.hash)?.[1];
  if (key === undefined) return;
  history.replaceState(history.state, '', '/');
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  }).catch(() => {
    // The first call meets the same wall and says so where the user can see it.
  });
}

/** Hears what the library says, and keeps how the line stands. @returns the function that stops */
function hearSharedEvents(connection: ConnectionStore, tell: (event: LibraryEvent) => void): () => void {
  const sharing = {
    locks: navigator.locks,
    makeChannel: () => new BroadcastChannel('verbatim.events'),
    openStream: () => new EventSource('/api/events'),
  };
  return shareEvents(sharing, {
    // Events may have been missed while the line was down: everything is asked again.
    onOpen: (mayHaveMissed) => {
      if (connection.get() === 'lost') tell({ type: 'library.restarted' });
      else connection.set('connected');
      if (mayHaveMissed) tell({ type: 'events.missed' });
    },
    onLost: () => {
      if (connection.get() !== 'refused') connection.set('lost');
    },
    onData: (data) => tell(JSON.parse(data) as LibraryEvent),
  });
}

/** Makes the transport; nothing travels before the first call or listener. */
export function makeHttpTransport(connection: ConnectionStore): HttpTransport {
  const listeners = new Set<(event: LibraryEvent) => void>();
  let stop: (() => void) | null = null;
  let isLeaving = false;
  window.addEventListener('pagehide', () => (isLeaving = true));
  window.addEventListener('pageshow', () => (isLeaving = false));

  const tell = (event: LibraryEvent): void => listeners.forEach((listen) => listen(event));
  const hearEvents = (): (() => void) => hearSharedEvents(connection, tell);

  return {
    async send(call) {
      try {
        const answer = await fetch('/api/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(call),
          // What is sent last must outlive the page; the browser grants that to 64 KB in all, so only then.
          keepalive: isLeaving,
        });
        if (answer.status === 401) {
          connection.set('refused');
          return refuse('not-authorised', 'This page is not signed in to the library.');
        }
        if (answer.status === 413)
          return refuse('too-large', 'This is larger than can be sent to the library.');
        if (!answer.ok) return refuse('internal', `The library answered ${String(answer.status)}.`);
        return (await answer.json()) as Answer;
      } catch {
        // fetch rejects when nobody listens any more: the program that serves this page has ended.
        connection.set('lost');
        return refuse('interrupted', 'The library does not answer.');
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= hearEvents();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

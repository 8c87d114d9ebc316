/**
 * One stream of events for all tabs of one browser. A browser holds six connections to a host, whichever tab asks: with
 * a stream for each tab the seventh would wait for its first answer until another one is closed. So the tabs take turns:
 * who holds the lock reads the stream and passes on what comes; when it goes, the browser gives the lock to the next.
 */
export interface EventSharing {
  locks: Pick<LockManager, 'request'>;
  makeChannel: () => BroadcastChannel;
  openStream: () => EventSource;
}

export interface SharedEvents {
  /** What the stream said, as it came. */
  onData: (data: string) => void;
  /** The stream stands; `mayHaveMissed` where there was another before, and something may have been said in between. */
  onOpen: (mayHaveMissed: boolean) => void;
  onLost: () => void;
}

type Said = { kind: 'data'; data: string } | { kind: 'open'; mayHaveMissed: boolean } | { kind: 'lost' };

const LOCK = 'verbatim.events';

/**
 * Hears the events, by the own stream or by that of another tab.
 * @returns the function that stops, and leaves the stream to another tab
 */
export function shareEvents(sharing: EventSharing, heard: SharedEvents): () => void {
  const channel = sharing.makeChannel();
  const leaving = new AbortController();
  const tell = (said: Said): void => {
    if (said.kind === 'data') heard.onData(said.data);
    else if (said.kind === 'open') heard.onOpen(said.mayHaveMissed);
    else heard.onLost();
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => tell(data);
  const tellAll = (said: Said): void => {
    tell(said);
    channel.postMessage(said);
  };
  const read = async (isAfterAnother: boolean): Promise<true> => {
    if (leaving.signal.aborted) return true;
    const stream = sharing.openStream();
    let mayHaveMissed = isAfterAnother;
    stream.onopen = () => {
      tellAll({ kind: 'open', mayHaveMissed });
      mayHaveMissed = true;
    };
    stream.onerror = () => tellAll({ kind: 'lost' });
    stream.onmessage = ({ data }: MessageEvent<string>) => tellAll({ kind: 'data', data });
    // The lock is held for as long as this is waited for.
    await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve, { once: true }));
    stream.close();
    return true;
  };
  void takeTurn(sharing.locks, leaving.signal, read);
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** Reads at once where nobody does, else when it is this tab's turn. */
async function takeTurn(
  locks: EventSharing['locks'],
  signal: AbortSignal,
  read: (isAfterAnother: boolean) => Promise<true>,
): Promise<void> {
  const isDone = await locks.request(LOCK, { ifAvailable: true }, (lock) => lock !== null && read(false));
  if (isDone || signal.aborted) return;
  await locks
    .request(LOCK, { signal }, () => read(true))
    .catch((error: unknown) => {
      // A tab that goes while it waits ends so; nothing else may.
      if (!signal.aborted) throw error;
    });
}

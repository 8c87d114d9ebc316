import { afterEach, expect, it, vi } from 'vitest';
import { shareEvents } from './share-events.ts';

/** The streams that were opened, in order: what a server would say is said by hand. */
class StandInStream {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
}

let streams: StandInStream[] = [];
const stops: (() => void)[] = [];
const name = (): string => `verbatim-test-${String(process.hrtime.bigint())}`;

/** A tab: the locks and the channels are Node's own, which keep to the same rules as a browser's. */
function openTab(channel: string) {
  const heard: string[] = [];
  const stop = shareEvents(
    {
      locks: navigator.locks,
      makeChannel: () => new BroadcastChannel(channel),
      openStream: () => {
        const stream = new StandInStream();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
    },
    {
      onData: (data) => heard.push(data),
      onOpen: (mayHaveMissed) => heard.push(mayHaveMissed ? 'open again' : 'open'),
      onLost: () => heard.push('lost'),
    },
  );
  stops.push(stop);
  return { heard, stop };
}

const streamsOpened = (count: number) => vi.waitFor(() => expect(streams).toHaveLength(count));

afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  streams = [];
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
});

it('reads one stream for seven tabs, and all of them hear it', async () => {
  const channel = name();
  const tabs = Array.from({ length: 7 }, () => openTab(channel));
  await streamsOpened(1);
  streams[0]?.onopen?.();
  streams[0]?.onmessage?.({ data: 'a' });
  await vi.waitFor(() => {
    for (const { heard } of tabs) expect(heard).toEqual(['open', 'a']);
  });
  expect(streams).toHaveLength(1);
});

it('goes on in another tab when the one that read is closed, which says that something may be missing', async () => {
  const channel = name();
  const first = openTab(channel);
  await streamsOpened(1);
  const second = openTab(channel);
  const third = openTab(channel);
  await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(2));
  first.stop();
  await streamsOpened(2);
  expect(streams[0]?.isClosed).toBe(true);
  streams[1]?.onopen?.();
  streams[1]?.onmessage?.({ data: 'b' });
  await vi.waitFor(() => expect(third.heard).toEqual(['open again', 'b']));
  expect(second.heard).toEqual(['open again', 'b']);
  expect(first.heard).toEqual([]);
});

it('tells every tab that the line is down, and that it is back', async () => {
  const channel = name();
  const first = openTab(channel);
  await streamsOpened(1);
  const second = openTab(channel);
  streams[0]?.onopen?.();
  streams[0]?.onerror?.();
  streams[0]?.onopen?.();
  await vi.waitFor(() => expect(second.heard).toEqual(['open', 'lost', 'open again']));
  expect(first.heard).toEqual(second.heard);
});

it('lets a tab go that still waits for its turn', async () => {
  const channel = name();
  const first = openTab(channel);
  await streamsOpened(1);
  const second = openTab(channel);
  await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(1));
  second.stop();
  first.stop();
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
  expect(streams).toHaveLength(1);
});

import type { Answer, Call } from '../../src/contract/call.ts';
import type { LibraryEvent } from '../../src/contract/events.ts';
import type { Resource } from '../../src/contract/resources.ts';
import type { LibraryHandle } from '../../src/main/worker/library-handle.ts';

/** A library handle that only notes what it was asked: for what a host does before any library. */
export class StandInLibrary implements LibraryHandle {
  readonly dir = '/nowhere';
  readonly isAttached = false;
  readonly restartCount = 0;
  readonly pid = undefined;
  readonly calls: Call[] = [];
  readonly resources = new Map<string, Resource>();
  readonly listeners = new Set<(event: LibraryEvent) => void>();
  /** What the next calls are answered with. */
  answer: (call: Call) => Promise<Answer> = async (call) => ({ ok: true, value: call.input });

  readonly send = (call: Call): Promise<Answer> => {
    this.calls.push(call);
    return this.answer(call);
  };

  async openResource(path: string): Promise<Resource | null> {
    return this.resources.get(path) ?? null;
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(event: LibraryEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  stats(): ReturnType<LibraryHandle['stats']> {
    return new Map();
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }
}

import type { Send } from '../../contract/call.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { Resource } from '../../contract/resources.ts';

/** How often a method was called through this handle, how often it failed, and what it took in milliseconds. */
export interface CallStats {
  count: number;
  failed: number;
  totalMs: number;
  maxMs: number;
}

/** A library as a host holds it: started by this program, or reached through the program that has it. */
export interface LibraryHandle {
  /** The folder of the library, as its process opened it. */
  readonly dir: string;
  /** True when another program owns the library process. */
  readonly isAttached: boolean;
  /** Never rejects: what goes wrong is an answer with a code. */
  readonly send: Send;
  /** @throws VerbatimError `interrupted` */
  openResource(path: string): Promise<Resource | null>;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: LibraryEvent) => void): () => void;
  /** How often the library process has been started again. */
  readonly restartCount: number;
  /** The process that runs the calls; undefined while it is being started again, or when it is another program's. */
  readonly pid: number | undefined;
  stats(): ReadonlyMap<string, CallStats>;
  /** Waits, within bounds, for what is under way, then ends the children. May be called twice. */
  close(): Promise<void>;
}

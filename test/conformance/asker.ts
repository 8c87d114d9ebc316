import { createClient, type Client } from '../../src/contract/client.ts';
import { eventSchema, type LibraryEvent } from '../../src/contract/events.ts';
import { methods, type MethodName } from '../../src/contract/methods.ts';
import type { Line } from './transports.ts';

/**
 * Asks a library as the interface would, and holds every answer against the contract: what comes back must be
 * exactly what the method's schema describes, nothing missing and nothing that the schema does not know.
 */
export interface Asker extends Client {
  /** Events so far, each checked against the contract. */
  readonly events: readonly LibraryEvent[];
  /** Methods that were answered with a value. */
  readonly answered: ReadonlySet<MethodName>;
  /** Waits until an event is there. */
  untilEvent(isIt: (event: LibraryEvent) => boolean): Promise<LibraryEvent>;
}

export function makeAsker(line: Line): Asker {
  const events: LibraryEvent[] = [];
  const answered = new Set<MethodName>();
  let wake: (() => void)[] = [];
  line.subscribe((event) => {
    events.push(eventSchema.parse(event));
    for (const go of wake.splice(0)) go();
  });
  const client = createClient(line.send);
  return {
    events,
    answered,
    async call(method, input, options) {
      const value = await client.call(method, input, options);
      const schema = methods[method].output;
      const parsed: unknown = schema.parse(value);
      if (JSON.stringify(sortKeys(parsed)) !== JSON.stringify(sortKeys(value))) {
        throw new Error(`${method} answered more than its schema says`);
      }
      answered.add(method);
      return value;
    },
    async untilEvent(isIt) {
      for (;;) {
        const found = events.find(isIt);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => (wake = [...wake, resolve]));
      }
    },
  };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sortKeys(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

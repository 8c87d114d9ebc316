/** Where the command line writes, and how it hears that it should stop. */
export interface Terminal {
  /** The answer, on stdout; waits while the reader is slow. */
  write(text: string): Promise<void>;
  /** A line for the person, on stderr. */
  say(line: string): void;
  /** Calls `stop` for each Ctrl+C and the like; returns the way to stop listening. */
  onStop(stop: () => void): () => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The streams and signals of this process. */
export function processTerminal(): Terminal {
  // A reader that has gone (`| head`) has what it wanted: the rest is dropped in silence.
  process.stdout.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => {
          resolve();
        });
      }),
    say(line) {
      process.stderr.write(`${line}\n`);
    },
    onStop(stop) {
      for (const signal of signals) process.on(signal, stop);
      return () => {
        for (const signal of signals) process.off(signal, stop);
      };
    },
  };
}

/** The line from a child process to the host that started it: Electron's `parentPort` or Node's IPC channel. */
export interface ParentLink {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when what was posted has left this process, so that it may end. */
  flush(): Promise<void>;
  /** The host is gone: nothing that is posted now will be read. */
  onGone(listener: () => void): void;
}

const ELECTRON_FLUSH_MS = 100;

interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * Finds the host of this process.
 * @throws Error when the process was started by hand, without a channel
 */
export function connectParent(): ParentLink {
  const { parentPort } = process as { parentPort?: ElectronParentPort };
  if (parentPort !== undefined) {
    return {
      post: (message) => {
        parentPort.postMessage(message);
      },
      onMessage: (listener) => {
        parentPort.on('message', (event) => {
          listener(event.data);
        });
      },
      // Electron gives no sign that a message has left: a short while is all there is.
      flush: () => new Promise((resolve) => setTimeout(resolve, ELECTRON_FLUSH_MS)),
      // Electron ends its utility processes together with the main process.
      onGone: () => undefined,
    };
  }
  if (process.send === undefined) throw new Error('This module is started by Verbatim, not by hand.');
  let lastSent = Promise.resolve();
  return {
    post: (message) => {
      lastSent = new Promise((resolve) => {
        // A failed send means that the host is gone, which `disconnect` tells.
        process.send?.(message, undefined, undefined, () => {
          resolve();
        });
      });
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    flush: () => lastSent,
    onGone: (listener) => {
      process.once('disconnect', listener);
    },
  };
}

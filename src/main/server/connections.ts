import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How many connections the server holds; a browser uses six for one page. */
export const MAX_CONNECTIONS = 64;
/** From here on a connection that has asked nothing yet makes room for a new one. */
const CROWDED_AT = 48;

/**
 * A thousand sockets that say nothing must not keep the user out: when it gets crowded, the oldest
 * connection that has not sent the head of a request is ended for the one that comes.
 */
export function limitConnections(server: Server): void {
  const silent = new Set<Socket>();
  let openCount = 0;
  server.on('connection', (socket: Socket) => {
    openCount += 1;
    socket.on('close', () => {
      openCount -= 1;
      silent.delete(socket);
    });
    const [oldest] = silent;
    if (openCount > CROWDED_AT && oldest !== undefined) {
      silent.delete(oldest);
      oldest.destroy();
    }
    silent.add(socket);
  });
  const noteRequest = ({ socket }: { socket: Socket }): void => {
    silent.delete(socket);
  };
  server.on('request', noteRequest);
  server.on('checkContinue', noteRequest);
}

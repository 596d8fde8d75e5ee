import { Socket } from 'node:net';

/**
 * A socket that sends together what is written in one turn of the event loop. The driver writes each statement by itself,
 * and an operation asks several at once (who asks, its batches, the audit row and the commit): one packet wakes the server
 * once, and waking it costs more than many a statement.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  // Not before: `connect` puts the original method back.
  socket.once('connect', () => gatherWrites(socket));
  return socket;
}

function gatherWrites(socket: Socket): void {
  const write = socket.write.bind(socket) as (...all: unknown[]) => boolean;
  let gathering = false;
  socket.write = ((...all: unknown[]) => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      // Twice, because a loader waits for one round of promises before it asks.
      process.nextTick(() =>
        Promise.resolve().then(() =>
          process.nextTick(() => {
            gathering = false;
            socket.uncork();
          }),
        ),
      );
    }
    return write(...all);
  }) as Socket['write'];
}

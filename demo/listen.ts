// Opens a server on loopback, and closes it without waiting for idle connections.
import { once } from 'node:events';
import type { Server } from 'node:http';

/** Rejects with Node's `EADDRINUSE` error when the port is taken. */
export async function listen(server: Server, port: number): Promise<() => Promise<void>> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}

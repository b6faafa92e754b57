// The one file that knows the socket: Node's HTTP server around a function from Request to Response.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Environment } from './environment.ts';

export interface Listening {
  readonly url: string;
  /** Stops accepting, lets requests under way finish, then lets go of every connection. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** How many proxies of our own stand before this server; 0 = the socket's address is the visitor's. */
  readonly trustedProxies: number;
}

/** How long requests under way may take to finish at the end, milliseconds. */
const GRACE = 5_000;

type Fetch = (request: Request, environment: Environment['Bindings']) => Response | Promise<Response>;

/** Rejects with the remedy when the port is taken. */
export async function listen(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  const answer = getRequestListener((request, { incoming }) => fetch(request, peerOf(incoming as IncomingMessage, options.trustedProxies)), {
    overrideGlobalObjects: false,
  });
  const server = createServer(
    { maxHeaderSize: 8192, headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 65_000 },
    (incoming: IncomingMessage, outgoing: ServerResponse) => void answer(incoming, outgoing),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explain(error as NodeJS.ErrnoException, options.port)));
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const shown = options.host === '127.0.0.1' || options.host === '::1' || options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  return {
    url: `http://${shown}:${port}`,
    close: () =>
      new Promise(resolve => {
        const late = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** The visitor's address and scheme: what our outermost proxy saw. Headers that anyone could have written are not believed. */
function peerOf(incoming: IncomingMessage, trusted: number): Environment['Bindings'] {
  const socket = incoming.socket.remoteAddress ?? '';
  if (!trusted) return { address: socket, secure: false };
  const hops = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(hop => hop.trim());
  return { address: hops.at(-trusted) || socket, secure: incoming.headers['x-forwarded-proto'] === 'https' };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(`expected port ${port} to be free, but another program listens there (hint: --port N or ASSENT_PORT=N chooses another)`, { cause: error });
}

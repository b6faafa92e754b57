// The socket: Node's HTTP server around a function from Request to Response, and what is answered without one.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Environment } from './environment.ts';
import { makeMalformed } from './guards/malformed.ts';
import { peerOf } from './guards/peer.ts';
import type { Ingest } from './ingest.ts';
import { refuse } from './refuse.ts';

export interface Listening {
  readonly url: string;
  /** Connections that are open now. */
  connections(): number;
  /** Stops accepting, lets requests under way finish, then lets go of every connection. */
  close(): Promise<void>;
}

/** How long a connection may take, milliseconds. */
export interface Patience {
  /** For the head of a request; a new connection that says nothing counts. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** Between two requests on one connection. */
  readonly between: number;
  /** Without a byte in either direction while an answer is read. */
  readonly silence: number;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** How many proxies of our own stand before this server; 0 = the socket's address is the visitor's. */
  readonly trustedProxies: number;
  /** Lower-case name of the header in which they tell the visitor's country; default none. */
  readonly countryHeader?: string | undefined;
  /** How many connections may be open at once; default 10 000. More are turned away by the kernel, at no cost to those who are served. */
  readonly mostConnections?: number;
  readonly patience?: Patience;
  /** Hears the code of every request that was refused before it was one. */
  readonly onMalformed?: (code: string) => void;
  /** Has the first word about every request; default: all are the framework's. */
  readonly ingest?: Ingest;
}

const PATIENCE: Patience = { head: 5_000, request: 10_000, between: 65_000, silence: 30_000 };
const MOST_CONNECTIONS = 10_000;
const LARGEST_HEAD = 8192;

/** How long requests under way may take to finish at the end, milliseconds. */
const GRACE = 5_000;

type Fetch = (request: Request, environment: Environment['Bindings']) => Response | Promise<Response>;

/** Rejects with the remedy when the port is taken. */
export async function listen(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  const server = makeServer(fetch, options);
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explain(error as NodeJS.ErrnoException, options.port)));
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const shown = options.host === '127.0.0.1' || options.host === '::1' || options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  let open = 0;
  server.on('connection', socket => {
    open++;
    socket.once('close', () => open--);
  });
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    connections: () => open,
    close: () =>
      new Promise(resolve => {
        const late = setTimeout(() => server.closeAllConnections(), GRACE);
        // a connection becomes idle only once its answer is out
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(late);
          clearInterval(idle);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function makeServer(
  fetch: Fetch,
  { trustedProxies, countryHeader, mostConnections = MOST_CONNECTIONS, patience = PATIENCE, onMalformed = () => {}, ingest }: ListenOptions,
) {
  const peer = (incoming: IncomingMessage) => peerOf(incoming, trustedProxies, countryHeader);
  const answer = getRequestListener((request, { incoming }) => fetch(request, peer(incoming as IncomingMessage)), {
    overrideGlobalObjects: false,
    // well-formed for the parser, but its address or Host can be none of ours
    errorHandler: error => {
      if (!(error instanceof RequestError)) return refuse('internal');
      onMalformed('malformed-request');
      return refuse('malformed-request', { connection: 'close' });
    },
  });
  const malformed = makeMalformed(onMalformed);
  const take = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    malformed.answering(incoming.socket, outgoing);
    if (!ingest?.(incoming, outgoing, peer)) void answer(incoming, outgoing);
  };
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEAD,
      // refused by us, with a code
      requireHostHeader: false,
      // a header that came twice is one list for everybody who reads it (RFC 9110 §5.3)
      joinDuplicateHeaders: true,
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.between,
      // Node looks for late connections every 30 s otherwise, whatever the limits say
      connectionsCheckingInterval: Math.min(1000, patience.head),
    },
    take,
  );
  server.maxConnections = mostConnections;
  // a client that has said its last word still waits for its answer, which may wait for a disk (Node: lib/_http_server.js, undocumented since v0.6)
  Object.assign(server, { httpAllowHalfOpen: true });
  // a client that stops reading keeps its answer in our memory
  server.setTimeout(patience.silence);
  server.on('clientError', malformed.refuse);
  // an expectation that nobody knows may be passed over (RFC 9110 §10.1.1)
  server.on('checkExpectation', take);
  return server;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(`expected port ${port} to be free, but another program listens there (hint: --port N or ASSENT_PORT=N chooses another)`, { cause: error });
}

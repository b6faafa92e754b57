// Guard on the socket: what never became a request is refused with a code like everything else, and its connection is closed.
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Code, refuse } from '../refuse.ts';

const CODES: Readonly<Record<string, Code>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
};

export interface Malformed {
  /** The connection is about to carry this answer. */
  answering(socket: Duplex, outgoing: ServerResponse): void;
  /** Listener for Node's `clientError`. */
  refuse(error: NodeJS.ErrnoException, socket: Duplex): void;
}

/** `heard` gets the code of each refusal. */
export function makeMalformed(heard: (code: Code) => void): Malformed {
  const answers = new WeakMap<Duplex, ServerResponse>();
  return {
    answering: (socket, outgoing) => void answers.set(socket, outgoing),
    refuse: (error, socket) => {
      const under = answers.get(socket);
      // nobody listens any more, or half an answer is out, into which another must not be mixed
      if (!socket.writable || error.code === 'ECONNRESET' || (under?.headersSent && !under.writableFinished)) return void socket.destroy();
      const code = CODES[error.code ?? ''] ?? 'malformed-request';
      heard(code);
      const answer = () => void write(refuse(code, { connection: 'close' }), socket);
      // a whole request came before it: that one is answered first, or this would pass for its answer
      if (under?.req.complete && !under.writableFinished) under.once('close', answer);
      else answer();
    },
  };
}

async function write(answer: Response, socket: Duplex): Promise<void> {
  if (!socket.writable) return;
  const body = await answer.text();
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
  // what else it sends is not read: `end` alone would wait for a client that never closes
  socket.once('finish', () => socket.destroy());
  socket.end([`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...headers, '', body].join('\r\n'));
}

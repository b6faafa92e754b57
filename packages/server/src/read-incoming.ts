// The body of a request straight from the socket, without a stream of the web around it.
import type { IncomingMessage } from 'node:http';

/** All of a body whose length was announced: there Node's parser ends it. */
export function readIncoming(incoming: IncomingMessage): Promise<Uint8Array | 'cut-short'> {
  return new Promise(resolve => {
    let bytes: Buffer | undefined;
    incoming.on('data', (part: Buffer) => (bytes = bytes ? Buffer.concat([bytes, part]) : part));
    incoming.on('end', () => resolve(bytes ?? new Uint8Array()));
    // the connection broke, or was too slow: nobody is left to answer, and nothing is wrong here
    incoming.on('close', () => resolve('cut-short'));
  });
}

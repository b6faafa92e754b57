// POST /v1/records straight from the socket: the same guards in the same order as `app.ts` puts before the route, without a Request made for it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogAnswer } from './access-log.ts';
import type { Answer } from './answer.ts';
import type { Environment } from './environment.ts';
import { type Origins, refuseOrigin } from './guards/allow-origin.ts';
import { LARGEST_BODY, type Unread } from './guards/read-body.ts';
import { RECORDS_PATH } from './guards/require-page-token.ts';
import type { ShedLoad } from './guards/shed-load.ts';
import { readIncoming } from './read-incoming.ts';
import type { RecordRequest } from './routes/records.ts';

/** Answers a request, or leaves it to the framework by answering false, and has then done nothing. */
export type Ingest = (incoming: IncomingMessage, outgoing: ServerResponse, peerOf: (incoming: IncomingMessage) => Environment['Bindings']) => boolean;

export interface IngestParts {
  readonly log: LogAnswer;
  readonly shed: ShedLoad;
  readonly origins: Origins;
  readonly take: (request: RecordRequest) => Promise<Answer>;
  /** What an error of the route is answered. */
  readonly onError: (error: unknown) => Answer;
}

// anything that is written in another way is the framework's, which knows what may be left of it
const ADDRESS = new RegExp(String.raw`^${RECORDS_PATH}\?[\w.-]*$`);
const HOST = /^[a-z0-9.-]+(?::\d{4,5})?$/;
const LENGTH = /^\d{1,4}$/;

export function makeIngest({ log, shed, origins, take, onError }: IngestParts): Ingest {
  const serve = async (incoming: IncomingMessage, peer: Environment['Bindings'], outgoing: ServerResponse) => {
    const began = performance.now();
    let site: string | undefined;
    const { origin, 'user-agent': agent = '' } = incoming.headers;
    const overloaded = shed(RECORDS_PATH);
    const cors = overloaded ? null : origins(origin);
    let answer = overloaded ?? refuseOrigin;
    try {
      if (cors && origin) {
        const query = (incoming.url as string).slice(RECORDS_PATH.length + 1);
        answer = await take({ query, origin, agent, peer, body: bodyOf(incoming), about: served => void (site = served.site.id) });
      }
    } catch (error) {
      answer = onError(error);
    }
    const { status, body, code } = answer;
    log({ method: 'POST', route: RECORDS_PATH, status, code, bytes: Number(answer.headers['content-length'] ?? 0), site, took: performance.now() - began });
    outgoing.writeHead(status, cors ? { ...answer.headers, ...cors } : answer.headers).end(body ?? undefined);
  };

  return (incoming, outgoing, peerOf) => {
    if (!isPlain(incoming)) return false;
    // nothing of a line that cannot be written is the visitor's concern
    serve(incoming, peerOf(incoming), outgoing).catch(error => {
      onError(error);
      outgoing.destroy();
    });
    return true;
  };
}

function isPlain({ method, url = '', headers: { host = '', 'content-length': length = '' } }: IncomingMessage): boolean {
  return method === 'POST' && ADDRESS.test(url) && HOST.test(host) && LENGTH.test(length) && Number(length) <= LARGEST_BODY;
}

const bodyOf = (incoming: IncomingMessage): Unread => ({
  type: incoming.headers['content-type'],
  coding: incoming.headers['content-encoding'],
  length: incoming.headers['content-length'],
  read: () => readIncoming(incoming),
});

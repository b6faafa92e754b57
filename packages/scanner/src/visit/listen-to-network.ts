// Listens to the network of one session: what is asked for, by whom, with which cookies, and what is answered.
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { RequestSeen } from '../observation/observation.ts';
import { initiatorsOf } from './initiators-of.ts';
import { makeHops } from './make-hops.ts';
import type { Mutable } from './mutable.ts';

/** What a request is written down with when it begins: everything but when and where it was seen. */
export type RequestBegun = Omit<RequestSeen, 'phase' | 'moment' | 'page'>;

export interface NetworkListener {
  /** Kind of context that asks: `page`, `worker` … */
  readonly from: string;
  /** Id of the page's main frame; absent for a worker. */
  readonly frame?: string;
  /** Writes a request down; what comes later is added to what it answers. */
  begin(request: RequestBegun): Mutable<RequestSeen>;
  /** The answer to `address` wants to set a cookie: `line` as sent, `blocked` where the browser refused it. */
  setCookie(line: string, address: string, blocked: string | undefined): void;
  /** A script that carries a tag manager's container; `text` is all of it. */
  container(id: string, text: string): void;
  /** Requests that have no answer yet; `start` and `end` of each. */
  start(id: string): void;
  end(id: string): void;
}

// the id is what Tag Manager needs, on whatever host and under whatever name it is served
const CONTAINER = /[?&]id=(GTM-[A-Z0-9]+)/;

export function listenToNetwork(session: CDPSession, listener: NetworkListener): void {
  const { from, frame } = listener;
  const byId = new Map<string, Mutable<RequestSeen>>();
  // what a browser says of cookies may come before the request or after it
  const cookiesSent = makeHops<readonly string[]>((request, names) => (request.cookies = names));
  const answers = makeHops<Protocol.Network.ResponseReceivedExtraInfoEvent>((request, event) => tellCookies(event, request.url, listener));
  const begin = (id: string, begun: RequestBegun) => {
    const request = listener.begin(begun);
    byId.set(id, request);
    cookiesSent.hop(id, request);
    answers.hop(id, request);
  };
  session.on('Network.requestWillBeSent', event => {
    const { requestId, request, type = 'Other', redirectResponse } = event;
    const before = byId.get(requestId);
    if (before && redirectResponse) before.status = redirectResponse.status;
    listener.start(requestId);
    begin(requestId, {
      url: request.url,
      method: request.method,
      type,
      redirects: before && redirectResponse ? [...before.redirects, before.url] : [],
      // a redirect and the request behind a preflight keep the chain of the first
      initiators: before?.initiators ?? initiatorsOf(event.initiator),
      parsed: before?.parsed ?? isParsed(event, frame),
      from,
      cookies: [],
      status: null,
    });
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, associatedCookies }) =>
    cookiesSent.say(
      requestId,
      associatedCookies.filter(({ blockedReasons }) => !blockedReasons.length).map(({ cookie }) => cookie.name),
    ),
  );
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const request = byId.get(requestId);
    if (request) request.status = response.status;
  });
  session.on('Network.responseReceivedExtraInfo', event => answers.say(event.requestId, event));
  session.on('Network.webSocketCreated', ({ requestId, url, initiator }) => {
    const initiators = initiator ? initiatorsOf(initiator) : [];
    begin(requestId, { url, method: 'GET', type: 'WebSocket', redirects: [], initiators, parsed: false, from, cookies: [], status: null });
  });
  session.on('Network.loadingFinished', async ({ requestId }) => {
    const request = byId.get(requestId);
    const id = request?.type === 'Script' && CONTAINER.exec(request.url)?.[1];
    // a script is kept by the browser until its page goes: what is not asked for now may be gone
    if (id)
      await session.send('Network.getResponseBody', { requestId }).then(
        ({ body }) => listener.container(id, body),
        () => undefined,
      );
    listener.end(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => listener.end(requestId));
}

function tellCookies({ headers, blockedCookies }: Protocol.Network.ResponseReceivedExtraInfoEvent, address: string, { setCookie }: NetworkListener): void {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1];
  for (const line of header?.split('\n') ?? [])
    setCookie(line, address, blockedCookies.find(({ cookieLine }) => cookieLine === line)?.blockedReasons.join(', ') || undefined);
}

// markup of the page itself: the parser of its main frame, frames that it holds included
function isParsed({ initiator, frameId, type, documentURL, request }: Protocol.Network.RequestWillBeSentEvent, frame: string | undefined): boolean {
  if (initiator.type !== 'parser' || frame === undefined) return false;
  return frameId === frame ? request.url !== documentURL : type === 'Document';
}

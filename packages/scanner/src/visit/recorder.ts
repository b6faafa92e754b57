// The recorder: turns what the browser tells of a visit into observations. Written to by one visit, read when it ends.
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { TracerKind } from '@assent/core';
import type {
  FingerprintSeen,
  GoogleCommand,
  JarEntry,
  Moment,
  Observations,
  PageProblem,
  Phase,
  ReadSeen,
  RequestSeen,
  TracerSeen,
} from '../observation/observation.ts';
import { bareAddress } from './bare-address.ts';
import { initiatorsOf } from './initiators-of.ts';
import type { Told } from './instrument.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import type { Stored } from './read-jar.ts';

/** More requests than this in one visit are counted, not kept: a page that polls for ever must not fill the memory. */
const MOST_REQUESTS = 5000;

export interface Recorder {
  /** What is seen from now on happens in this moment. */
  moment: Moment;
  /** Listens to a session's network; `from` says whose it is. `page` answers the address that is open, `frame` its main frame's id. */
  network(session: CDPSession, from: string, page: () => string, frame?: string): void;
  /** What the instrument said, as its binding carries it. */
  told(text: string, page: string): void;
  found(entries: readonly Stored[], page: string): void;
  problem(code: PageProblem['code'], message: string, page: string): void;
  /** Requests that have no answer yet. */
  readonly inFlight: number;
  readonly observations: Observations;
}

export interface RecorderOptions {
  readonly phase: Phase;
  /** What a report keeps of a value. */
  readonly mask: (value: string) => string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Brings together what is said of a request's hops and the hops themselves, in whichever order they come. */
function makeHops<T>(use: (request: Mutable<RequestSeen>, said: T) => void) {
  const all = new Map<string, { readonly hops: Mutable<RequestSeen>[]; readonly said: T[]; used: number }>();
  const of = (id: string) => {
    const known = all.get(id) ?? { hops: [], said: [], used: 0 };
    all.set(id, known);
    while (known.used < Math.min(known.hops.length, known.said.length)) {
      const at = known.used++;
      use(known.hops[at] as Mutable<RequestSeen>, known.said[at] as T);
    }
    return known;
  };
  return {
    hop: (id: string, request: Mutable<RequestSeen>) => (of(id).hops.push(request), void of(id)),
    say: (id: string, what: T) => (of(id).said.push(what), void of(id)),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function makeRecorder({ phase, mask, now }: RecorderOptions): Recorder {
  const requests: RequestSeen[] = [];
  const tracers: TracerSeen[] = [];
  const reads: ReadSeen[] = [];
  const fingerprints: FingerprintSeen[] = [];
  const jar: JarEntry[] = [];
  const google: GoogleCommand[] = [];
  const problems: PageProblem[] = [];
  const open = new Set<string>();

  const seen = (page: string) => ({ phase, moment: recorder.moment, page: bareAddress(page) });
  const tracer = (
    page: string,
    kind: TracerKind,
    name: string,
    domain: string,
    life: number | null,
    value: string,
    more: Pick<TracerSeen, 'by' | 'how' | 'blocked' | 'httpOnly'>,
  ) => {
    // zero or less is a deletion, and that is not a tracer
    if (life === null || life > 0) tracers.push({ ...seen(page), kind, name, domain, life, value: value && mask(value), length: value.length, ...more });
  };

  const recorder: Recorder = {
    moment: 'untouched',
    get inFlight() {
      return open.size;
    },
    observations: { requests, tracers, reads, fingerprints, jar, google, problems },
    problem: (code, message, page) => void problems.push({ ...seen(page), code, message }),

    network(session, from, page, frame) {
      const byId = new Map<string, Mutable<RequestSeen>>();
      // what a browser says of cookies may come before the request or after it: the first of its kind is about the first hop, and so on
      const cookiesSent = makeHops<readonly string[]>((request, names) => (request.cookies = names));
      const answers = makeHops<Protocol.Network.ResponseReceivedExtraInfoEvent>((request, event) => setCookies(event, request.url, page()));
      const begin = (id: string, request: Mutable<RequestSeen>) => {
        byId.set(id, request);
        cookiesSent.hop(id, request);
        answers.hop(id, request);
        if (requests.length < MOST_REQUESTS) requests.push(request);
        else if (requests.length === MOST_REQUESTS && !problems.some(({ code }) => code === 'too-many-requests'))
          recorder.problem('too-many-requests', `more than ${MOST_REQUESTS} requests in one visit; later ones are not kept`, page());
      };
      session.on('Network.requestWillBeSent', event => {
        const { requestId, request, type = 'Other', redirectResponse } = event;
        const before = byId.get(requestId);
        if (before && redirectResponse) before.status = redirectResponse.status;
        open.add(requestId);
        begin(requestId, {
          ...seen(page()),
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
      session.on('Network.webSocketCreated', ({ requestId, url, initiator }) =>
        begin(requestId, {
          ...seen(page()),
          url,
          method: 'GET',
          type: 'WebSocket',
          redirects: [],
          initiators: initiator ? initiatorsOf(initiator) : [],
          parsed: false,
          from,
          cookies: [],
          status: null,
        }),
      );
      const end = ({ requestId }: { readonly requestId: string }) => void open.delete(requestId);
      session.on('Network.loadingFinished', end);
      session.on('Network.loadingFailed', end);
    },

    told(text, page) {
      const said = read(text);
      if (!said) return;
      const { about, name, by, value = '', host } = said;
      const kind = said.kind as TracerKind;
      if (about === 'google') google.push({ ...seen(page), command: name, wellFormed: said.wellFormed !== false });
      else if (about === 'fingerprint') fingerprints.push({ ...seen(page), means: said.kind as FingerprintSeen['means'], by });
      else if (about === 'read') recorder.moment === 'withdrawn' && reads.push({ ...seen(page), kind, name, by });
      else if (kind === 'cookie') {
        const cookie = parseSetCookie(value, now());
        tracer(page, kind, cookie.name, cookie.domain ?? host, cookie.life, cookie.value, { by, how: 'script' });
      } else tracer(page, kind, name, host, null, value, { by, how: 'script' });
    },

    found(entries, page) {
      for (const { kind, name, domain, value, life, httpOnly } of entries) {
        jar.push({ ...seen(page), kind, name, domain });
        const known = tracers.some(other => other.kind === kind && other.name === name && related(other.domain, domain));
        if (!known) tracer(page, kind, name, domain, life, value, { by: [], how: 'found', ...(httpOnly && { httpOnly }) });
      }
    },
  };
  return recorder;

  function setCookies(event: Protocol.Network.ResponseReceivedExtraInfoEvent, address: string, page: string): void {
    const header = Object.entries(event.headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1];
    if (!header) return;
    for (const line of header.split('\n')) {
      const { name, value, domain, life } = parseSetCookie(line, now());
      const reasons = event.blockedCookies.find(({ cookieLine }) => cookieLine === line)?.blockedReasons;
      tracer(page, 'cookie', name, domain ?? hostOf(address), life, value, {
        by: [address],
        how: 'http',
        ...(reasons?.length && { blocked: reasons.join(', ') }),
        ...(/;\s*httponly/i.test(line) && { httpOnly: true }),
      });
    }
  }
}

// markup of the page itself: the parser of its main frame, frames that it holds included
function isParsed({ initiator, frameId, type, documentURL, request }: Protocol.Network.RequestWillBeSentEvent, frame: string | undefined): boolean {
  if (initiator.type !== 'parser' || frame === undefined) return false;
  return frameId === frame ? request.url !== documentURL : type === 'Document';
}

function read(text: string): Told | null {
  try {
    return JSON.parse(text) as Told;
  } catch {
    // a page may call the binding with anything
    return null;
  }
}

const related = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

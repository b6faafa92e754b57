// The recorder: turns what the browser tells of a visit into observations. Written to by one visit, read when it ends.
import type { CDPSession } from 'puppeteer-core';
import type { TracerKind } from '@assent/core';
import { readContainer } from '../container/read-container.ts';
import type { FingerprintSeen, Moment, Observations, PageProblem, Phase, RequestSeen, TracerSeen } from '../observation/observation.ts';
import type { Bilingual } from '../words/bilingual.ts';
import { bareAddress } from './bare-address.ts';
import type { Told } from './instrument/told.ts';
import { listenToNetwork } from './listen-to-network.ts';
import type { Mutable } from './mutable.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import type { Stored } from './read-jar.ts';

/** More requests than this in one visit are counted, not kept: a page that polls for ever must not fill the memory. */
const MOST_REQUESTS = 5000;

const TOO_MANY: Bilingual = {
  en: `more than ${MOST_REQUESTS} requests in one visit; later ones are not kept`,
  fr: `plus de ${MOST_REQUESTS} requêtes en une visite ; les suivantes ne sont pas gardées`,
};

export interface Recorder {
  /** What is seen from now on happens in this moment. */
  moment: Moment;
  /** Listens to a session's network; `from` says whose it is. `page` answers the address that is open, `frame` its main frame's id. */
  network(session: CDPSession, from: string, page: () => string, frame?: string): void;
  /** What the instrument said, as its binding carries it. */
  told(text: string, page: string): void;
  found(entries: readonly Stored[], page: string): void;
  problem(code: PageProblem['code'], message: Bilingual, page: string): void;
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

type Writable = { readonly [K in keyof Observations]: Observations[K][number][] };

export function makeRecorder({ phase, mask, now }: RecorderOptions): Recorder {
  const seen: Writable = { requests: [], tracers: [], reads: [], fingerprints: [], jar: [], google: [], containers: [], problems: [] };
  const open = new Set<string>();
  const where = (page: string) => ({ phase, moment: recorder.moment, page: bareAddress(page) });

  const keepRequest = (request: RequestSeen, page: string) => {
    if (seen.requests.length < MOST_REQUESTS) seen.requests.push(request);
    else if (!seen.problems.some(({ code }) => code === 'too-many-requests')) recorder.problem('too-many-requests', TOO_MANY, page);
  };
  const keepTracer = (tracer: Pick<TracerSeen, 'kind' | 'name' | 'domain' | 'life' | 'value' | 'by' | 'how' | 'blocked' | 'httpOnly'>, page: string) => {
    const { value, life } = tracer;
    // zero or less is a deletion, and that is not a tracer
    if (life === null || life > 0) seen.tracers.push({ ...where(page), ...tracer, value: value && mask(value), length: value.length });
  };
  const keepWritten = ({ kind, name, value = '', by, host }: Told, page: string) => {
    if (kind !== 'cookie') return keepTracer({ kind: kind as TracerKind, name, domain: host, life: null, value, by, how: 'script' }, page);
    const { domain, ...cookie } = parseSetCookie(value, now());
    keepTracer({ kind, ...cookie, domain: domain ?? host, by, how: 'script' }, page);
  };

  const recorder: Recorder = {
    moment: 'untouched',
    get inFlight() {
      return open.size;
    },
    observations: seen,
    problem: (code, message, page) => void seen.problems.push({ ...where(page), code, message }),

    network: (session, from, page, frame) =>
      listenToNetwork(session, {
        from,
        ...(frame !== undefined && { frame }),
        begin(begun) {
          const request: Mutable<RequestSeen> = { ...where(page()), ...begun };
          keepRequest(request, page());
          return request;
        },
        setCookie(line, address, blocked) {
          const { name, value, domain, life } = parseSetCookie(line, now());
          const extra = { ...(blocked && { blocked }), ...(/;\s*httponly/i.test(line) && { httpOnly: true }) };
          keepTracer({ kind: 'cookie', name, domain: domain ?? hostOf(address), life, value, by: [address], how: 'http', ...extra }, page());
        },
        container(id, text) {
          const held = readContainer(text);
          if (held) seen.containers.push({ ...where(page()), id, ...held });
        },
        start: id => void open.add(id),
        end: id => void open.delete(id),
      }),

    told(text, page) {
      const said = read(text);
      if (!said) return;
      const { about, kind, name, by, wellFormed } = said;
      if (about === 'google') seen.google.push({ ...where(page), command: name, wellFormed: wellFormed !== false });
      else if (about === 'fingerprint') seen.fingerprints.push({ ...where(page), means: kind as FingerprintSeen['means'], by });
      else if (about === 'write') keepWritten(said, page);
      else if (about === 'read' && recorder.moment === 'withdrawn') seen.reads.push({ ...where(page), kind: kind as TracerKind, name, by });
    },

    found(entries, page) {
      for (const { kind, name, domain, value, life, httpOnly } of entries) {
        seen.jar.push({ ...where(page), kind, name, domain });
        const known = seen.tracers.some(other => other.kind === kind && other.name === name && related(other.domain, domain));
        if (!known) keepTracer({ kind, name, domain, life, value, by: [], how: 'found', ...(httpOnly && { httpOnly }) }, page);
      }
    },
  };
  return recorder;
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

// An endpoint in memory of the test: real store, real guards, no socket.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalog } from '@assent/catalog';
import type { Role, Site, Submission } from '@assent/core';
import { deriveSubject, makeRecordId, toBase64url } from '@assent/core/proof';
import { type Access, makeAccess } from '../../packages/server/src/access/access.ts';
import { makeTrail } from '../../packages/server/src/access/trail.ts';
import { openAnchorFile } from '../../packages/server/src/anchor/anchor-file.ts';
import { makeApp } from '../../packages/server/src/app.ts';
import { readSdk } from '../../packages/server/src/delivery/sdk.ts';
import { makeCaptures } from '../../packages/server/src/evidence/captures.ts';
import { makeExperimentJob } from '../../packages/server/src/experiments/experiment-job.ts';
import { LIMITS, type Limits } from '../../packages/server/src/guards/limits.ts';
import { makePageTokens, pageOf } from '../../packages/server/src/guards/page-tokens.ts';
import { makeLimiters } from '../../packages/server/src/guards/limiters.ts';
import { openKeys } from '../../packages/server/src/log/keys.ts';
import { openLogs } from '../../packages/server/src/log/open-logs.ts';
import { makePublisher } from '../../packages/server/src/log/publisher.ts';
import { listen } from '../../packages/server/src/listen.ts';
import { makeJournal } from '../../packages/server/src/operations/journal.ts';
import { makeMetrics } from '../../packages/server/src/operations/metrics.ts';
import type { Scans } from '../../packages/server/src/routes/scan-health.ts';
import { makeMissingProofs } from '../../packages/server/src/operations/missing-proofs.ts';
import { makePressure } from '../../packages/server/src/operations/pressure.ts';
import { DEFAULT_RETENTION } from '../../packages/server/src/rights/due-day.ts';
import { serveSite } from '../../packages/server/src/sites/serve-site.ts';
import { makeGroupCommit } from '../../packages/server/src/store/group-commit.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { makeSampleStore } from '../../packages/server/src/tally/open-sample.ts';
import { askSocket } from './ask-socket.ts';
import { writeFakeSdk } from './fake-sdk.ts';
import { makeSite, ORIGIN } from './site.ts';
import { makeSubmission as makeAnySubmission } from './submission.ts';

/** 24 November 2026, 09:30 UTC. */
export const NOW = Date.UTC(2026, 10, 24, 9, 30);

export interface Endpoint {
  readonly data: string;
  readonly store: Store;
  readonly access: Access;
  /** An administrator's. */
  readonly token: string;
  /** Every route, as `METHOD /path`, in the order in which they were added. */
  readonly routes: readonly string[];
  readonly version: string;
  readonly lines: string[];
  readonly errors: unknown[];
  /** Resolves once all that was acknowledged is covered by a checkpoint. */
  settle(): Promise<void>;
  /** Counts anew what cannot be proven. */
  look(): Promise<void>;
  /** Serves the experiments that run now, and ends those whose time is over. */
  follow(): Promise<void>;
  /** How often the process would have ended. */
  readonly deaths: () => number;
  /** Moves the clock, milliseconds. */
  wait(ms: number): void;
  /** A POST of a record to `/v1/records` has the token of its page with it; whatever else is written after the path goes as it is. `country` = as a proxy of our own tells it. */
  request(path: string, init?: RequestInit, address?: string, country?: string): Promise<Response>;
  /** Makes an account and answers its token. */
  tokenOf(role: Role, sites?: readonly string[] | null): Promise<string>;
  /** A POST as the SDK makes it. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export interface EndpointOptions {
  readonly sites?: readonly Site[];
  readonly limits?: Partial<Limits>;
  readonly wrap?: (store: Store) => Store;
  readonly publicLog?: boolean;
  readonly metricsToken?: string;
  readonly scans?: Scans;
  /** True = requests come over a socket, by way of a proxy that tells address and country; a body that is a stream never does. */
  readonly socket?: boolean;
}

const GENEROUS = { perMinute: 1e6, burst: 1e6 };

export async function makeEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-endpoint-'));
  let time = NOW;
  let deaths = 0;
  const now = () => time;
  // the same numbers in every run
  let draws = 0;
  const random = (size: number) => createHash('shake256', { outputLength: size }).update(`${draws++}`).digest();
  const store = (options.wrap ?? (plain => plain))(openSqliteStore(path.join(data, 'assent.db')));
  const sdk = readSdk(writeFakeSdk(path.join(data, 'sdk')));
  const lines: string[] = [];
  const errors: unknown[] = [];
  const samples = makeSampleStore(path.join(data, 'sample.db'));
  const access = makeAccess(store, now, random);
  const generous = { records: GENEROUS, shown: GENEROUS, reports: GENEROUS, rights: GENEROUS, session: LIMITS.session, site: GENEROUS };
  const limiters = makeLimiters({ ...generous, ...options.limits }, now, random);
  const keys = openKeys(data, () => time);
  const anchor = openAnchorFile(path.join(data, 'anchor.json'));
  await openLogs(options.sites ?? [makeSite()], { store, keys, anchor, now: time, newEpoch: false, retention: DEFAULT_RETENTION, prune: false });
  const served = await Promise.all((options.sites ?? [makeSite()]).map(async site => [site.id, await serveSite(site, sdk, store, time)] as const));
  const publisher = makePublisher({ store, keys, anchor, onFailure: error => errors.push(error), pause: 1, now });
  for (const { id } of options.sites ?? [makeSite()]) publisher.touch(id);
  const commit = makeGroupCommit(store, {
    onFailure: error => errors.push(error),
    die: () => deaths++,
    onKept: ({ site }) => publisher.touch(site),
  });
  // its queue counts; a busy machine must not turn a test's requests away
  const pressure = makePressure({ waiting: commit.waiting, every: () => ({ stop: () => {} }) });
  const missing = makeMissingProofs({ store, sites: served.map(([id]) => id), onFailure: error => errors.push(error) });
  const sites = new Map(served);
  const experiments = makeExperimentJob({
    sites,
    store,
    trail: makeTrail(store, now),
    now,
    onFailure: error => errors.push(error),
    serve: async id => void sites.set(id, await serveSite(sites.get(id)?.site as Site, sdk, store, time)),
  });
  const { hono: app, ingest } = await makeApp({
    sites,
    follow: experiments.run,
    store,
    commit,
    samples,
    access,
    keys,
    retention: DEFAULT_RETENTION,
    publisher,
    missing,
    captures: makeCaptures({ store, trail: makeTrail(store, now), touch: publisher.touch, now }),
    scans: options.scans,
    publicLog: options.publicLog ?? false,
    pressure,
    limiters,
    catalog,
    dashboard: path.join(data, 'dashboard'),
    now,
    random,
    journal: makeJournal(line => lines.push(line), now),
    metrics: makeMetrics({
      sites: served.map(([id]) => id),
      store,
      latest: publisher.latest,
      missing: missing.count,
      waiting: commit.waiting,
      lag: pressure.lag,
      connections: () => 0,
      now,
      process: false,
    }),
    metricsToken: options.metricsToken,
    regionHeader: 'x-region',
    openBeside: async () => openSqliteStore(path.join(data, 'assent.db'), { checked: true }),
    draining: () => false,
    onError: error => errors.push(error),
  });
  const tokens = makePageTokens(() => keys.secrets('page token'), now);
  const version = served[0]?.[1].version ?? '';
  /** Of the page that a body is about; of the first site's where that is none of ours, so that the body is looked at. */
  const addressed = (where: string, { method, body }: RequestInit) => {
    if (where !== '/v1/records' || method !== 'POST') return where;
    const said = /"site":"(\w+)".*"version":{"site":"(\w+)"/s.exec(String(body));
    const [, site = '', own = ''] = said && sites.get(said[1] ?? '')?.versions.has(said[2] ?? '') ? said : ['', served[0]?.[0], version];
    return `${where}?${tokens.give(pageOf(site, own))}`;
  };
  const listening = options.socket
    ? await listen(app.fetch, { ingest, port: 0, host: '127.0.0.1', trustedProxies: 1, countryHeader: 'x-country', onMalformed: code => lines.push(code) })
    : null;
  const request: Endpoint['request'] = async (where, init = {}, address = '203.0.113.7', country = '') => {
    if (listening && !(init.body instanceof ReadableStream)) {
      const { 'x-forwarded-for': before, ...headers } = (init.headers ?? {}) as Record<string, string>;
      const proxied = { 'x-forwarded-for': before ? `${before}, ${address}` : address, 'x-country': country };
      return askSocket(listening.url + addressed(where, init), { ...init, headers: { ...headers, ...proxied } });
    }
    const streaming = init.body instanceof ReadableStream && { duplex: 'half' };
    return app.request(addressed(where, init), { ...init, ...streaming } as RequestInit, { address, secure: false, country, local: false });
  };
  return {
    data,
    store,
    look: missing.run,
    access,
    routes: [...new Set(app.routes.filter(({ method }) => method !== 'ALL' && method !== 'OPTIONS').map(({ method, path: at }) => `${method} ${at}`))],
    token: (await access.firstToken()) as string,
    version,
    lines,
    errors,
    settle: publisher.settle,
    follow: experiments.run,
    deaths: () => deaths,
    wait: ms => (time += ms),
    request,
    tokenOf: async (role, sites = null) => {
      const account = access.makeAccount({ name: role, role, sites });
      await store.keepAccount(account);
      return access.makeToken(account.id);
    },
    post: (where, body, headers = {}) =>
      request(where, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { origin: ORIGIN, 'content-type': 'text/plain;charset=UTF-8', ...headers },
      }),
    close: async () => {
      await listening?.close();
      await publisher.settle();
      await samples.close();
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A visitor of the shop: the secret on the terminal, and what is derived from it. */
export async function makeVisitor(seed = 1, site = 'shop'): Promise<{ secret: string; subject: string }> {
  const secret = new Uint8Array(32).fill(seed);
  return { secret: toBase64url(secret), subject: await deriveSubject(site, secret, NOW / 1000) };
}

/** A record of the shop as the SDK sends it: everything accepted on the notice. */
export function makeSubmission(subject: string, version: string, changes: Partial<Submission> = {}): Submission {
  return makeAnySubmission({
    site: 'shop',
    subject,
    id: makeRecordId(NOW / 1000, new Uint8Array(10).fill(7)),
    seq: 0,
    event: 'given',
    at: '2026-11-24T09:30:00Z',
    version: { site: version, notice: 'a'.repeat(64), sdk: 'b'.repeat(64) },
    locale: 'fr',
    purposes: { audience: 'granted', media: 'granted' },
    method: { layer: 'notice', control: 'accept-all', input: 'pointer', asked: true },
    ...changes,
  });
}

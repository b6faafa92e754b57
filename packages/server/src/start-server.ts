// The endpoint's composition root: opens the store, makes the sites ready, wires the parts and listens.
import path from 'node:path';
import { makeAccess } from './access/access.ts';
import { makeTrail } from './access/trail.ts';
import { makeAnchorJob } from './anchor/anchor-job.ts';
import { openAnchorFile } from './anchor/anchor-file.ts';
import { makeApp } from './app.ts';
import { readSdk } from './delivery/sdk.ts';
import { makeCaptures } from './evidence/captures.ts';
import { makeExperimentJob } from './experiments/experiment-job.ts';
import { LIMITS } from './guards/limits.ts';
import { makeLimiters } from './guards/limiters.ts';
import { listen } from './listen.ts';
import { openKeys } from './log/keys.ts';
import { openLogs } from './log/open-logs.ts';
import { makePublisher } from './log/publisher.ts';
import { DEFAULT_RETENTION } from './rights/due-day.ts';
import { makeRetentionJob } from './rights/retention-job.ts';
import { makeJob } from './operations/job.ts';
import { describeError, makeJournal } from './operations/journal.ts';
import { makeMetrics } from './operations/metrics.ts';
import { makeMissingProofs } from './operations/missing-proofs.ts';
import { makePressure } from './operations/pressure.ts';
import { makeRandomPool } from './random-pool.ts';
import type { RunningServer, ServerOptions } from './server-options.ts';
import type { ServedSite } from './sites/served-site.ts';
import { serveSite } from './sites/serve-site.ts';
import { makeGroupCommit } from './store/group-commit.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { makeFoldJob } from './tally/fold-job.ts';
import { makeSampleStore } from './tally/open-sample.ts';

/** How often it is looked whether a private key must be deleted, milliseconds; on its date it signs no more at once. */
const RETIRING = 60_000;

/** How often the logs of a database that several processes write to are looked at, milliseconds. */
const PUBLISHING = 1_000;

/** Starts the endpoint. Rejects with a remedy when the port is taken, the SDK is not built or the store cannot be trusted. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const journal = makeJournal(options.log ?? (() => {}), options.now ?? Date.now);
  const onFailure = (error: unknown) => journal('error', 'sequencer', describeError(error));
  const store = await (options.openStore?.(options.data) ?? openStore(options, { onFailure, thread: true }));
  try {
    return await wire(options, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function wire(options: ServerOptions, store: Store): Promise<RunningServer> {
  const { data, dashboard, now = Date.now, random = makeRandomPool(), log = () => {}, limits = LIMITS } = options;
  const sdk = readSdk(options.sdk);
  const journal = makeJournal(log, now);
  const onError = (error: unknown) => journal('error', 'internal', describeError(error));
  const { retention = DEFAULT_RETENTION, prune = false } = options;
  const keys = openKeys(data, now);
  const anchor = openAnchorFile(options.anchor ?? path.join(data, 'anchor.json'));
  const onNewEpoch = (site: string, epoch: number, found: string) => journal('warn', 'new-epoch', { site, epoch, found });
  await openLogs(options.sites, { store, keys, anchor, now: now(), newEpoch: options.newEpoch ?? false, retention, prune, onNewEpoch });
  const sites = new Map(await Promise.all(options.sites.map(async site => [site.id, await serveSite(site, sdk, store, now())] as const)));
  const publisher = makePublisher({ store, keys, anchor, onFailure: onError, now });
  const publishAll = () => options.sites.forEach(({ id }) => publisher.touch(id));
  publishAll();
  // other processes make a log grow too
  const rounds = options.database === undefined ? undefined : setInterval(publishAll, PUBLISHING).unref();
  const append: Store['append'] = async batch => {
    const began = performance.now();
    const outcomes = await store.append(batch);
    metrics.commit(batch.length, (performance.now() - began) / 1000);
    return outcomes;
  };
  const commit = makeGroupCommit(
    { append, batchesAtOnce: store.batchesAtOnce },
    {
      onFailure: onError,
      die: options.die ?? (() => setTimeout(() => process.exit(1), 50)),
      onKept: ({ site }) => publisher.touch(site),
    },
  );
  const trail = makeTrail(store, now);
  const experimentJob = makeExperimentJob({
    sites,
    store,
    trail,
    now,
    onFailure: onError,
    serve: async id => {
      const { site } = sites.get(id) as ServedSite;
      sites.set(id, await serveSite(site, sdk, store, now()));
      publisher.touch(id);
    },
  });
  experimentJob.start();
  const job = makeRetentionJob({
    store,
    sites: [...sites.keys()],
    now,
    onErased: (site, count) => {
      journal('info', 'retention', { site, erased: count });
      publisher.touch(site);
    },
    onFailure: onError,
    prune,
  });
  job.start();
  const foldJob = makeFoldJob({ store, sites: new Map([...sites].map(([id, { calendar }]) => [id, calendar])), now, onFailure: onError });
  foldJob.start();
  const retireJob = makeJob({ round: async () => keys.retire(), every: RETIRING, onFailure: onError });
  retireJob.start();
  const anchorJob = makeAnchorJob({ store, sites: [...sites.keys()], anchors: options.anchors ?? [], now, onFailure: onError });
  void publisher.settle().then(anchorJob.start);
  const missing = makeMissingProofs({ store, sites: [...sites.keys()], onFailure: onError });
  missing.start();
  const samples = makeSampleStore(path.join(data, 'sample.db'));
  const access = makeAccess(store, now, random);
  const limiters = makeLimiters(limits, now, random);
  const pressure = makePressure({ waiting: commit.waiting });
  let draining = false;
  let connections = () => 0;
  const metrics = makeMetrics({
    sites: [...sites.keys()],
    store,
    latest: publisher.latest,
    missing: missing.count,
    waiting: commit.waiting,
    lag: pressure.lag,
    connections: () => connections(),
    now,
    process: true,
  });
  const captures = makeCaptures({ store, trail: makeTrail(store, now), touch: publisher.touch, now });
  const { catalog = {} } = options;
  const { hono, ingest } = await makeApp({
    sites,
    store,
    commit,
    samples,
    access,
    keys,
    publisher,
    missing,
    publicLog: options.publicLog ?? false,
    retention,
    pressure,
    limiters,
    dashboard,
    catalog,
    now,
    random,
    journal,
    metrics,
    metricsToken: options.metricsToken,
    countryHeader: options.countryHeader,
    regionHeader: options.regionHeader,
    company: options.company,
    openBeside: async () => options.openStore?.(options.data) ?? openStore(options, { beside: true, checked: true }),
    captures,
    scans: options.scans,
    // a round that is on its way may have looked before
    follow: async () => {
      await experimentJob.run();
      await experimentJob.run();
    },
    draining: () => draining,
    onError,
  });
  const listening = await listen(hono.fetch, {
    ingest,
    port: options.port,
    host: options.host ?? '127.0.0.1',
    trustedProxies: options.trustedProxies ?? 0,
    countryHeader: options.countryHeader?.toLowerCase(),
    ...(options.mostConnections !== undefined && { mostConnections: options.mostConnections }),
    onMalformed: code => {
      metrics.refused(code);
      journal('info', code);
    },
  });
  connections = listening.connections;
  const token = await access.firstToken();
  const close = async () => {
    draining = true;
    journal('info', 'draining');
    if (options.drain) await new Promise(resolve => setTimeout(resolve, options.drain));
    await listening.close();
    pressure.stop();
    clearInterval(rounds);
    await commit.drain();
    await job.stop();
    await anchorJob.stop();
    await missing.stop();
    await foldJob.stop();
    await retireJob.stop();
    await experimentJob.stop();
    await publisher.settle();
    await samples.close();
    await store.close();
  };
  const ofSite = (id: string) => {
    const served = sites.get(id);
    if (!served) throw new Error(`expected a site that is served, got ${JSON.stringify(id)}`);
    return served;
  };
  return {
    url: listening.url,
    ...(token && { token }),
    captures: { list: async id => captures.list(ofSite(id)), keep: async (id, facts, png) => captures.keep(ofSite(id), facts, png, null) },
    close,
  };
}

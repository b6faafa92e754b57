// What an operator watches, in the text format of Prometheus: counts and times of the whole endpoint, of nobody in particular.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LogStore } from '../store/log-store.ts';
import type { Published } from '../log/publisher.ts';

export interface Metrics {
  request(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  /** The code of a refusal, with or without a request. */
  refused(code: string): void;
  commit(records: number, seconds: number): void;
  /** Seconds between a record's own time and its arrival; negative where the visitor's clock is ahead. */
  delay(seconds: number): void;
  readonly type: string;
  text(): Promise<string>;
}

/** What is looked at when somebody asks. */
export interface Watched {
  readonly sites: readonly string[];
  readonly store: Pick<LogStore, 'logs'>;
  readonly latest: (site: string) => Published | null;
  /** Choices whose records never came; `null` while nobody has looked. */
  readonly missing: (site: string) => number | null;
  /** Additions that wait for a commit. */
  readonly waiting: () => number;
  /** Milliseconds. */
  readonly lag: () => number;
  readonly connections: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** True = the process's own figures too: memory, processor, event loop, garbage collection. */
  readonly process: boolean;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const RECORDS = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const DELAYS = [0, 1, 10, 60, 600, 3600, 86_400, 604_800, 2_592_000];
/** A clock that is further ahead than this is wrong; its record is kept all the same, the server's time counts (proof-log §3.2). */
const AHEAD = -300;

export function makeMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const requests = new Counter({ name: 'assent_requests_total', help: 'Requests answered', labelNames: ['method', 'route', 'status'], registers: [registry] });
  const seconds = new Histogram({ name: 'assent_request_seconds', help: 'Time to answer', labelNames: ['route'], buckets: SECONDS, registers: [registry] });
  const refusals = new Counter({ name: 'assent_refusals_total', help: 'Requests refused, by stable code', labelNames: ['code'], registers: [registry] });
  const batches = new Histogram({ name: 'assent_commit_additions', help: 'Additions of one commit', buckets: RECORDS, registers: [registry] });
  const commits = new Histogram({ name: 'assent_commit_seconds', help: 'Time of one durable commit', buckets: SECONDS, registers: [registry] });
  const delays = new Histogram({
    name: 'assent_record_delay_seconds',
    help: 'From choice to arrival, by the visitor clock',
    buckets: DELAYS,
    registers: [registry],
  });
  const ahead = new Counter({ name: 'assent_clock_ahead_total', help: 'Records whose own time is over 5 minutes ahead; kept', registers: [registry] });
  watch(registry, watched);
  if (watched.process) collectDefaultMetrics({ register: registry });
  return {
    request: ({ method, route, status, seconds: took }) => {
      requests.inc({ method, route, status });
      seconds.observe({ route }, took);
    },
    refused: code => refusals.inc({ code }),
    commit: (records, took) => {
      batches.observe(records);
      commits.observe(took);
    },
    delay: late => {
      delays.observe(late);
      if (late < AHEAD) ahead.inc();
    },
    type: registry.contentType,
    text: () => registry.metrics(),
  };
}

function watch(registry: Registry, { sites, store, latest, missing, waiting, lag, connections, now }: Watched): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect: function collect(this: Gauge) {
        this.set(read());
      },
    });
  gauge('assent_commit_queue', 'Additions that wait for a commit', waiting);
  gauge('assent_lag_seconds', 'How late the event loop comes to its work', () => lag() / 1000);
  gauge('assent_connections', 'Open connections', connections);

  const ofSites = (name: string, help: string, read: (site: string) => Promise<number> | number) =>
    new Gauge({
      name,
      help,
      labelNames: ['site'],
      registers: [registry],
      collect: async function collect(this: Gauge) {
        for (const site of sites) this.set({ site }, await read(site));
      },
    });
  const entries = async (site: string) => (await store.logs(site)).at(-1)?.frontier.size ?? 0;
  ofSites('assent_log_entries', 'Entries of the open log', entries);
  ofSites(
    'assent_log_entries_unproven',
    'Entries that no checkpoint covers yet: their proofs are missing',
    async site => (await entries(site)) - (latest(site)?.size ?? 0),
  );
  ofSites('assent_proofs_missing', 'Choices that a later record names and whose own record never came', site => missing(site) ?? 0);
  ofSites('assent_checkpoint_age_seconds', 'Since the last checkpoint was published', site => (now() - (latest(site)?.at ?? now())) / 1000);
}

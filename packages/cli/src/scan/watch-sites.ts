// assent serve --scan: scans the endpoint's own sites again and again, keeps what was found, and says when a notice has stopped appearing.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaptureOutcome, ScanOutcome, Site } from '@assent/core';
import { ScanError, type ScanReport } from '@assent/scanner';
import { writeWhole } from '../write-whole.ts';

export interface SiteWatchParts {
  readonly sites: readonly Site[];
  /** Milliseconds from the end of one scan of a site to the next. */
  readonly every: number;
  /** Directory that holds the last outcome of each site, so that a restart forgets nothing. */
  readonly directory: string;
  /** Ends early, with a failure, once the signal is given. */
  readonly scan: (site: Site, signal: AbortSignal) => Promise<ScanReport>;
  /** Takes what is lacking of the captures of the version that is served; without it, nobody looks for them. Throws where it could not. */
  readonly capture?: (site: Site, signal: AbortSignal) => Promise<Omit<CaptureOutcome, 'failed'>>;
  /** One JSON object a line, as the endpoint writes them. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SiteWatch {
  /** `null` until a scan of that site has ended. */
  latest(site: string): ScanOutcome | null;
  /** Scans what is due, one site after the other. Never rejects. */
  round(): Promise<void>;
  /** Makes a round now and every minute. */
  start(): void;
  /** No round begins any more; resolves when none runs. */
  stop(): Promise<void>;
}

const MINUTE = 60_000;

export function watchSites({ sites, every, directory, scan, capture, log, now }: SiteWatchParts): SiteWatch {
  mkdirSync(directory, { recursive: true });
  const fileOf = (id: string) => path.join(directory, `${id}.json`);
  const last = new Map(sites.flatMap(({ id }) => [[id, readOutcome(fileOf(id))] as const]).filter(([, outcome]) => outcome !== null));
  const say = (level: 'info' | 'warn' | 'error', code: string, facts: object) =>
    log(JSON.stringify({ time: `${new Date(now()).toISOString().slice(0, 19)}Z`, level, code, ...facts }));
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  const stopping = new AbortController();

  const scanOne = async (site: Site) => {
    const before = last.get(site.id) ?? null;
    const scanned = await outcomeOf(site, before, () => scan(site, stopping.signal), now);
    // a notice that is not there cannot be captured
    const captures =
      capture && scanned.failed === null && scanned.notice === 'seen' && !stopping.signal.aborted ? await captureOne(site, capture) : before?.captures;
    // what was cut short is made again at the next start
    if (stopping.signal.aborted) return;
    const outcome: ScanOutcome = { ...scanned, ...(captures && { captures }) };
    last.set(site.id, outcome);
    if (outcome.failed) say('error', 'scan-failed', { site: site.id, why: outcome.failed });
    else if (outcome.notice === 'gone') say('error', 'notice-gone', { site: site.id });
    else say('info', 'scanned', { site: site.id, findings: outcome.findings.length });
    await writeWhole(fileOf(site.id), JSON.stringify(outcome)).catch(error => say('error', 'scan-not-kept', { site: site.id, why: String(error) }));
  };
  const captureOne = async (site: Site, take: NonNullable<SiteWatchParts['capture']>): Promise<CaptureOutcome> => {
    try {
      const { taken, missing } = await take(site, stopping.signal);
      if (taken || missing.length) say(missing.length ? 'warn' : 'info', 'captured', { site: site.id, taken, missing: missing.length });
      return { taken, missing, failed: null };
    } catch (error) {
      const failed = error instanceof ScanError ? error.code : 'failed';
      if (!stopping.signal.aborted) say('error', 'capture-failed', { site: site.id, why: error instanceof Error ? error.message : String(error) });
      return { taken: 0, missing: [], failed };
    }
  };
  const isDue = ({ id }: Site) => {
    const outcome = last.get(id);
    return !outcome || now() - Date.parse(outcome.at) >= every;
  };
  const watch: SiteWatch = {
    latest: site => last.get(site) ?? null,
    async round() {
      for (const site of sites) if (!stopping.signal.aborted && isDue(site)) await scanOne(site);
    },
    start() {
      const tick = () => {
        running ??= watch.round().finally(() => {
          running = null;
        });
      };
      tick();
      timer = setInterval(tick, MINUTE);
    },
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await running;
    },
  };
  return watch;
}

async function outcomeOf(site: Site, before: ScanOutcome | null, scan: () => Promise<ScanReport>, now: () => number): Promise<ScanOutcome> {
  const url = site.origins[0] ?? '';
  try {
    const { findings, notice, url: start, locale } = await scan();
    const seen = notice !== null || site.purposes.length === 0;
    return {
      at: new Date(now()).toISOString(),
      url: start,
      failed: null,
      notice: seen ? 'seen' : before && before.notice !== 'missing' ? 'gone' : 'missing',
      findings,
      locale,
    };
  } catch (error) {
    // what was known of the site stays known: a scan that failed has seen nothing
    const failed = error instanceof ScanError ? error.code : 'failed';
    return {
      at: new Date(now()).toISOString(),
      url,
      failed,
      notice: before?.notice ?? 'missing',
      findings: before?.findings ?? [],
      ...(before?.locale && { locale: before.locale }),
    };
  }
}

function readOutcome(file: string): ScanOutcome | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ScanOutcome;
  } catch {
    // not there yet, or cut short: the next scan writes it anew
    return null;
  }
}

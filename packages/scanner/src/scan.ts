// A whole scan: self-test, what there is to see, judgement, report.
import type { Service, Site } from '@assent/core';
import { findChromium } from './browser/find-chromium.ts';
import { launch } from './browser/launch.ts';
import { selfTest } from './browser/self-test.ts';
import { gather, type GatherOptions } from './gather.ts';
import { judge } from './judge/judge.ts';
import { makeKnowledge } from './judge/knowledge.ts';
import type { Picture } from './notice/look-at-layers.ts';
import { makeReport } from './report/make-report.ts';
import type { ScanReport } from './report/scan-report.ts';
import type { ReportLocale } from './words/bilingual.ts';
import { ScanError } from './scan-error.ts';

export interface ScanOptions extends GatherOptions {
  readonly catalog: Readonly<Record<string, Service>>;
  readonly neverHeld: readonly string[];
  /** `null` = a site without a site file: what cannot be judged without it is not. */
  readonly site: Site | null;
  /** `undefined` = looked for. */
  readonly chromium?: string;
  readonly args?: readonly string[];
  /** Language of the report. */
  readonly locale: ReportLocale;
  /** Version of the scanner. */
  readonly version: string;
  /** Milliseconds that the whole scan may take; without it, as long as it needs. */
  readonly most?: number;
  /** Ends the scan, and its browser. */
  readonly signal?: AbortSignal;
}

export interface ScanResult {
  readonly report: ScanReport;
  /** Screenshots of both layers, where there is a notice. */
  readonly pictures: readonly Picture[];
}

/** Throws a `ScanError` where no honest report can be made. */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const { progress = () => undefined, catalog, neverHeld, site } = options;
  progress({ en: 'starting Chromium', fr: 'Chromium démarre' });
  const launched = await launch({ executable: findChromium(options.chromium), ...(options.args && { args: options.args }) });
  try {
    progress({ en: 'self-test', fr: 'autocontrôle' });
    await selfTest(launched.browser);
    const { scanned, pictures } = await inTime(gather(launched.browser, options), options);
    const knowledge = makeKnowledge({ catalog, neverHeld, site, start: scanned.start, profile: scanned.profile });
    const about = {
      version: options.version,
      at: new Date(options.now()).toISOString(),
      browser: launched.version,
      args: launched.args,
      language: options.language,
      locale: options.locale,
    };
    return { report: makeReport(scanned, knowledge, judge(scanned, knowledge, options.locale), about), pictures };
  } finally {
    await launched.close();
  }
}

// the browser is closed on whatever is still under way
async function inTime<T>(work: Promise<T>, { most, signal }: Pick<ScanOptions, 'most' | 'signal'>): Promise<T> {
  work.catch(() => undefined);
  const { promise: late, reject } = Promise.withResolvers<never>();
  late.catch(() => undefined);
  const stop = () => reject(new ScanError('out-of-time', 'expected the scan to end, got asked to stop before'));
  const timer =
    most === undefined
      ? undefined
      : setTimeout(
          () => reject(new ScanError('out-of-time', `expected the scan to end within ${most / 1000} s, got no end (hint: fewer pages, or more time)`)),
          most,
        );
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}

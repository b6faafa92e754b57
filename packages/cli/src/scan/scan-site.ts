// One scheduled scan of a site of our own, at its first origin, with what its site file declares.
import type { Site } from '@assent/core';
import { scan, type ScanReport } from '@assent/scanner';
import type { World } from '../command.ts';
import { readScanOptions } from './read-scan-options.ts';
import { reportLocale } from './report-locale.ts';
import { SCAN_DEFAULTS } from './scan-defaults.ts';
import { scannerVersion } from './scanner-version.ts';

/** Throws what `scan` throws. `args` = further arguments of Chromium. */
export async function scanSite(site: Site, args: readonly string[], world: World, signal: AbortSignal): Promise<ScanReport> {
  const { scan: options } = await readScanOptions(
    site.origins[0] ?? '',
    { ...SCAN_DEFAULTS, site: 'none', profile: site.profile, 'chrome-arg': [...args] },
    { ...world, line: () => undefined },
  );
  const locale = reportLocale(undefined, site, undefined);
  return (await scan({ ...options, site, locale, version: scannerVersion(), signal })).report;
}

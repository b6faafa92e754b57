// One scheduled scan of a site of our own, at its first origin, with what its site file declares.
import type { Site } from '@assent/core';
import { scan, type ScanReport } from '@assent/scanner';
import type { World } from '../command.ts';
import { readScanOptions } from './read-scan-options.ts';
import { SCAN_DEFAULTS } from './scan-defaults.ts';
import { scannerVersion } from './scanner-version.ts';

/** Throws what `scan` throws. `args` = further arguments of Chromium. */
export async function scanSite(site: Site, args: readonly string[], world: World, signal: AbortSignal): Promise<ScanReport> {
  const { scan: options } = await readScanOptions(
    site.origins[0] ?? '',
    { ...SCAN_DEFAULTS, site: 'none', profile: site.profile, 'chrome-arg': [...args] },
    { ...world, line: () => undefined },
  );
  return (await scan({ ...options, site, version: scannerVersion(), signal })).report;
}

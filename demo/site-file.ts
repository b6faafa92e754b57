// The demo's site file, with its addresses moved to wherever the demo runs; the file on disk is never changed.
import type { SiteFile } from '@assent/core';
import file from './assent.config.json' with { type: 'json' };

/** `site` and `endpoint` are origins: `http://localhost:4400`, `http://localhost:4401`. */
export function siteFile(addresses: { readonly site: string; readonly endpoint: string }): SiteFile {
  return { ...(file as SiteFile), origins: [addresses.site], endpoint: addresses.endpoint };
}

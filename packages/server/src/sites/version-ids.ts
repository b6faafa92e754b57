// What a site's version is called, and which earlier versions' choices still hold.
import { compareSites, isMaterial, type Site } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import type { SiteVersionIds } from '../delivery/compile-site.ts';
import type { KeptVersion } from '../store/store.ts';

/** A choice made on an `earlier` version holds when nothing changed since that a visitor would have to be asked about (FR-25). */
export async function versionIds(site: Site, earlier: readonly KeptVersion[]): Promise<SiteVersionIds> {
  const { id, hash } = await siteVersion(site);
  const before = earlier.map(version => JSON.parse(version.body) as Site).filter(old => !isMaterial(compareSites(old, site)));
  const ids = await Promise.all(before.map(async old => (await siteVersion(old)).id));
  return { hash, id, still: [...new Set(ids)].filter(old => old !== id).sort() };
}

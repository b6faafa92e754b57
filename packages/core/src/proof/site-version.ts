// The version of a site: a short id that changes when visitors have to be asked again, and a hash of everything.
import { canonicalize } from '../canonical.ts';
import type { Site } from '../site.ts';
import { materialPart } from '../material-part.ts';
import { sha256Hex } from './sha256-hex.ts';

export interface SiteVersion {
  /** First 8 hex digits of SHA-256 of the canonical material part; stands in the choice cookie. */
  readonly id: string;
  /** SHA-256 (hex) of the canonical site; stands in the record. */
  readonly hash: string;
}

/** Both versions of a site (RFC 8785 canonical JSON). Rejects where there is no `crypto.subtle`. */
export async function siteVersion(site: Site): Promise<SiteVersion> {
  const [material, hash] = await Promise.all([sha256Hex(canonicalize(materialPart(site))), sha256Hex(canonicalize(site))]);
  return { id: material.slice(0, 8), hash };
}

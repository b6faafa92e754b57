// What a site says of Global Privacy Control at /.well-known/gpc.json (W3C GPC §4).
import { profileOf } from './profile/profiles.ts';
import type { Site } from './site.ts';

/** Where a site publishes it. */
export const GPC_PATH = '.well-known/gpc.json';

export interface GpcStatement {
  /** The signal is honoured, whoever sends it. */
  readonly gpc: boolean;
  /** ISO 8601 date: when the profiles that say so were last checked. */
  readonly lastUpdate: string;
}

export function gpcStatement(sites: readonly Pick<Site, 'profile' | 'profiles'>[]): GpcStatement {
  const rows = sites.flatMap(({ profile, profiles = [] }) => [profile, ...profiles]).map(profileOf);
  const dates = rows.map(({ asOf }) => asOf).sort();
  return { gpc: rows.every(({ gpc }) => gpc === 'refusal'), lastUpdate: dates.at(-1) ?? '' };
}

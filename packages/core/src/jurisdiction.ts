// Jurisdictions of a site: visitors who are served by one profile, and what the site is for them.
import { type Profile, runsUnrefused } from './profile/profile.ts';
import { profileOf } from './profile/profiles.ts';
import type { Service, Site } from './site.ts';

export interface Jurisdiction {
  /** `''` = visitors whose country is unknown or has no profile of its own; else the profile's id. */
  readonly key: string;
  readonly profile: string;
  readonly site: Site;
}

/**
 * The jurisdictions, whoever is unknown first. Measurement that one of the site's profiles does not exempt waits for consent where nobody knows
 * where the visitor is (law-and-standards §5.3).
 */
export function jurisdictionsOf(site: Site): readonly [Jurisdiction, ...Jurisdiction[]] {
  const { profile, profiles = [] } = site;
  const further = profiles.filter(id => id !== profile).map(id => ({ key: id, profile: id, site }));
  const doubtful = site.services.some(({ exempt }) => exempt) && profiles.map(profileOf).some(asksForMeasurement);
  if (!doubtful) return [{ key: '', profile, site }, ...further];
  const asked = { ...site, services: site.services.map(withoutExemption) };
  return [{ key: '', profile, site: asked }, { key: profile, profile, site }, ...further];
}

/** Where measurement runs until it is refused there is nothing to exempt it from. */
function asksForMeasurement(profile: Profile): boolean {
  return profile.exemptMeasurement === 'none' && !runsUnrefused(profile, 'audience');
}

function withoutExemption(service: Service): Service {
  const { exempt: _, ...asked } = service;
  return asked;
}

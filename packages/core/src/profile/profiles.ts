// The table of profiles, and which of them a visitor's country calls for.
import { AMERICAN_PROFILES } from './american-profiles.ts';
import { EUROPEAN_PROFILES } from './european-profiles.ts';
import type { Profile } from './profile.ts';

export const PROFILES: Readonly<Record<string, Profile>> = Object.fromEntries([...EUROPEAN_PROFILES, ...AMERICAN_PROFILES].map(row => [row.id, row]));

/** The profile by id; an unknown one is the strictest we have (EU-11). */
export function profileOf(id: string): Profile {
  return PROFILES[id] ?? (PROFILES.fr as Profile);
}

/**
 * Which of these profiles applies where: country, or part of one, → profile id. A profile of fewer countries wins over one of more, so that
 * Germany has its own beside the EEA's. Nothing is said of other countries: they get the site's own profile.
 */
export function profilesByCountry(ids: readonly string[]): Readonly<Record<string, string>> {
  const rows = ids.map(profileOf).sort((a, b) => b.countries.length - a.countries.length);
  return Object.fromEntries(rows.flatMap(({ id, countries }) => countries.map(country => [country, id])));
}

/** The profile for a country as a header or an attribute names it (`FR`, `us-ca`), or the fallback where none of them is meant. */
export function profileFor(country: string, byCountry: Readonly<Record<string, string>>, fallback: string): string {
  const code = country.trim().toUpperCase();
  const found = (name: string) => (Object.hasOwn(byCountry, name) ? byCountry[name] : undefined);
  return found(code) ?? found(code.slice(0, 2)) ?? fallback;
}

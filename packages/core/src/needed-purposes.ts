// Which purposes a service waits for, where a profile applies: none at all where its measurement is exempt.
import { profileOf } from './profile/profiles.ts';
import type { Service } from './site.ts';

/** Measurement whose exemption the site attests runs without consent where the profile knows the exemption, until somebody objects. */
export function neededPurposes({ purposes, exempt }: Pick<Service, 'purposes' | 'exempt'>, profile: string): readonly string[] {
  return exempt && isExempt({ exempt }, profile) ? [] : purposes;
}

export function isExempt({ exempt }: Pick<Service, 'exempt'>, profile: string): boolean {
  return !!exempt && profileOf(profile).exemptMeasurement === 'attested';
}

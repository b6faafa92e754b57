// Which purposes of a site may run until they are refused, where a profile applies.
import { runsUnrefused } from './profile/profile.ts';
import { profileOf } from './profile/profiles.ts';
import type { Site } from './site.ts';

/**
 * Of those `asked` about: none where the whole site is about health (CH-01), or where its pages carry a policy, which waits for a choice whoever
 * the visitor is.
 */
export function unrefusedPurposes({ context, policy }: Pick<Site, 'context' | 'policy'>, asked: readonly string[], profile: string): string[] {
  return context === 'health' || policy ? [] : asked.filter(purpose => runsUnrefused(profileOf(profile), purpose));
}

// Validity: how long a choice holds before a visitor is asked again (FR-21).
import { PROFILES, profileOf } from '../../profile.ts';
import { suggest } from '../../suggest.ts';
import { seconds } from '../../validity.ts';
import type { Rule } from '../draft.ts';
import { didYouMean, problem, show } from '../site-problem.ts';

const GOOD_PRACTICE = 'P6M';
const SOONEST = 'P180D';

export const checkValidity: Rule = ({ file }) => {
  const profile = file.profile ?? 'fr';
  const known = Object.keys(PROFILES);
  const unknown = known.includes(profile)
    ? []
    : [
        problem(
          'error',
          'unknown-profile',
          ['profile'],
          `expected one of ${known.map(show).join(', ')}, got ${show(profile)}${didYouMean(suggest(profile, known))}`,
        ),
      ];
  return [...unknown, ...length(file.choice?.validity, profileOf(profile).longestValidity)];
};

function length(validity: string | undefined, longest: string) {
  const held = seconds(validity ?? '');
  if (held === null) return [];
  const say = (severity: 'error' | 'warning', code: 'validity-too-long' | 'validity-long' | 'validity-short', expected: string, hint: string) => [
    problem(severity, code, ['choice', 'validity'], `expected ${expected}, got ${show(validity)}`, hint),
  ];
  if (held > (seconds(longest) ?? 0)) return say('error', 'validity-too-long', `at most ${longest}`, 'FR-21: no choice is kept for longer');
  if (held > (seconds(GOOD_PRACTICE) ?? 0)) return say('warning', 'validity-long', `at most ${GOOD_PRACTICE}`, 'FR-21: CNIL recommends six months');
  if (held < (seconds(SOONEST) ?? 0)) return say('warning', 'validity-short', `at least ${SOONEST}`, 'L19: asking again soon after a refusal is nagging');
  return [];
}

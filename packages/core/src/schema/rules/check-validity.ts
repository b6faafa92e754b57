// Validity: how long a choice holds before a visitor is asked again (FR-21).
import { LAW_RULES } from '../../law/law-rules.ts';
import { severityIn } from '../../law/law-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { PROFILES, profileOf } from '../../profile/profiles.ts';
import { suggest } from '../../suggest.ts';
import { seconds } from '../../validity.ts';
import type { Draft, Rule } from '../draft.ts';
import { didYouMean, problem, show, type SiteProblem } from '../site-problem.ts';

const GOOD_PRACTICE = 'P6M';

export const checkValidity: Rule = ({ file, profiles }) => [...unknown(file), ...lenient(file), ...length(file.choice?.validity, profileOf(profiles[0] ?? ''))];

function unknown({ profile, profiles = [] }: Draft['file']): SiteProblem[] {
  const known = Object.keys(PROFILES);
  const named = [[profile, ['profile']] as const, ...profiles.map((id, index) => [id, ['profiles', index]] as const)];
  return named.flatMap(([id, path]) =>
    id === undefined || known.includes(id)
      ? []
      : [problem('error', 'unknown-profile', path, `expected one of ${known.map(show).join(', ')}, got ${show(id)}${didYouMean(suggest(id, known))}`)],
  );
}

// EU-11: who is unknown may be anywhere
function lenient({ profile = 'fr' }: Draft['file']): SiteProblem[] {
  if (profileOf(profile).optOut === 'none') return [];
  const message = `expected a profile that waits for consent for visitors from nobody knows where, got ${show(profile)}`;
  return [
    problem(
      'warning',
      'lenient-fallback',
      ['profile'],
      message,
      `EU-11: "profile": "fr", "profiles": [${show(profile)}], and have your server name the country`,
    ),
  ];
}

function length(validity: string | undefined, { id, longestValidity: longest, soonestReask: soonest }: Profile): SiteProblem[] {
  const held = seconds(validity ?? '');
  if (held === null) return [];
  const say = (severity: 'error' | 'warning', code: 'validity-too-long' | 'validity-long' | 'validity-short', expected: string, hint: string) => [
    problem(severity, code, ['choice', 'validity'], `expected ${expected}, got ${show(validity)}`, hint),
  ];
  if (held > (seconds(longest) ?? 0)) return say('error', 'validity-too-long', `at most ${longest}`, 'FR-21: no choice is kept for longer');
  if (held > (seconds(GOOD_PRACTICE) ?? 0)) return say('warning', 'validity-long', `at most ${GOOD_PRACTICE}`, 'FR-21: CNIL recommends six months');
  const bad = LAW_RULES.get('L19');
  if (held < (seconds(soonest) ?? 0))
    return say(
      bad && severityIn(bad, id) === 'error' ? 'error' : 'warning',
      'validity-short',
      `at least ${soonest}`,
      'L19: asking again soon after a refusal is nagging',
    );
  return [];
}

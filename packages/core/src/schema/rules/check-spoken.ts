// Languages that the law of a profile wants the notice to speak (QC-03, BR-01).
import { profileOf } from '../../profile/profiles.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

/** Of the profiles that the author names: who takes the strictest for everybody else need not speak French for that. */
export const checkSpoken: Rule = ({ file: { profile, profiles = [], locales } }) => {
  const spoken = locales?.map(tag => tag?.split('-')[0]);
  if (!spoken) return [];
  return [profile, ...profiles].flatMap(id =>
    (id === undefined ? [] : profileOf(id).languages)
      .filter(language => !spoken.includes(language))
      .map(language =>
        problem(
          'warning',
          'unspoken-language',
          ['locales'],
          `expected ${show(language)} for visitors of the profile ${show(id)}, got ${locales?.map(show).join(', ')}`,
          'consent that somebody cannot read is not informed; add the language',
        ),
      ),
  );
};

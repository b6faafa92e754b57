// Purposes: what services are for has to be declared, and a purpose of the site's own has to be put into words.
import { KNOWN_PURPOSES, NECESSARY } from '../../purpose.ts';
import { PURPOSE_ALIASES, suggest } from '../../suggest.ts';
import type { Draft, Rule } from '../draft.ts';
import { didYouMean, problem, show, type SiteProblem } from '../site-problem.ts';

const LONGEST_TITLE = 60;

export const checkPurposes: Rule = draft => [...undeclared(draft), ...unworded(draft), ...longTitles(draft)];

function undeclared({ file, services }: Draft): SiteProblem[] {
  const declared = [NECESSARY, ...(file.purposes ?? []).flatMap(purpose => purpose?.id ?? [])];
  return services.flatMap(({ service, path, use }) =>
    (service.purposes ?? []).flatMap((purpose, index) => {
      if (purpose === undefined || declared.includes(purpose) || service.exempt) return []; // what is exempt is not asked about
      const message = `expected a declared purpose, got ${show(purpose)}${didYouMean(suggest(purpose, declared, PURPOSE_ALIASES))}`;
      const hint = use ? `declare it in purposes, or give the service others: { "use": "${use}", "purposes": […] }` : 'declare it in purposes';
      return [problem('error', 'undeclared-purpose', [...path, 'purposes', index], message, hint)];
    }),
  );
}

// FR-03: each purpose has a title and a brief description before the choice
function unworded({ file }: Draft): SiteProblem[] {
  const known: readonly string[] = [NECESSARY, ...KNOWN_PURPOSES];
  return (file.purposes ?? []).flatMap((purpose, index) => {
    if (!purpose?.id || known.includes(purpose.id)) return [];
    return (['title', 'short'] as const)
      .filter(key => !purpose[key])
      .map(key => {
        const message = `expected a ${key} for ${show(purpose.id)}, got nothing${didYouMean(suggest(purpose.id ?? '', known, PURPOSE_ALIASES))}`;
        return problem('error', 'purpose-without-words', ['purposes', index, key], message, 'FR-03: Assent has words for its own purposes only');
      });
  });
}

function longTitles({ file }: Draft): SiteProblem[] {
  return (file.purposes ?? []).flatMap((purpose, index) =>
    Object.entries(purpose?.title ?? {}).flatMap(([locale, title]) =>
      title !== undefined && title.length > LONGEST_TITLE
        ? [
            problem(
              'warning',
              'long-title',
              ['purposes', index, 'title', locale],
              `expected at most ${LONGEST_TITLE} characters, got ${title.length}`,
              'FR-03: a short highlighted title',
            ),
          ]
        : [],
    ),
  );
}

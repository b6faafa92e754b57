// Checks the languages of a site against those that the SDK speaks: an author has to know which words nobody has reviewed. Visitors are never told.
import type { Review } from '../words.ts';
import { problem, type SiteProblem } from './site-problem.ts';

/** `reviews`: of the SDK's languages, by tag. A language goes by its base where it has no words of its own (`fr-CA` by `fr`). */
export function checkLanguages(locales: readonly string[], reviews: Readonly<Record<string, Review>>): SiteProblem[] {
  return locales.flatMap((locale, index) => {
    const review = reviews[locale] ?? reviews[locale.split('-')[0] ?? ''];
    const path = ['locales', index];
    if (!review) {
      const message = `expected a language that Assent speaks, got "${locale}"`;
      return [problem('error', 'unknown-language', path, message, Object.keys(reviews).sort().join(', '))];
    }
    if (review.status !== 'draft') return [];
    const message = `expected words that a native lawyer has read, got a draft in "${locale}"`;
    return [problem('warning', 'draft-language', path, message, 'have the notice and the preferences read before you rely on them')];
  });
}

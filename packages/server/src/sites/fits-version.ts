// Whether a record can have been made on the version it names.
import type { Submission } from '@assent/core';
import type { KnownVersion } from './served-site.ts';

/** Every purpose that was asked about has its verdict, none was made up, and services, language, profile and kind of page are those of the version. */
export function fitsVersion(
  submission: Pick<Submission, 'purposes' | 'services' | 'locale' | 'profile' | 'template' | 'version'>,
  known: KnownVersion,
): boolean {
  const purposes = Object.keys(submission.purposes);
  return (
    purposes.length === known.purposes.size &&
    purposes.every(id => known.purposes.has(id)) &&
    Object.keys(submission.services).every(id => known.services.has(id)) &&
    known.locales.has(submission.locale) &&
    (submission.template === undefined || known.templates.has(submission.template)) &&
    (submission.version.variant === undefined || known.variants.has(submission.version.variant)) &&
    known.profiles.has(submission.profile)
  );
}

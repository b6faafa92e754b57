// What differs between two versions of a site, each change in English and in French.
import { compareSites, type SaidChange, type Site } from '@assent/core';

export function sayChanges(before: Site, after: Site): SaidChange[] {
  const french = compareSites(before, after, 'fr');
  return compareSites(before, after).map((change, n) => ({ ...change, text: { en: change.text, fr: french[n]?.text ?? change.text } }));
}

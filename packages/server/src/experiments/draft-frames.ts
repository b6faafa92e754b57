// Where the variants of an experiment that has not started can be looked at: pages that run them from the site file.
import { type Experiment, type Site, variantKey } from '@assent/core';
import { declarationOf } from './running-experiment.ts';

/** Variant key → language → address. */
export function draftFrames(site: Site, experiment: Experiment): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const place = `/drafts/${site.id}/${declarationOf(experiment)}`;
  return new Map(
    experiment.variants.map(variant => {
      const key = variantKey(experiment, variant);
      return [key, Object.fromEntries(site.locales.map(locale => [locale, `${place}/${nameOf(locale, key)}/`]))] as const;
    }),
  );
}

/** What the pages are called, as notices of variants are in evidence. */
export const draftNames = ({ locales }: Pick<Site, 'locales'>, experiment: Experiment): string[] =>
  experiment.variants.flatMap(variant => locales.map(locale => nameOf(locale, variantKey(experiment, variant))));

const nameOf = (locale: string, key: string): string => `${locale}~${key}`;

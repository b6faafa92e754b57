// Experiments: they name what the site has, change something, and ask as fairly in every variant.
import { parityBreaches } from '../../experiment/parity-breaches.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { NECESSARY } from '../../purpose.ts';
import type { Site } from '../../site.ts';
import { suggest } from '../../suggest.ts';
import type { Draft, Rule } from '../draft.ts';
import type { Sound } from '../inspect.ts';
import { didYouMean, type Path, problem, show, type SiteProblem } from '../site-problem.ts';

export const checkExperiments: Rule = ({ file }) =>
  (file.experiments ?? []).flatMap((experiment, index) => (experiment ? checkExperiment(experiment, file, ['experiments', index]) : []));

type File = Draft['file'];

function checkExperiment(experiment: Sound<Experiment>, file: File, path: Path): SiteProblem[] {
  const purposes = (file.purposes ?? []).flatMap(purpose => (purpose?.id && purpose.id !== NECESSARY ? [purpose.id] : []));
  const named = [
    ...(experiment.goal?.startsWith('granted:') ? [[experiment.goal.slice('granted:'.length), [...path, 'goal']] as const] : []),
    ...(experiment.variants ?? []).flatMap((variant, place) =>
      (variant?.order ?? []).map((id, at) => [id, [...path, 'variants', place, 'order', at]] as const),
    ),
  ];
  return [
    ...named.flatMap(([id, at]) =>
      id === undefined || purposes.includes(id)
        ? []
        : [problem('error', 'undeclared-purpose', at, `expected a declared purpose, got ${show(id)}${didYouMean(suggest(id, purposes))}`)],
    ),
    ...untranslated(experiment, file, path),
    ...unequal(experiment, file, path),
  ];
}

// a visitor in another language would be shown the first variant and counted as the other
function untranslated({ variants = [] }: Sound<Experiment>, { locales = [] }: File, path: Path): SiteProblem[] {
  return variants.flatMap((variant, place) =>
    Object.entries(variant?.words ?? {}).flatMap(([key, text]) =>
      locales
        .filter(locale => text && locale && !text[locale] && !text[locale.split('-')[0] ?? ''])
        .map(locale => problem('error', 'missing-text', [...path, 'variants', place, 'words', key], `expected a text in ${show(locale)}, got none`)),
    ),
  );
}

// a warning: the site can be served, the experiment cannot start
function unequal(experiment: Sound<Experiment>, { purposes = [], context = 'general' }: File, path: Path): SiteProblem[] {
  const variants = (experiment.variants ?? []).map((variant, place) => ({ ...variant, id: String(place) })) as Experiment['variants'];
  const site = { purposes: purposes.filter(purpose => purpose?.id), context } as Pick<Site, 'purposes' | 'context'>;
  return parityBreaches(site, { variants }).map(({ variant, rule, at, why }) =>
    problem('warning', 'unequal-variant', [...path, 'variants', Number(variant), ...at.split('.')], why, `it breaks ${rule}, and the experiment cannot start`),
  );
}

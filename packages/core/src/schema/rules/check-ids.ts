// Ids: no two purposes, services, templates, experiments or variants of one may share one.
import type { Rule } from '../draft.ts';
import { type Path, problem, show, type SiteProblem } from '../site-problem.ts';

export const checkIds: Rule = ({ file, services }) => [
  ...repeated((file.purposes ?? []).map((purpose, index) => [purpose?.id, ['purposes', index, 'id']])),
  ...repeated((file.templates ?? []).map((template, index) => [template?.id, ['templates', index, 'id']])),
  ...repeated((file.experiments ?? []).map((experiment, index) => [experiment?.id, ['experiments', index, 'id']])),
  ...(file.experiments ?? []).flatMap((experiment, index) =>
    repeated((experiment?.variants ?? []).map((variant, place) => [variant?.id, ['experiments', index, 'variants', place, 'id']])),
  ),
  ...repeated(services.map(({ service, path, written }) => [service.id, written.id ? [...path, 'id'] : path])),
];

function repeated(ids: readonly (readonly [id: string | undefined, path: Path])[]): SiteProblem[] {
  return ids.flatMap(([id, path], index) =>
    id !== undefined && ids.findIndex(([other]) => other === id) < index
      ? [problem('error', 'duplicate-id', path, `expected an id of its own, got ${show(id)} a second time`)]
      : [],
  );
}

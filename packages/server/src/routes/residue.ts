// POST /v1/residue: tracers of a service were found after a choice that denied it. Counted without an id, so that the site's owner learns of it.
import type { Residue } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { countPage } from '../tally/count-page.ts';
import { visitOf } from '../tally/visit.ts';

/** `now` in milliseconds. */
export const countResidue =
  (commit: GroupCommit, now: () => number) =>
  async (residue: Residue, served: ServedSite, c: Context<Environment>): Promise<Response> => {
    const services = served.versions.get(residue.version)?.services;
    return services?.has(residue.service) === false ? refuse('shape') : countPage(commit, `residue:${residue.service}`, residue, served, visitOf(c), now());
  };

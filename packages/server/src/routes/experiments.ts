// /v1/experiments: what is tried on a site and what came of it, for all who read rates; starting and stopping, for who may change what is measured.
import { askedPurposes, type Experiments, parityBreaches } from '@assent/core';
import { ExperimentChangeSchema } from '@assent/core/schema';
import { type Context, Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { inScope } from '../access/scope.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { reportExperiment } from '../experiments/report-experiment.ts';
import { declarationOf } from '../experiments/running-experiment.ts';
import { variantFrames } from '../experiments/variant-frames.ts';
import { allow } from '../guards/allow.ts';
import { parseJson } from '../guards/parse-json.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

export interface ExperimentsParts {
  readonly access: Access;
  readonly store: Store;
  readonly trail: Trail;
  readonly sites: ReadonlyMap<string, ServedSite>;
  /** Serves what runs now; resolves when it does. */
  readonly follow: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function experimentRoutes({ access, store, trail, sites, follow, now }: ExperimentsParts): Hono<Environment> {
  const report = async (served: ServedSite): Promise<Response> => {
    const { id, locales, experiments = [] } = served.site;
    const [kept, frames] = await Promise.all([store.experiments(id), variantFrames(store, id)]);
    const answer: Experiments = {
      site: { id, locales, purposes: askedPurposes(served.site).map(purpose => ({ id: purpose, title: served.titles[purpose] ?? {} })) },
      experiments: await Promise.all(
        experiments.map(experiment =>
          reportExperiment(
            store,
            served,
            experiment,
            kept.find(one => one.id === experiment.id),
            frames,
            now(),
          ),
        ),
      ),
    };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  };
  const list = async (c: Context<Environment>) => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    return report(served);
  };
  const change = async (c: Context<Environment>) => {
    const read = parseJson(c.var.body);
    if ('fault' in read) return refuse(read.fault);
    const parsed = ExperimentChangeSchema.safeParse(read.value);
    if (!parsed.success) return refuse('shape');
    const { site, to } = parsed.data;
    const served = sites.get(site);
    const experiment = served?.site.experiments?.find(one => one.id === c.req.param('experiment'));
    if (!served || !experiment || !inScope(c.var.account, site)) return refuse('not-found');
    c.set('site', served);
    const kept = await store.experiments(site);
    const { id } = experiment;
    if (to === 'running') {
      const broken = parityBreaches(served.site, experiment);
      // what runs on paper alone, because the site file has lost it, is in nobody's way
      const gone = kept.find(one => one.stopped === null && !served.site.experiments?.some(declared => declared.id === one.id));
      const taken = kept.some(one => one !== gone && (one.id === id || one.stopped === null));
      if (broken.length || taken) return refuse('cannot-start', {}, { broken });
      if (gone) {
        await trail(c.var.account, 'experiment-stopped', { site, about: gone.id, detail: { why: 'gone' } });
        await store.stopExperiment(site, gone.id, now());
      }
      await trail(c.var.account, 'experiment-started', { site, about: id });
      if (!(await store.startExperiment({ site, id, declared: declarationOf(experiment), started: now() }))) return refuse('cannot-start', {}, { broken });
    } else {
      if (!kept.some(one => one.id === id && one.stopped === null)) return refuse('cannot-follow');
      await trail(c.var.account, 'experiment-stopped', { site, about: id });
      await store.stopExperiment(site, id, now());
    }
    await follow();
    return report(sites.get(site) as ServedSite);
  };
  return new Hono<Environment>()
    .get('/', allow(access, 'GET /v1/experiments'), list)
    .post('/:experiment', allow(access, 'POST /v1/experiments/:experiment'), readBody, change);
}

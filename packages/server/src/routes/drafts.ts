// GET /drafts/…: a notice as an experiment would show it that has not started, in a frame that can reach nothing.
import { type Context, Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { frameFile, framePage } from '../evidence/frame-page.ts';
import { draftNames } from '../experiments/draft-frames.ts';
import { declarationOf } from '../experiments/running-experiment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

/**
 * `/drafts/:site/:draft/:locale/` is a page as in `evidence.ts`; `draft` = SHA-256 (hex) of the experiment's declaration, so that only who knows
 * already what it says can ask for it: the frame's own requests carry no session.
 */
export function draftRoutes(sites: ReadonlyMap<string, ServedSite>): Hono<Environment> {
  const find = (c: Context<Environment>) => {
    const served = sites.get(c.req.param('site') ?? '');
    const experiment = served?.site.experiments?.find(one => declarationOf(one) === c.req.param('draft'));
    if (!served || !experiment) return null;
    c.set('site', served);
    return { served, experiment };
  };
  const page = (c: Context<Environment>) => {
    const found = find(c);
    const name = c.req.param('locale') ?? '';
    const known = found && draftNames(found.served.site, found.experiment).includes(name);
    return known ? framePage(name, c.req.query('scheme'), new URL(c.req.url)) : refuse('not-found');
  };
  const file = (c: Context<Environment>) => {
    const found = find(c);
    const name = c.req.path.split('/').slice(4).join('/');
    const content = found?.served.draft(found.experiment).get(name);
    return content ? frameFile(name, content, 'no-store') : refuse('not-found');
  };
  const PLACE = '/drafts/:site/:draft{[0-9a-f]{64}}';
  return new Hono<Environment>().get(`${PLACE}/assent.js`, file).get(`${PLACE}/assets/:file`, file).get(`${PLACE}/:locale/`, page);
}

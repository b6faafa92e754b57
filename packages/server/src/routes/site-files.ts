// GET /:site/assent.js, rules.json, assets/* and declaration.*: the SDK of a site and its list of tracers, from any page, compressed beforehand.
import { type Context, Hono } from 'hono';
import { type EncodedFile, encodeFile } from '../delivery/encoded.ts';
import { sendFile } from '../delivery/send-file.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

// a new site file reaches visitors within five minutes; hashed files never change
const SHORT = 'public, max-age=300';
const FOREVER = 'public, max-age=31536000, immutable';

/** These files hold no secret and are made to be loaded from other origins. */
const ANYWHERE = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const;

export async function siteFileRoutes(sites: ReadonlyMap<string, ServedSite>): Promise<Hono<Environment>> {
  const files = new Map<string, EncodedFile>();
  for (const [id, served] of sites) for (const [name, content] of served.files) files.set(`/${id}/${name}`, await encodeFile(name, content));

  const send = (c: Context<Environment>) => {
    const file = files.get(c.req.path);
    if (!file) return refuse('not-found');
    c.set('site', sites.get(c.req.param('site') ?? '') as ServedSite);
    return sendFile(file, c.req.raw, c.req.path.includes('/assets/') ? FOREVER : SHORT, ANYWHERE);
  };
  return new Hono<Environment>()
    .get('/:site/assent.js', send)
    .get('/:site/integrity.json', send)
    .get('/:site/rules.json', send)
    .get('/:site/assets/:file', send)
    .get('/:site/:file{declaration\\.[A-Za-z-]+\\.(?:html|md|json)}', send);
}

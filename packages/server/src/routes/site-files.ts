// GET /:site/assent.js, rules.json, assets/* and declaration.*: the SDK of a site and its list of tracers, from any page, compressed beforehand.
import { jurisdictionsOf, profileFor, profilesByCountry } from '@assent/core';
import { type Context, Hono } from 'hono';
import { scriptFor } from '../delivery/compile-site.ts';
import { type EncodedFile, encodeFile } from '../delivery/encoded.ts';
import { sendFile } from '../delivery/send-file.ts';
import type { Environment } from '../environment.ts';
import { placeOf } from '../guards/place-of.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

// a new site file reaches visitors within five minutes; hashed files never change
const SHORT = 'public, max-age=300';
const FOREVER = 'public, max-age=31536000, immutable';

/** These files hold no secret and are made to be loaded from other origins. */
const ANYWHERE = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const;

/** `countryHeader`, `regionHeader` as in `ServerOptions`: who is known to be elsewhere is given the script of that profile. */
export async function siteFileRoutes(
  sites: ReadonlyMap<string, ServedSite>,
  { countryHeader, regionHeader }: { readonly countryHeader?: string | undefined; readonly regionHeader?: string | undefined } = {},
): Promise<Hono<Environment>> {
  // what was served before stays: pages that have its tag ask for its assets
  const files = new Map<string, EncodedFile>();
  const encode = async (id: string, served: ServedSite) => {
    for (const [name, content] of served.files) {
      const address = `/${id}/${name}`;
      if (!files.has(address) || !name.startsWith('assets/')) files.set(address, await encodeFile(name, content));
    }
  };
  const encoded = new WeakMap<ServedSite, Promise<void>>();
  /** Resolves once what is served now is encoded: at once, unless an experiment has just begun or ended. */
  const settle = (id: string): Promise<void> | undefined => {
    const served = sites.get(id);
    if (!served) return undefined;
    const done = encoded.get(served) ?? encode(id, served);
    encoded.set(served, done);
    return done;
  };
  for (const id of sites.keys()) await settle(id);

  const depends = [countryHeader, regionHeader].filter(name => name !== undefined);
  const byCountry = new Map([...sites].map(([id, { site }]) => [id, profilesByCountry(jurisdictionsOf(site).flatMap(({ key }) => key || []))]));
  const scriptOf = (c: Context<Environment>) => {
    const id = c.req.param('site') ?? '';
    return `/${id}/${scriptFor(profileFor(placeOf(c, regionHeader), byCountry.get(id) ?? {}, ''))}`;
  };
  const sendScript = async (c: Context<Environment>) => {
    await settle(c.req.param('site') ?? '');
    const file = files.get(scriptOf(c));
    if (!file) return refuse('not-found');
    c.set('site', sites.get(c.req.param('site') ?? '') as ServedSite);
    const answer = sendFile(file, c.req.raw, SHORT, ANYWHERE);
    if (depends.length) answer.headers.append('vary', depends.join(', '));
    return answer;
  };
  const send = async (c: Context<Environment>) => {
    await settle(c.req.param('site') ?? '');
    const file = files.get(c.req.path);
    if (!file) return refuse('not-found');
    c.set('site', sites.get(c.req.param('site') ?? '') as ServedSite);
    return sendFile(file, c.req.raw, c.req.path.includes('/assets/') ? FOREVER : SHORT, ANYWHERE);
  };
  return new Hono<Environment>()
    .get('/:site/assent.js', sendScript)
    .get('/:site/integrity.json', send)
    .get('/:site/rules.json', send)
    .get('/:site/:script{assent\\.[a-z-]+\\.js}', send)
    .get('/:site/assets/:file', send)
    .get('/:site/:file{declaration\\.[A-Za-z-]+\\.(?:html|md|json)}', send);
}

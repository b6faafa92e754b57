// GET /:site/assent.js, rules.json, assets/* and declaration.*: the SDK of a site and its list of tracers, from any page, compressed beforehand.
import { jurisdictionsOf, profileFor, profilesByCountry } from '@assent/core';
import { type Context, Hono } from 'hono';
import { scriptFor } from '../delivery/compile-site.ts';
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

/** `countryHeader`, `regionHeader` as in `ServerOptions`: who is known to be elsewhere is given the script of that profile. */
export async function siteFileRoutes(
  sites: ReadonlyMap<string, ServedSite>,
  { countryHeader, regionHeader }: { readonly countryHeader?: string | undefined; readonly regionHeader?: string | undefined } = {},
): Promise<Hono<Environment>> {
  const files = new Map<string, EncodedFile>();
  for (const [id, served] of sites) for (const [name, content] of served.files) files.set(`/${id}/${name}`, await encodeFile(name, content));

  const depends = [countryHeader, regionHeader].filter(name => name !== undefined);
  const byCountry = new Map([...sites].map(([id, { site }]) => [id, profilesByCountry(jurisdictionsOf(site).flatMap(({ key }) => key || []))]));
  const scriptOf = (c: Context<Environment>) => {
    const id = c.req.param('site') ?? '';
    const { country } = c.env; // believed from a trusted proxy alone
    const region = country && regionHeader ? c.req.header(regionHeader)?.trim() : '';
    return `/${id}/${scriptFor(profileFor(region ? `${country}-${region}` : country, byCountry.get(id) ?? {}, ''))}`;
  };
  const sendScript = (c: Context<Environment>) => {
    const file = files.get(scriptOf(c));
    if (!file) return refuse('not-found');
    c.set('site', sites.get(c.req.param('site') ?? '') as ServedSite);
    const answer = sendFile(file, c.req.raw, SHORT, ANYWHERE);
    if (depends.length) answer.headers.append('vary', depends.join(', '));
    return answer;
  };
  const send = (c: Context<Environment>) => {
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

// /v1/captures: a program hands in screenshots of the notice, and the DPO looks at them.
import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { CaptureSchema } from '@assent/core/schema';
import type { Access } from '../access/access.ts';
import type { Environment } from '../environment.ts';
import type { SiteCaptures } from '../evidence/captures.ts';
import { readEvidence, readSound } from '../evidence/read-evidence.ts';
import { allow } from '../guards/allow.ts';
import { readPicture } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

export interface CaptureRouteParts {
  readonly access: Access;
  readonly store: Store;
  readonly captures: SiteCaptures;
  readonly sites: ReadonlyMap<string, ServedSite>;
}

const NO_STORE = { 'cache-control': 'no-store' } as const;
/** A picture never changes; it is for those who may see it. */
const PICTURE = { 'content-type': 'image/png', 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' } as const;

/** `GET /v1/captures?site=` says what there is of the version that is served, `POST` hands one in, `GET /v1/captures/:site/:picture` shows one. */
export function captureRoutes({ access, store, captures, sites }: CaptureRouteParts): Hono<Environment> {
  const list = async (c: Context<Environment>) => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const answer = await captures.list(served);
    return answer ? Response.json(answer, { headers: NO_STORE }) : refuse('not-found');
  };
  const take = async (c: Context<Environment>) => {
    const draft = CaptureSchema.safeParse(c.req.query());
    if (!draft.success) return refuse('shape');
    const { site, version, notice, sdk, picture, ...facts } = draft.data;
    const served = sites.get(site);
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    if (hash('sha256', c.var.picture) !== picture) return refuse('wrong-hash');
    const kept = await captures.keep(served, { ...facts, version: { site: version, notice, sdk } }, c.var.picture, c.var.account);
    if (typeof kept === 'string') return refuse(kept);
    return Response.json({ picture: kept.said.picture, ...kept.at, received: kept.said.received }, { status: kept.isNew ? 201 : 200, headers: NO_STORE });
  };
  const show = async (c: Context<Environment>) => {
    const served = sites.get(c.req.param('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const site = served.site.id;
    const picture = c.req.param('picture') ?? '';
    // other evidence is no picture
    const evidence = await readEvidence(store, site);
    const bytes = evidence.captures.some(({ said }) => said.picture === picture) && (await readSound(store, site, picture));
    return bytes ? new Response(Uint8Array.from(bytes), { headers: PICTURE }) : refuse('not-found');
  };
  return new Hono<Environment>()
    .get('/', allow(access, 'GET /v1/captures'), list)
    .post('/', allow(access, 'POST /v1/captures'), readPicture, take)
    .get('/:site/:picture', allow(access, 'GET /v1/captures/:site/:picture'), show);
}

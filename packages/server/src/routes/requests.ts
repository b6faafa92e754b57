// /v1/requests: the rights queue of a site, for the DPO. Every change is in the audit log before it is made.
import type { QueuedRequest } from '@assent/core';
import { RequestChangeSchema } from '@assent/core/schema';
import { type Context, Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { inScope } from '../access/scope.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { allow } from '../guards/allow.ts';
import { parseJson } from '../guards/parse-json.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import { changeRequest, isExtended } from '../rights/change-request.ts';
import { eraseRecords } from '../rights/erase-records.ts';
import { statusOf } from '../rights/take-request.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { markOfSubject } from '../store/mark.ts';
import type { KeptRequest } from '../store/request-store.ts';
import type { Store } from '../store/store.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;
const MOST = 500;

export interface RequestsParts {
  readonly access: Access;
  readonly store: Store;
  readonly trail: Trail;
  readonly sites: ReadonlyMap<string, ServedSite>;
  /** Hears that the log of a site has grown. */
  readonly touch: (site: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function requestRoutes({ access, store, trail, sites, touch, now }: RequestsParts): Hono<Environment> {
  const show = async (requests: readonly KeptRequest[]): Promise<QueuedRequest[]> => {
    const names = new Map((await store.accounts()).map(({ id, name }) => [id, name]));
    return requests.map(request => ({
      ...statusOf(request),
      subject: request.subject,
      assignee: names.get(request.assignee ?? '') ?? null,
      extended: isExtended(request),
    }));
  };
  /** The request of the address, about the site of the body; `null` where there is none that is theirs. */
  const find = async (c: Context<Environment>, site: string): Promise<KeptRequest | null> => {
    const served = sites.get(site);
    if (!served || !inScope(c.var.account, site)) return null;
    c.set('site', served);
    return store.request(site, c.req.param('request') ?? '');
  };
  const list = async (c: Context<Environment>) => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    return Response.json({ requests: await show(await store.requests(served.site.id, MOST)) }, { headers: NO_STORE });
  };
  const change = async (c: Context<Environment>) => {
    const read = parseJson(c.var.body);
    if ('fault' in read) return refuse(read.fault);
    const parsed = RequestChangeSchema.safeParse(read.value);
    if (!parsed.success) return refuse('shape');
    const kept = await find(c, parsed.data.site);
    if (!kept) return refuse('not-found');
    const changed = changeRequest(kept, parsed.data, c.var.account.id, now());
    if (!changed) return refuse('cannot-follow');
    const { from, to, reason } = parsed.data;
    await trail(c.var.account, 'request-changed', { site: kept.site, about: kept.id, detail: { from, to, ...(reason && { reason }), due: changed.due } });
    if (!(await store.changeRequest(changed, from))) return refuse('cannot-follow');
    return Response.json((await show([changed]))[0], { headers: NO_STORE });
  };
  const erase = async (c: Context<Environment>) => {
    const kept = await find(c, readSite(c.var.body));
    if (!kept?.subject || kept.right !== 'erasure' || kept.closed !== null) return refuse('not-found');
    const { site, subject } = kept;
    const since = await store.restrictedSince(site, subject);
    if (since !== null) return refuse('in-dispute', {}, { since: new Date(since).toISOString().slice(0, 10) });
    await trail(c.var.account, 'erased', { site, about: markOfSubject(subject), detail: { request: kept.id } });
    const on = new Date(now()).toISOString().slice(0, 10);
    const erased = await eraseRecords(store, { site, of: { subject }, on, reason: 'request' });
    if (erased) touch(site);
    return Response.json({ erased, on }, { headers: NO_STORE });
  };
  return new Hono<Environment>()
    .get('/', allow(access, 'GET /v1/requests'), list)
    .post('/:request', allow(access, 'POST /v1/requests/:request'), readBody, change)
    .post('/:request/erase', allow(access, 'POST /v1/requests/:request/erase'), readBody, erase);
}

function readSite(body: string): string {
  const read = parseJson(body);
  const { site } = ('value' in read ? (read.value ?? {}) : {}) as { readonly site?: unknown };
  return typeof site === 'string' ? site : '';
}

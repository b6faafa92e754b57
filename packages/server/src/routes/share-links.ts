// /v1/share-links: made, listed and revoked for one site. A link is a viewer's account that carries locks and ends by itself; its secret is that account's token.
import type { ShownLink } from '@assent/core';
import { type ShareLinkDraft, ShareLinkSchema } from '@assent/core/schema';
import { type Context, Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { inScope } from '../access/scope.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { allow } from '../guards/allow.ts';
import { parseJson } from '../guards/parse-json.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Account, AccountStore } from '../store/account-store.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;
const DAY = 86_400_000;

export interface ShareLinkParts {
  readonly access: Access;
  readonly store: Pick<AccountStore, 'accounts' | 'account' | 'keepAccount'>;
  readonly trail: Trail;
  readonly sites: ReadonlyMap<string, ServedSite>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Each act is in the audit log before it is done. The secret of a link is in the answer that made it, and nowhere else. */
export function shareLinkRoutes({ access, store, trail, sites, now }: ShareLinkParts): Hono<Environment> {
  const make = async ({ site, name, days, range, filter }: ShareLinkDraft, c: Context<Environment>) => {
    if (!sites.has(site) || !inScope(c.var.account, site)) return refuse('unknown-site');
    const account = access.makeAccount({ name, role: 'viewer', sites: [site], link: { range, filter, expires: now() + days * DAY } });
    await trail(c.var.account, 'link-made', { site, about: account.id, detail: { days: String(days) } });
    await store.keepAccount(account);
    return Response.json({ link: show(account)[0], token: await access.makeToken(account.id) }, { status: 201, headers: NO_STORE });
  };
  return new Hono<Environment>()
    .get('/', allow(access, 'GET /v1/share-links'), async c => {
      const site = c.req.query('site') ?? '';
      if (!sites.has(site)) return refuse('unknown-site');
      const links = (await store.accounts()).filter(({ ended }) => ended === null).flatMap(show);
      return Response.json({ links: links.filter(link => link.site === site) }, { headers: NO_STORE });
    })
    .post('/', allow(access, 'POST /v1/share-links'), readBody, c => {
      const read = parseJson(c.var.body);
      if ('fault' in read) return refuse(read.fault);
      const parsed = ShareLinkSchema.safeParse(read.value);
      return parsed.success ? make(parsed.data, c) : refuse('shape');
    })
    .delete('/:link', allow(access, 'DELETE /v1/share-links/:link'), async c => {
      const account = await store.account(c.req.param('link'));
      const [link] = account?.ended === null ? show(account) : [];
      if (!account || !link || !inScope(c.var.account, link.site)) return refuse('not-found');
      await trail(c.var.account, 'link-revoked', { site: link.site, about: link.id });
      await store.keepAccount({ ...account, ended: now() });
      return new Response(null, { status: 204, headers: NO_STORE });
    });
}

/** The link that an account is; none where it is somebody's. */
const show = ({ id, name, sites, created, link }: Account): readonly ShownLink[] => (link ? [{ id, name, site: sites?.[0] ?? '', created, ...link }] : []);

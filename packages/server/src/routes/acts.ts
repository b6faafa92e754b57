// GET /v1/acts: the audit log, newest first, in pages; for who may know who did what.
import type { Context } from 'hono';
import { findBrokenAct } from '../access/check-acts.ts';
import { showActs } from '../access/show-acts.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { ActFilter, ActStore } from '../store/act-store.ts';

const PAGE = 100;

/** `below` = older than that entry; `about` = what was done to one account, request or subject. Who is kept to some sites sees what was done at those.
 * `broken` = number of an entry that was changed behind the endpoint's back. */
export const giveActs = (store: Pick<ActStore, 'acts'> & Pick<AccountStore, 'accounts'>) => async (c: Context<Environment>) => {
  const below = c.req.query('below') ?? '';
  const about = c.req.query('about');
  if (!/^\d{0,15}$/.test(below) || (about !== undefined && !/^[\w-]{1,64}$/.test(about))) return refuse('shape');
  const { sites } = c.var.account;
  const filter: ActFilter = { ...(sites && { sites }), ...(about !== undefined && { about }), ...(below && { below: Number(below) }), limit: PAGE };
  const acts = await showActs(store, filter);
  return Response.json({ acts, more: acts.length === PAGE, broken: findBrokenAct(acts) }, { headers: { 'cache-control': 'no-store' } });
};

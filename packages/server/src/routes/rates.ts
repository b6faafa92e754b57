// GET /v1/rates: the tallies of a site, small counts withheld, for a viewer.
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';
import type { SampleStore } from '../tally/open-sample.ts';
import { makeRates } from '../tally/rates.ts';

const DAY = 86_400_000;
const LONGEST = 800;

/** `now` in milliseconds. */
export const giveRates = (sites: ReadonlyMap<string, ServedSite>, store: Store, samples: SampleStore, now: () => number) => async (c: Context<Environment>) => {
  const served = sites.get(c.req.query('site') ?? '');
  if (!served) return refuse('unknown-site');
  c.set('site', served);
  const from = readDay(c.req.query('from'));
  const to = readDay(c.req.query('to'));
  if (from === null || to === null || from > to || to - from >= LONGEST) return refuse('range');

  const today = Math.floor(now() / DAY);
  const sample = c.req.query('sample') === '1';
  const source = sample ? await samples.open(served, today) : store;
  const [counts, any] = await Promise.all([source.tallies(served.site.id, from, to), source.anyTally(served.site.id)]);
  return Response.json(makeRates(served, counts, { from, to, today, sample, any }), { headers: { 'cache-control': 'no-store' } });
};

/** Whole days since 1970; `null` for what is not a date of the calendar. */
function readDay(text = ''): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return new Date(time || 0).toISOString().startsWith(text) && !Number.isNaN(time) ? time / DAY : null;
}

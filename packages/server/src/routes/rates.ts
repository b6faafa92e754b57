// GET /v1/rates: the tallies of a site, small counts withheld, for a viewer.
import { type Dimension, DIMENSIONS } from '@assent/core';
import type { Context } from 'hono';
import { lockedQuery } from '../access/locked-query.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';
import type { Filter } from '../tally/add-up.ts';
import { describeVersions } from '../tally/describe-versions.ts';
import type { SampleStore } from '../tally/open-sample.ts';
import { makeRates, shiftOf } from '../tally/rates.ts';
import { readRange } from '../tally/read-range.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONGEST = 800;
/** Of a value in a filter: longer ones are nobody's. */
const LONGEST_VALUE = 64;

/** What the query says under a name; under a share link, what that one locks, whatever the query says. */
type Asked = (name: string) => string | undefined;

/** `now` in milliseconds; `waiting` = additions that wait for the store. */
export const giveRates =
  (sites: ReadonlyMap<string, ServedSite>, store: Store, samples: SampleStore, now: () => number, waiting: () => number) => async (c: Context<Environment>) => {
    const { link, sites: theirs } = c.var.account;
    const served = sites.get((link ? theirs?.[0] : c.req.query('site')) ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const { calendar } = served;
    const hour = Math.floor(now() / HOUR);
    const today = calendar.dayAt(hour);
    const locked = link && lockedQuery(link, c.var.account, today);
    const asked: Asked = name => (locked ? locked[name] : c.req.query(name));
    const from = readDay(asked('from'));
    const to = readDay(asked('to'));
    if (from === null || to === null || from > to || to - from >= LONGEST) return refuse('range');
    const by = readNames(c.req.query('by') ?? '');
    const filter = readFilter(asked);
    if (!by || !filter) return refuse('filter');

    const sample = asked('sample') === '1';
    const source = sample ? await samples.open(served, today) : store;
    const { id } = served.site;
    const shift = shiftOf({ from, to });
    const range = await readRange(source, id, calendar, { from, to, hour }, filter, by);
    const before = await readRange(source, id, calendar, { from: from - shift, to: to - shift, hour }, filter, []);
    const versions = describeVersions(await source.versions(id), calendar, to);
    const question = { zone: calendar.zone, from, to, today, sample, any: await source.anyTally(id), filter, versions, waiting: sample ? 0 : waiting() };
    const rates = makeRates(served, range, before, question);
    // how the endpoint and the pages are doing is no business of whoever was sent a link
    return Response.json(link ? { ...rates, waiting: 0, problems: {}, residue: {} } : rates, { headers: { 'cache-control': 'no-store' } });
  };

/** Whole days since 1970; `null` for what is not a date of the calendar. */
function readDay(text = ''): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return new Date(time || 0).toISOString().startsWith(text) && !Number.isNaN(time) ? time / DAY : null;
}

/** `device,country`; `null` where one of them is no dimension. */
function readNames(text: string): readonly Dimension[] | null {
  const names = text ? text.split(',') : [];
  return names.every((name): name is Dimension => (DIMENSIONS as readonly string[]).includes(name)) ? names : null;
}

function readFilter(asked: Asked): Filter | null {
  const wanted = DIMENSIONS.map(name => [name, asked(name)] as const).filter(([, value]) => value !== undefined);
  return wanted.every(([, value]) => (value as string).length <= LONGEST_VALUE) ? Object.fromEntries(wanted) : null;
}

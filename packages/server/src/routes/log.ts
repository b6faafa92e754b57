// GET /log/:site/checkpoint and /log/:site/tile/…: the log as files that any transparency-log reader understands (C2SP tlog-tiles).
import { encodeEntries, parseTilePath, type Tile, TILE_WIDTH, tileWidth } from '@assent/core/proof';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Route } from '../access/permissions.ts';
import type { Environment } from '../environment.ts';
import type { Publisher } from '../log/publisher.ts';
import { readTile } from '../log/read-hashes.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Log, LogStore } from '../store/log-store.ts';

const ANYWHERE = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' } as const;

type LogRoute = Extract<Route, `GET /log/${string}`>;

/** `guard` stands before every route: nothing where the log is public. Frozen logs stay readable under their epoch. */
export function logRoutes(
  sites: ReadonlyMap<string, ServedSite>,
  store: LogStore,
  publisher: Publisher,
  guard: (route: LogRoute) => MiddlewareHandler<Environment>,
): Hono<Environment> {
  const find = async (c: Context<Environment>): Promise<Log | undefined> => {
    const served = sites.get(c.req.param('site') ?? '');
    if (!served) return undefined;
    c.set('site', served);
    const logs = await store.logs(served.site.id);
    const epoch = c.req.param('epoch');
    return epoch === undefined ? logs.at(-1) : logs.find(log => String(log.epoch) === epoch);
  };
  const checkpoint = async (c: Context<Environment>) => {
    const log = await find(c);
    const text = log && (log.state === 'open' ? publisher.latest(log.site)?.checkpoint : log.checkpoint);
    return text
      ? new Response(text, { headers: { ...ANYWHERE, 'content-type': 'text/plain; charset=utf-8', 'cache-control': `${whoKeeps(c)}, max-age=1` } })
      : refuse('not-found');
  };
  const tile = async (c: Context<Environment>) => {
    const log = await find(c);
    const asked = parseTilePath(c.req.path.slice(c.req.path.indexOf('/tile/') + 1));
    return log && asked ? sendTile(store, log, asked, publisher.latest(log.site), whoKeeps(c)) : refuse('not-found');
  };
  return new Hono<Environment>()
    .get('/log/:site/checkpoint', guard('GET /log/:site/checkpoint'), checkpoint)
    .get('/log/:site/:epoch{[1-9]\\d*}/checkpoint', guard('GET /log/:site/:epoch{[1-9]\\d*}/checkpoint'), checkpoint)
    .get('/log/:site/tile/*', guard('GET /log/:site/tile/*'), tile)
    .get('/log/:site/:epoch{[1-9]\\d*}/tile/*', guard('GET /log/:site/:epoch{[1-9]\\d*}/tile/*'), tile);
}

// a cache between us would give what an account was let in to see to whoever asks next
const whoKeeps = (c: Context<Environment>) => (c.get('account') ? 'private' : 'public');

async function sendTile(
  store: LogStore,
  log: Log,
  { level, n, width }: Tile,
  latest: ReturnType<Publisher['latest']>,
  kept: ReturnType<typeof whoKeeps>,
): Promise<Response> {
  // what no checkpoint covers yet is not served; a partial tile is any beginning of the tile as it is now
  const size = log.state === 'open' ? (latest?.size ?? 0) : log.frontier.size;
  const now = tileWidth(level, n, size);
  if (width > now) return refuse('not-found');
  const lowest = level === 'entries' || level === 0;
  if (lowest && (n + 1) * TILE_WIDTH <= log.minimum) return refuse('pruned');
  const body =
    level === 'entries'
      ? encodeEntries(await store.entries(log.site, log.epoch, n * TILE_WIDTH, n * TILE_WIDTH + width))
      : await readTile(store, log, level, n, width);
  return new Response(Uint8Array.from(body), {
    headers: { ...ANYWHERE, 'content-type': 'application/octet-stream', 'cache-control': `${kept}, max-age=31536000, immutable` },
  });
}

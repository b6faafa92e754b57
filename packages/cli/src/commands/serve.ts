// assent serve: the endpoint for one or more sites.
import path from 'node:path';
import { catalog } from '@assent/catalog';
import { LIMITS, type RunningServer, startServer } from '@assent/server';
import type { Command, Values, World } from '../command.ts';
import { DATABASE_OPTION, readDatabase } from '../database-option.ts';
import { DEFAULT_SITE_FILE, type LoadedSite, loadSite } from '../load-site.ts';
import { dashboardDirectory, sdkDirectory } from '../packages.ts';
import { makePaint } from '../paint.ts';
import { readCount } from '../read-count.ts';
import { LOG_HELP, LOG_OPTIONS, readLogOptions } from '../read-log-options.ts';
import { reportProblems } from '../report-problems.ts';

export const DEFAULT_DATA = '.assent';
const DEFAULT_PORT = 4401;

export const serve: Command = {
  summary: 'run the endpoint: SDK, records, receipts, dashboard',
  help: `Usage: assent serve [--site FILE …] [--port N] [--host H] [--data DIR] [--database URL]
                    [--trust-proxy N] [--rate N] [log options]

Delivers each site's SDK, keeps records and receipts, counts, and shows the dashboard.

  --site FILE       a site file (default ${DEFAULT_SITE_FILE}); give it several times for several sites
  --port N          port (default ASSENT_PORT, or ${DEFAULT_PORT}; 0 = any free one)
  --host H          address to listen on (default 127.0.0.1)
  --data DIR        where everything is kept (default ${DEFAULT_DATA})
  --database URL    keep records in PostgreSQL (postgres://user@host/name, or ASSENT_DATABASE, which no process list
                    shows). Several processes may share one: each with its own --data and a copy of the same
                    signing-key.pem, behind any balancer
  --trust-proxy N   how many proxies of yours stand before it (default 0: X-Forwarded-For is not believed)
  --rate N          records a minute from one address (default ${LIMITS.records.perMinute})

The log of what was consented to:

${LOG_HELP}

Exit code: 0 stopped when asked, 1 failure or errors in a site file, 2 wrong usage.`,
  options: {
    site: { type: 'string', multiple: true, default: [DEFAULT_SITE_FILE] },
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: DEFAULT_DATA },
    ...DATABASE_OPTION,
    'trust-proxy': { type: 'string', default: '0' },
    rate: { type: 'string', default: String(LIMITS.records.perMinute) },
    ...LOG_OPTIONS,
  },
  async run(values, world) {
    const port = readCount('--port', values.port ?? world.env.ASSENT_PORT ?? String(DEFAULT_PORT), 65_535);
    const loaded = await Promise.all((values.site as string[]).map(file => loadSite(file, world.cwd)));
    for (const site of loaded) if (site.problems.length) world.err(reportProblems(site, world.colour));
    if (loaded.some(({ site }) => !site)) return 1;

    const server = await start(values, world, loaded, port);
    greet(server, loaded, values, world);
    await world.stopped();
    await server.close();
    world.err('stopped; everything is written');
    return 0;
  },
};

async function start(values: Values, world: World, loaded: readonly LoadedSite[], port: number): Promise<RunningServer> {
  const perMinute = readCount('--rate', values.rate, 1_000_000);
  return startServer({
    ...(await readLogOptions(values, world)),
    sites: loaded.flatMap(({ site }) => site ?? []),
    data: path.resolve(world.cwd, String(values.data)),
    database: readDatabase(values, world),
    port,
    host: String(values.host),
    sdk: sdkDirectory(),
    dashboard: dashboardDirectory(),
    trustedProxies: readCount('--trust-proxy', values['trust-proxy'], 9),
    catalog,
    limits: { ...LIMITS, records: { perMinute, burst: 2 * perMinute }, shown: { perMinute: 2 * perMinute, burst: 4 * perMinute } },
    log: line => world.err(line),
  });
}

function greet(server: RunningServer, loaded: readonly LoadedSite[], values: Values, world: World): void {
  const paint = makePaint(world.colour);
  world.out(server.url);
  for (const { site, file } of loaded) {
    if (!site) continue;
    world.err(`${paint('bold', site.id)}  <script src="${server.url}/${site.id}/assent.js"></script>`);
    if (!site.endpoint) world.err(`  ${file}: no "endpoint", so that choices hold but no record is kept (hint: "endpoint": "${server.url}")`);
  }
  world.err(`dashboard  ${server.url}/dashboard/${server.token ? `#token=${server.token}` : ''}`);
  if (server.token) world.err('           (this link signs in and is shown this once; assent token makes another)');
  world.err(`data       ${String(values.data)}`);
}

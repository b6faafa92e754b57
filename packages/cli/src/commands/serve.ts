// assent serve: the endpoint for one or more sites.
import path from 'node:path';
import { catalog } from '@assent/catalog';
import { LIMITS, type RunningServer, type ServerOptions, startServer } from '@assent/server';
import { ownKeeper } from '../capture/capture-keeper.ts';
import { captureOwnSite } from '../capture/capture-own-site.ts';
import type { Command, World } from '../command.ts';
import { readDatabase } from '../database-option.ts';
import { type LoadedSite, loadSite } from '../load-site.ts';
import { dashboardDirectory, sdkDirectory } from '../packages.ts';
import { makePaint } from '../paint.ts';
import { readLogOptions } from '../read-log-options.ts';
import { reportProblems } from '../report-problems.ts';
import { settingOptions, settingsHelp } from '../settings/describe-settings.ts';
import { DEFAULT_CONFIG, readSettings, type Settings } from '../settings/read-settings.ts';
import { readPeriod } from '../scan/read-period.ts';
import { scanSite } from '../scan/scan-site.ts';
import { type SiteWatch, watchSites } from '../scan/watch-sites.ts';
import { showLine } from '../show-line.ts';
import { UsageError } from '../usage-error.ts';

export const serve: Command = {
  summary: 'run the endpoint: SDK, records, receipts, dashboard',
  help: `Usage: assent serve [--config FILE] [options]

Delivers each site's SDK, keeps records and receipts, counts, and shows the dashboard.

Several processes may serve one database (--database): each with a --data directory of its own, all with copies of
the same signing-key.pem. They may start, stop and die at any time; what one of them has acknowledged is in the log once.

Everything can be told by option, by environment (--trust-proxy is ASSENT_TRUST_PROXY; lists are separated by commas)
or in a file ("trust-proxy": 1); an option wins over the environment, the environment over the file.

  --config FILE               the file, JSON (default ${DEFAULT_CONFIG}, where it is there)
${settingsHelp}

Exit code: 0 stopped when asked, 1 failure or errors in a site file, 2 wrong usage.`,
  options: { config: { type: 'string' }, ...settingOptions },
  async run(values, world) {
    const settings = readSettings(values, world);
    const loaded = await Promise.all((settings.site as readonly string[]).map(file => loadSite(file, world.cwd)));
    for (const site of loaded) if (site.problems.length) world.err(reportProblems(site, world.colour));
    if (loaded.some(({ site }) => !site)) return 1;

    const running = Promise.withResolvers<RunningServer>();
    const watch = watchFor(settings, world, loaded, running.promise);
    const server = await start(settings, world, loaded, watch);
    running.resolve(server);
    greet(server, loaded, settings, world);
    watch?.start();
    await world.stopped();
    await Promise.all([watch?.stop(), server.close()]);
    world.err('stopped; everything is written');
    return 0;
  },
};

async function start(settings: Settings, world: World, loaded: readonly LoadedSite[], watch: SiteWatch | null): Promise<RunningServer> {
  const perMinute = Number(settings.rate);
  const ofSite = Number(settings['site-rate']);
  const { 'metrics-token': token, 'region-header': region } = settings;
  return startServer({
    ...(await readLogOptions(settings, world)),
    sites: loaded.flatMap(({ site }) => site ?? []),
    data: path.resolve(world.cwd, String(settings.data)),
    database: readDatabase({ database: settings.database as string | undefined }, world),
    port: Number(settings.port),
    host: String(settings.host),
    sdk: sdkDirectory(),
    dashboard: dashboardDirectory(),
    trustedProxies: Number(settings['trust-proxy']),
    ...(settings['country-header'] !== undefined && { countryHeader: String(settings['country-header']) }),
    mostConnections: Number(settings.connections),
    drain: 1000 * Number(settings.drain),
    ...(typeof token === 'string' && { metricsToken: token }),
    ...(typeof region === 'string' && { regionHeader: region }),
    ...readCompany(settings),
    catalog,
    ...(watch && { scans: watch }),
    limits: {
      ...LIMITS,
      records: { perMinute, burst: 2 * perMinute },
      shown: { perMinute: 2 * perMinute, burst: 4 * perMinute },
      site: { perMinute: ofSite, burst: 2 * ofSite },
    },
    log: journalTo(world, String(settings.log ?? (world.line ? 'text' : 'json'))),
  });
}

// the server shows what the watch finds, and the watch hands the server what it captures: it begins once there is one
function watchFor(settings: Settings, world: World, loaded: readonly LoadedSite[], running: Promise<RunningServer>): SiteWatch | null {
  if (settings.scan === undefined) return null;
  const every = readPeriod('--scan', String(settings.scan));
  const args = (settings['scan-arg'] as readonly string[] | undefined) ?? [];
  return watchSites({
    sites: loaded.flatMap(({ site }) => site ?? []),
    every,
    directory: path.resolve(world.cwd, String(settings.data), 'scans'),
    scan: (site, signal) => scanSite(site, args, world, signal),
    capture: async (site, signal) => captureOwnSite(site, ownKeeper(await running, site.id), args, world, signal),
    log: journalTo(world, String(settings.log ?? (world.line ? 'text' : 'json'))),
    now: Date.now,
  });
}

/** All three or none: half a provider is a mistake that nobody would see until somebody signs in. */
function readCompany({ oidc: issuer, 'oidc-client': client, 'oidc-secret': secret }: Settings): Pick<ServerOptions, 'company'> {
  if (issuer === undefined && client === undefined && secret === undefined) return {};
  if (typeof issuer !== 'string' || typeof client !== 'string' || typeof secret !== 'string' || !URL.canParse(issuer))
    throw new UsageError('expected --oidc ISSUER, --oidc-client ID and ASSENT_OIDC_SECRET together, the issuer as an address');
  return { company: { issuer, client, secret } };
}

function journalTo(world: World, format: string): (line: string) => void {
  if (format === 'off') return () => {};
  return format === 'json' ? line => world.err(line) : line => world.err(showLine(line, world.colour));
}

function greet(server: RunningServer, loaded: readonly LoadedSite[], settings: Settings, world: World): void {
  const paint = makePaint(world.colour);
  world.out(server.url);
  for (const { site, file } of loaded) {
    if (!site) continue;
    world.err(`${paint('bold', site.id)}  <script src="${server.url}/${site.id}/assent.js"></script>`);
    if (!site.endpoint) world.err(`  ${file}: no "endpoint", so that choices hold but no record is kept (hint: "endpoint": "${server.url}")`);
  }
  world.err(`dashboard  ${server.url}/dashboard/${server.token ? `#token=${server.token}` : ''}`);
  if (server.token) world.err('           (this link signs in and is shown this once; assent token makes another)');
  world.err(`data       ${String(settings.data)}`);
}

// assent build: the files of one site for any static host or CDN, the same that `assent serve` delivers.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileSite, readSdk, versionIds } from '@assent/server';
import { type Experiment, GPC_PATH, gpcStatement, parityBreaches, type Rules, type Site } from '@assent/core';
import type { Command, Values, World } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { expectApart } from '../expect-apart.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { findData, withStore } from '../open-data.ts';
import { sdkDirectory } from '../packages.ts';
import { makePolicyFiles } from '../policy/make-policy-files.ts';
import { reportHeld } from '../report-held.ts';
import { reportProblems } from '../report-problems.ts';
import { type RewrittenPages, rewritePages } from '../rewrite-pages.ts';
import { UsageError } from '../usage-error.ts';
import { writeSiteFiles } from '../write-site-files.ts';
import { writeWhole } from '../write-whole.ts';

export const build: Command = {
  summary: 'write the files of a site for any static host',
  help: `Usage: assent build [--site FILE] --out DIR [--data DIR | --database URL] [--html DIR [--tag ADDRESS]]
                    [--policy SERVER [--report-only] [--existing FILE]] [--experiment ID] [--json]

Writes assent.js, assets/, rules.json and integrity.json, and .well-known/gpc.json, which belongs at the site's
root: what the site says of Global Privacy Control. A site with "profiles" also has assent.PROFILE.js for an edge
that knows the visitor's country; without one, data-country="US-CA" on the tag says it. Put them anywhere; everything is found
relative to assent.js. The same site file and SDK give the same bytes.

  --site FILE   the site file (default ${DEFAULT_SITE_FILE}); .json, .ts or .js
  --out DIR     where to write; made when it is not there, older hashed files stay for cached pages
  --data DIR    the endpoint's data: choices made on its earlier versions still hold where
                nothing changed that a visitor must be asked about
  --database URL  the same, where PostgreSQL is the store
  --html DIR    also copies the site in DIR to --out, with the known tags of its pages held: nothing is asked of
                a vendor before a choice. The files above go to assent/ in it; a page without the tag gets it.
                DIR itself is never touched. Says what was held, and why
  --tag ADDRESS of assent.js in those pages (default: assent/assent.js, relative to each page)
  --json        one JSON document on stdout: files, pages, held
  --policy SERVER   also writes DIR/policy/: a Content-Security-Policy for every choice, picked by the choice
                cookie. nginx, caddy, apache, node, or meta (for pages whose headers are out of reach)
  --report-only the same as a policy that refuses nothing and reports what it would refuse; the dashboard
                shows which third parties nobody declared
  --existing FILE   the policy that the site sends already, as its header carries it, one a line. It is extended
                by what was granted and sent along; leave it out to let it stand beside this one
  --experiment ID   the files draw a variant of that experiment on each page; start it on the dashboard too, which
                counts and judges it, and build again without it once it has stopped

Exit code: 0 written, 1 errors in the site file, 2 wrong usage.`,
  options: {
    site: { type: 'string', default: DEFAULT_SITE_FILE },
    out: { type: 'string' },
    data: { type: 'string' },
    ...DATABASE_OPTION,
    policy: { type: 'string' },
    'report-only': { type: 'boolean', default: false },
    existing: { type: 'string' },
    html: { type: 'string' },
    tag: { type: 'string' },
    experiment: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(values, world) {
    if (typeof values.out !== 'string') throw new UsageError('expected --out DIR, got nothing (hint: assent build --out public/assent)');
    if (values.tag !== undefined && values.html === undefined) throw new UsageError('expected --html DIR beside --tag, got none');
    const loaded = await loadSite(String(values.site), world.cwd);
    if (loaded.problems.length) world.err(reportProblems(loaded, world.colour));
    if (!loaded.site) return 1;
    const out = path.resolve(world.cwd, values.out);
    const apart = typeof values.html === 'string' ? await expectApart(path.resolve(world.cwd, values.html), out) : undefined;
    const experiment = experimentOf(values.experiment, loaded.site);
    const earlier = await readEarlier(values, world, loaded.site.id);
    const version = await versionIds(loaded.site, earlier);
    const policy = await buildPolicy(values, world, loaded.site, [version.id, ...version.still]);
    const files = new Map([...compileSite(loaded.site, readSdk(sdkDirectory()), version, experiment), ...policy.files]);
    const place = apart ? 'assent' : '';
    await writeSiteFiles(path.join(out, place), files);
    await writeWhole(path.join(out, GPC_PATH), Buffer.from(`${JSON.stringify(gpcStatement([loaded.site]))}\n`));
    const pages = apart && (await buildPages(values, world, loaded.site, files, apart));
    tell(values, world, [...[...files.keys()].map(file => path.join(place, file)), GPC_PATH, ...(pages?.files ?? [])], pages);
    for (const limit of policy.limits) world.err(`policy: ${limit}`);
    if (!pages) world.err(`\nFirst in <head>, not async:\n\n  <script src="…/assent.js"></script>\n`);
    if (!loaded.site.endpoint)
      world.err(`${loaded.file}: no "endpoint", so that choices hold but no record is kept (hint: "endpoint": "https://consent.example.org")`);
    return 0;
  },
};

/** The versions that an endpoint has served, where it is named; a build needs none. */
const readEarlier = async (values: Values, world: World, site: string) =>
  values.data === undefined && values.database === undefined ? [] : withStore(findData(values, world), store => store.versions(site));

/** The pages of `--html`, by the rules that were just written. */
async function buildPages(
  { tag }: Values,
  world: World,
  site: Site,
  files: ReadonlyMap<string, Buffer>,
  apart: { readonly source: string; readonly target: string },
): Promise<RewrittenPages> {
  const rules = JSON.parse(String(files.get('rules.json'))) as Rules;
  return rewritePages({ ...apart, site, rules, tag: typeof tag === 'string' ? tag : undefined, problem: message => world.err(message) });
}

/** What was written, for a program; what was held, for people. */
function tell({ out, html, json }: Values, world: World, files: readonly string[], pages: RewrittenPages | undefined): void {
  const written = files.map(file => path.join(String(out), file));
  if (json) world.out(JSON.stringify({ files: written, pages: pages?.pages ?? 0, held: pages?.held ?? [] }, null, 2));
  else for (const file of written) world.out(file);
  if (pages) world.err(reportHeld(pages, String(html), world.colour));
}

/** The files of `--policy` by their path, and what is to be said about them. */
async function buildPolicy(values: Values, world: World, site: Site, versions: readonly string[]) {
  const { policy: kind, 'report-only': reportOnly, existing } = values;
  if (typeof kind !== 'string') {
    if (reportOnly || existing) throw new UsageError(`expected --policy SERVER beside ${reportOnly ? '--report-only' : '--existing'}, got none`);
    return { files: new Map<string, Buffer>(), limits: [] };
  }
  const text = typeof existing === 'string' ? await readPolicy(path.resolve(world.cwd, existing), existing) : '';
  const { files, limits } = makePolicyFiles(site, { kind, reportOnly: reportOnly === true, existing: text, versions });
  return { files: new Map([...files].map(([file, content]) => [`policy/${file}`, Buffer.from(content)])), limits };
}

async function readPolicy(where: string, file: string): Promise<string> {
  return readFile(where, 'utf8').catch(error => {
    throw new UsageError(`expected a policy at ${file}, got ${(error as NodeJS.ErrnoException).code ?? error}`);
  });
}

/** Throws where there is none of that name, and where it would not ask as fairly in every variant. */
function experimentOf(id: Values[string], site: Site): Experiment | undefined {
  if (id === undefined) return undefined;
  const { experiments = [] } = site;
  const found = experiments.find(experiment => experiment.id === id);
  if (!found) throw new UsageError(`expected --experiment to name one of ${experiments.map(one => one.id).join(', ') || 'none'}, got "${String(id)}"`);
  const [breach] = parityBreaches(site, found);
  if (breach) throw new UsageError(`--experiment ${found.id} cannot start: ${breach.variant} breaks ${breach.rule} (${breach.at}: ${breach.why})`);
  return found;
}

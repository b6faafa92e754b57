// assent build: the files of one site for any static host or CDN, the same that `assent serve` delivers.
import path from 'node:path';
import { compileSite, readSdk, versionIds } from '@assent/server';
import type { Command } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { sdkDirectory } from '../packages.ts';
import { readVersions } from '../read-versions.ts';
import { reportProblems } from '../report-problems.ts';
import { UsageError } from '../usage-error.ts';
import { writeSiteFiles } from '../write-site-files.ts';

export const build: Command = {
  summary: 'write the files of a site for any static host',
  help: `Usage: assent build [--site FILE] --out DIR [--data DIR]

Writes assent.js, assets/, rules.json and integrity.json. Put them anywhere; everything is found
relative to assent.js. The same site file and SDK give the same bytes.

  --site FILE   the site file (default ${DEFAULT_SITE_FILE}); .json, .ts or .js
  --out DIR     where to write; made when it is not there, older hashed files stay for cached pages
  --data DIR    the endpoint's data: choices made on its earlier versions still hold where
                nothing changed that a visitor must be asked about

Exit code: 0 written, 1 errors in the site file, 2 wrong usage.`,
  options: { site: { type: 'string', default: DEFAULT_SITE_FILE }, out: { type: 'string' }, data: { type: 'string' } },
  async run(values, world) {
    if (typeof values.out !== 'string') throw new UsageError('expected --out DIR, got nothing (hint: assent build --out public/assent)');
    const loaded = await loadSite(String(values.site), world.cwd);
    if (loaded.problems.length) world.err(reportProblems(loaded, world.colour));
    if (!loaded.site) return 1;
    const earlier = typeof values.data === 'string' ? await readVersions(path.resolve(world.cwd, values.data), loaded.site.id) : [];
    const files = compileSite(loaded.site, readSdk(sdkDirectory()), await versionIds(loaded.site, earlier));
    await writeSiteFiles(path.resolve(world.cwd, values.out), files);
    for (const file of files.keys()) world.out(path.join(values.out, file));
    world.err(`\nFirst in <head>, not async:\n\n  <script src="…/assent.js"></script>\n`);
    if (!loaded.site.endpoint)
      world.err(`${loaded.file}: no "endpoint", so that choices hold but no record is kept (hint: "endpoint": "https://consent.example.org")`);
    return 0;
  },
};

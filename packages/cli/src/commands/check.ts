// assent check: is this site file sound, and does it hold up before the law?
import type { Command } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { reportProblems } from '../report-problems.ts';

export const check: Command = {
  summary: 'check a site file, every problem at once',
  help: `Usage: assent check [--site FILE] [--json]

Checks a site file and says every problem at once, each with its path.

  --site FILE   the site file (default ${DEFAULT_SITE_FILE}); .json, .ts or .js
  --json        problems as JSON on standard output

Exit code: 0 no errors (warnings may remain), 1 errors, 2 wrong usage.`,
  options: { site: { type: 'string', default: DEFAULT_SITE_FILE }, json: { type: 'boolean', default: false } },
  async run(values, world) {
    const loaded = await loadSite(String(values.site), world.cwd);
    if (values.json) world.out(JSON.stringify({ file: loaded.file, ok: loaded.site !== null, problems: loaded.problems }, null, 2));
    else world.err(reportProblems(loaded, world.colour));
    return loaded.site ? 0 : 1;
  },
};

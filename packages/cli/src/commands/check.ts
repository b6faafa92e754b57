// assent check: is this site file sound, and does it hold up before the law?
import { LAW_RULES, type SiteProblem } from '@assent/core/schema';
import type { Command } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { reportProblems } from '../report-problems.ts';

export const check: Command = {
  summary: 'check a site file, every problem at once',
  help: `Usage: assent check [--site FILE] [--json]

Checks a site file and says every problem at once, each with its path; what breaks a rule of law comes
with the rule's id, why it is one, how to mend it and where that can be read. "overrides" in the site file
say who answers for a rule that is broken knowingly; they go to the evidence.

  --site FILE   the site file (default ${DEFAULT_SITE_FILE}); .json, .ts or .js
  --json        problems as JSON on standard output

Exit code: 0 no errors (warnings may remain), 1 errors, 2 wrong usage.`,
  options: { site: { type: 'string', default: DEFAULT_SITE_FILE }, json: { type: 'boolean', default: false } },
  async run(values, world) {
    const loaded = await loadSite(String(values.site), world.cwd);
    if (values.json) world.out(JSON.stringify({ file: loaded.file, ok: loaded.site !== null, problems: loaded.problems.map(withLaw) }, null, 2));
    else world.err(reportProblems(loaded, world.colour));
    return loaded.site ? 0 : 1;
  },
};

/** A program is told the law as well: `law` = the rule as `LAW_RULES` has it. */
function withLaw(problem: SiteProblem) {
  const law = problem.rule ? LAW_RULES.get(problem.rule) : undefined;
  return law ? { ...problem, law } : problem;
}

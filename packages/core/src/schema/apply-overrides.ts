// Overrides: a law rule that is broken knowingly stops nothing, and whoever answers for it is told.
import type { Override } from '../site.ts';
import { LAW_RULES } from '../law/law-rules.ts';
import type { Draft } from './draft.ts';
import type { Sound } from './inspect.ts';
import { problem, show, type SiteProblem } from './site-problem.ts';

/** Gives each problem the override that covers it. An override that covers nothing, or no rule, is a problem of its own. */
export function applyOverrides(problems: readonly SiteProblem[], { file }: Draft): SiteProblem[] {
  const whole = (file.overrides ?? []).map(override => (isWhole(override) ? override : undefined));
  const covered = problems.map(found => {
    const override = whole.find(one => one && covers(one, found));
    return override ? { ...found, override } : found;
  });
  const idle = whole.flatMap((override, index) =>
    !override || covered.some(found => found.override === override)
      ? []
      : [
          problem(
            'warning',
            'unused-override',
            ['overrides', index],
            LAW_RULES.has(override.rule)
              ? `expected something that breaks ${override.rule}${override.path ? ` at ${override.path}` : ''}, got nothing`
              : `expected a law rule, got ${show(override.rule)}`,
            'remove it: the evidence says who answers for what is there',
          ),
        ],
  );
  return [...covered, ...idle];
}

function covers({ rule, path = '' }: Override, found: SiteProblem): boolean {
  return found.rule === rule && (found.path === path || !path || found.path.startsWith(`${path}.`) || found.path.startsWith(`${path}[`));
}

// what is malformed has been told already, and covers nothing
function isWhole(override: Sound<Override> | undefined): override is Override {
  return !!override?.rule && !!override.author && !!override.date && !!override.reason;
}

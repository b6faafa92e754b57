// A breach: a problem that breaks a law rule, as bad as the strictest profile of the site makes it.
import { LAW_RULES } from '../law/law-rules.ts';
import { severityIn } from '../law/law-rule.ts';
import type { Draft } from './draft.ts';
import { RULE_OF } from './rule-of.ts';
import { type Path, problem, type SiteProblem } from './site-problem.ts';
import type { SiteProblemCode } from './site-problem-code.ts';

/** Nothing where none of the site's profiles has the rule. How to mend it is the rule's to say; `hint` says what only this case knows. */
export function breach({ profiles }: Draft, code: SiteProblemCode, path: Path, message: string, hint?: string): SiteProblem[] {
  const rule = LAW_RULES.get(RULE_OF[code] ?? '');
  const severities = rule ? profiles.map(profile => severityIn(rule, profile)) : [];
  if (severities.every(severity => severity === 'off')) return [];
  return [problem(severities.some(severity => severity === 'error' || severity === 'critical') ? 'error' : 'warning', code, path, message, hint)];
}

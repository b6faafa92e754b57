// A problem of a site file: where it is, what is wrong, how bad it is and how to mend it.
import type { Override } from '../site.ts';
import { RULE_OF } from './rule-of.ts';
import type { SiteProblemCode } from './site-problem-code.ts';

export interface SiteProblem {
  /** `services[2].purposes[0]`; `''` for the file as a whole. */
  readonly path: string;
  readonly code: SiteProblemCode;
  /** `expected …, got …`, with a suggestion where one is near. */
  readonly message: string;
  /** An error stops the build; a warning weakens the site's legal position or its reach. */
  readonly severity: 'error' | 'warning';
  /** How to mend it, with the rule's id where there is one. */
  readonly hint?: string;
  /** Id of the law rule that it breaks (`LAW_RULES`), where there is one. */
  readonly rule?: string;
  /** Who answers for it all the same: the problem is told, and stops nothing. */
  readonly override?: Override;
}

export type Path = readonly PropertyKey[];

/** Writes a path as the author would: `services[2].purposes[0]`, `notice.theme["on-accent"]`. */
export function formatPath(path: Path): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : /^[A-Za-z_$][\w$]*$/.test(String(step)) ? `.${String(step)}` : `[${JSON.stringify(String(step))}]`))
    .join('')
    .replace(/^\./, '');
}

/** A problem on one line: `services[2].purposes[0]: expected …, got …`. */
export function formatProblem(problem: SiteProblem): string {
  return problem.path ? `${problem.path}: ${problem.message}` : problem.message;
}

export function problem(severity: SiteProblem['severity'], code: SiteProblemCode, path: Path, message: string, hint?: string): SiteProblem {
  const rule = RULE_OF[code];
  return { path: formatPath(path), code, message, severity, ...(hint && { hint }), ...(rule && { rule }) };
}

/** A value as a message shows it: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : 'an empty list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** ` (did you mean "audience"?)`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
}

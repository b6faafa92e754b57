// A problem of a site file: where it is, what is wrong, how bad it is and how to mend it.

/** Stable codes, one per rule; each has its paragraph in the documentation. */
export type SiteProblemCode =
  | 'not-an-object'
  | 'malformed'
  | 'unknown-key'
  | 'unknown-service'
  | 'unknown-profile'
  | 'duplicate-id'
  | 'undeclared-purpose'
  | 'purpose-without-words'
  | 'long-title'
  | 'advertising-in-health'
  | 'mislabelled-necessary'
  | 'validity-too-long'
  | 'validity-long'
  | 'validity-short'
  | 'retention-long'
  | 'missing-text'
  | 'insecure-origin'
  | 'cookie-domain'
  | 'no-pattern'
  | 'shared-pattern'
  | 'broad-pattern'
  | 'holds-own-site'
  | 'no-transfer-mechanism'
  | 'not-adequate'
  | 'partial-adequacy'
  | 'low-contrast'
  | 'half-pair';

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
  return { path: formatPath(path), code, message, severity, ...(hint && { hint }) };
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

// Problems: what the SDK can report of a page, by code. Each is explained in packages/browser/PROBLEMS.md.

export const PROBLEMS = [
  'act-failed',
  'cookie-refused',
  'erase-failed',
  'gate-failed',
  'load-failed',
  'peer-call',
  'preferences-failed',
  'proof-unavailable',
  'record-refused',
  'release-failed',
  'residue',
  'save-failed',
  'signal-failed',
  'signal-missing',
  'undeclared-host',
  'unknown-purpose',
  'withdrawal-untold',
] as const;

export type Problem = (typeof PROBLEMS)[number];

/** True for a code of the list, so that nothing else is counted under that name. */
export const isProblem = (text: string): text is Problem => (PROBLEMS as readonly string[]).includes(text);

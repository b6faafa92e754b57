// What a writer of server configuration is given, and what it answers.
import type { PolicyPlan, PolicyText, Site } from '@assent/core';

export interface PolicyJob {
  readonly site: Site;
  readonly plan: PolicyPlan;
  readonly text: PolicyText;
  /** Site versions whose choices hold, 8 hex digits each; the first is this one. */
  readonly versions: readonly string[];
  readonly header: 'Content-Security-Policy' | 'Content-Security-Policy-Report-Only';
}

/** File name → content. */
export type PolicyFiles = ReadonlyMap<string, string>;

export type PolicyWriter = (job: PolicyJob) => PolicyFiles;

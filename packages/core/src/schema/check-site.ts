// Checks a site file: every problem at once, each with its path, and the resolved site when nothing stops it.
import type { Site, SiteFile } from '../site.ts';
import { readDraft, type Rule } from './draft.ts';
import { type Catalog, resolveSite } from './resolve-site.ts';
import { checkAccounts } from './rules/check-accounts.ts';
import { checkBasis } from './rules/check-basis.ts';
import { checkContext } from './rules/check-context.ts';
import { checkDestinations } from './rules/check-destinations.ts';
import { checkExemption } from './rules/check-exemption.ts';
import { checkExperiments } from './rules/check-experiments.ts';
import { checkGoogle } from './rules/check-google.ts';
import { checkIds } from './rules/check-ids.ts';
import { checkMixedPurposes } from './rules/check-mixed-purposes.ts';
import { checkNecessary } from './rules/check-necessary.ts';
import { checkOrigins } from './rules/check-origins.ts';
import { checkPatterns } from './rules/check-patterns.ts';
import { checkPrechecked } from './rules/check-prechecked.ts';
import { checkProof } from './rules/check-proof.ts';
import { checkPurposes } from './rules/check-purposes.ts';
import { checkRecipients } from './rules/check-recipients.ts';
import { checkRetention } from './rules/check-retention.ts';
import { checkSpoken } from './rules/check-spoken.ts';
import { checkTcf } from './rules/check-tcf.ts';
import { checkTexts } from './rules/check-texts.ts';
import { checkTheme } from './rules/check-theme.ts';
import { checkTransfers } from './rules/check-transfers.ts';
import { checkValidity } from './rules/check-validity.ts';
import { checkWall } from './rules/check-wall.ts';
import { checkWording } from './rules/check-wording.ts';
import { applyOverrides } from './apply-overrides.ts';
import { problem, show, type SiteProblem } from './site-problem.ts';

const RULES: readonly Rule[] = [
  checkIds,
  checkPurposes,
  checkContext,
  checkNecessary,
  checkValidity,
  checkExemption,
  checkRetention,
  checkTexts,
  checkOrigins,
  checkPatterns,
  checkTransfers,
  checkGoogle,
  checkSpoken,
  checkTheme,
  checkPrechecked,
  checkWording,
  checkMixedPurposes,
  checkRecipients,
  checkBasis,
  checkAccounts,
  checkProof,
  checkDestinations,
  checkWall,
  checkTcf,
  checkExperiments,
];

export interface SiteCheck {
  /** The site, or `null` when a problem is an error. */
  readonly site: Site | null;
  /** Every problem, in the order of the file. */
  readonly problems: readonly SiteProblem[];
}

/** Checks whatever an author wrote. Never throws. `today` (ISO 8601 date) lets rules look at the calendar: a review that is due, a check that has aged. */
export function checkSite(input: unknown, catalog: Catalog, neverHeld: readonly string[] = [], today?: string): SiteCheck {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { site: null, problems: [problem('error', 'not-an-object', [], `expected a site file (a JSON object), got ${show(input)}`)] };
  }
  const { draft, problems } = readDraft(input, catalog, today);
  const broken = RULES.flatMap(rule => rule(draft));
  // what a law rule says of a key says more than that nobody knows it
  const unexplained = problems.filter(({ code, path }) => code !== 'unknown-key' || !broken.some(({ rule, path: at }) => rule && at.startsWith(path)));
  const unknown = problems.some(({ code }) => code === 'unknown-key');
  const found = applyOverrides([...unexplained, ...broken], draft);
  const all = found.sort((a, b) => order(input, a) - order(input, b));
  const sound = !unknown && all.every(({ severity, override }) => severity !== 'error' || override);
  return { site: sound ? resolveSite(input as SiteFile, catalog, neverHeld) : null, problems: all };
}

// by top-level key as the author wrote them, then by place in its list; what is missing comes last. The sort is stable.
function order(input: object, { path }: SiteProblem): number {
  const [, key = '', index = '0'] = /^([^.[]*)(?:\[(\d+))?/.exec(path) ?? [];
  const at = Object.keys(input).indexOf(key);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at * 1e6 + Number(index);
}

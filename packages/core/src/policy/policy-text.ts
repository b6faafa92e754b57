// The text of a site's policy: its own directives beside those the site has already, with slots where the sources of a choice go.
import type { Site } from '../site.ts';
import { extendPolicy, isStrict } from './extend-policy.ts';
import { formatPolicy, type Policy } from './parse-policies.ts';
import type { PolicyPlan } from './policy-plan.ts';

export interface PolicyText {
  /** Between any two pieces stand the sources that a choice adds, each with a space before it. */
  readonly pieces: readonly string[];
  /** Value of the `Reporting-Endpoints` header, where reports are collected. */
  readonly reporting: string | null;
  readonly limits: readonly string[];
}

// stands for the slot while policies are put together; no source looks like it
const SLOT = '\0';
// This policy is about where requests go, not about cross-site scripting: what runs inline is the business of the site's own policy
const INLINE = ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'];

/**
 * Two policies side by side, both in force (CSP3 §8.1): the site's `existing` ones, extended by what was granted, and Assent's own, which lists hosts alone.
 * So a nonce or `'strict-dynamic'` of the site's keeps its meaning, and cannot let a held service through.
 * `default-src` stands for every directive that loads something (`FALLBACKS`); only `form-action` does not fall back on it.
 */
export function policyText(site: Pick<Site, 'id' | 'endpoint'>, plan: Pick<PolicyPlan, 'always'>, existing: readonly Policy[] = []): PolicyText {
  const collect = site.endpoint && `${site.endpoint}/v1/policy-reports/${site.id}`;
  // browsers send these to https alone
  const reporting = collect?.startsWith('https:') ? `assent="${collect}"` : null;
  const own: Policy = new Map<string, readonly string[]>([
    ['default-src', [...INLINE, ...plan.always, SLOT]],
    ['form-action', ["'self'", ...plan.always.filter(source => !source.startsWith('ws:')), SLOT]],
    ...(collect ? [['report-uri', [collect]] as const] : []),
    // a browser that knows this one no longer looks at the other
    ...(reporting ? [['report-to', ['assent']] as const] : []),
  ]);
  const all = [...existing.map(policy => extendPolicy(policy, [...plan.always, SLOT])), own];
  return {
    pieces: all.map(formatPolicy).join(', ').split(` ${SLOT}`),
    reporting,
    limits: existing.some(policy => isStrict(policy.get('script-src-elem') ?? policy.get('script-src') ?? policy.get('default-src') ?? []))
      ? [
          "'strict-dynamic': your policy ignores lists of hosts for scripts; a granted script loads when its tag has the nonce, or when a script that has one inserts it",
        ]
      : [],
  };
}

/** The header value for the sources of a choice beyond `always`. */
export function fillPolicy({ pieces }: Pick<PolicyText, 'pieces'>, sources: readonly string[]): string {
  return pieces.join(sources.map(source => ` ${source}`).join(''));
}

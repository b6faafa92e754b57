// From a site to the configuration of one kind of server.
import { fillPolicy, makePolicyPlan, parsePolicies, type PolicyPlan, type PolicyText, policyText, type Site } from '@assent/core';
import { UsageError } from '../usage-error.ts';
import type { PolicyFiles, PolicyWriter } from './policy-job.ts';
import { writeApache } from './write-apache.ts';
import { writeCaddy } from './write-caddy.ts';
import { metaLimits, writeMeta } from './write-meta.ts';
import { writeNginx } from './write-nginx.ts';
import { writeNode } from './write-node.ts';

/** Kinds of server by the name that `--policy` takes. */
export const POLICY_WRITERS: Readonly<Record<string, PolicyWriter>> = {
  nginx: writeNginx,
  caddy: writeCaddy,
  apache: writeApache,
  node: writeNode,
  meta: writeMeta,
};

// nginx as a proxy (proxy_buffer_size), Apache (LimitRequestFieldSize of the next hop) and most load balancers start here
const MOST_BYTES = 8000;

export interface PolicyWish {
  /** Key of `POLICY_WRITERS`. */
  readonly kind: string;
  readonly reportOnly: boolean;
  /** Text of the policies that the site sends already, `''` for none. */
  readonly existing: string;
  /** Site versions whose choices hold, this one first. */
  readonly versions: readonly string[];
}

export interface PolicyBuild {
  readonly files: PolicyFiles;
  /** What a policy cannot do for this site, and what is missing for it to work; one sentence each. */
  readonly limits: readonly string[];
}

/** Throws a UsageError for a wish that makes no sense. */
export function makePolicyFiles(site: Site, { kind, reportOnly, existing, versions }: PolicyWish): PolicyBuild {
  const write = Object.hasOwn(POLICY_WRITERS, kind) ? POLICY_WRITERS[kind] : undefined;
  if (!write) throw new UsageError(`expected --policy ${Object.keys(POLICY_WRITERS).join(', ')}, got ${JSON.stringify(kind)}`);
  if (kind === 'meta' && reportOnly)
    throw new UsageError('expected --policy nginx, caddy, apache or node with --report-only, got meta (browsers know no report-only meta element)');
  // they would end the string that the policy stands in
  const odd = /[^\n\r\t\x20-\x7e]|["`\\]/.exec(existing)?.[0];
  if (odd) throw new UsageError(`expected a policy as a header carries it in the --existing file, got the character ${JSON.stringify(odd)}`);
  const plan = makePolicyPlan(site);
  // a report-only policy stands beside the site's own, which stays in force as it is
  const text = policyText(site, plan, reportOnly ? [] : parsePolicies(existing));
  const header = reportOnly ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy';
  return {
    files: write({ site, plan, text, versions, header }),
    limits: [...plan.limits, ...text.limits, ...missing(site, reportOnly), ...long(plan, text), ...(kind === 'meta' ? metaLimits(site) : [])],
  };
}

function missing(site: Site, reportOnly: boolean): string[] {
  return [
    ...(reportOnly && !site.endpoint ? ['no "endpoint" in the site file, so that reports reach the browser console alone'] : []),
    ...(!reportOnly && !site.policy ? ['"policy": true is not in the site file: after a grant the page would have to be loaded again by hand'] : []),
    ...(!reportOnly && site.unknown !== 'hold'
      ? [
          `"unknown" is "${site.unknown}", yet a policy lists what may load and refuses everything else: third parties that nobody declared are blocked (hint: --report-only first, until the dashboard shows none)`,
        ]
      : []),
  ];
}

function long(plan: PolicyPlan, text: PolicyText): string[] {
  const bytes = fillPolicy(
    text,
    plan.parts.flatMap(part => part.sources),
  ).length;
  return bytes > MOST_BYTES
    ? [
        `the longest policy has ${bytes} bytes, and many proxies take no more than ${MOST_BYTES} of headers (hint: fewer patterns, hosts rather than paths, or no --existing)`,
      ]
    : [];
}

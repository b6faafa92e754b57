// Meta tags, for pages whose headers are out of reach: one file per combination of purposes, for a template that can read the cookie.
import { askedPurposes, fillPolicy, formatPolicy, parsePolicies, type Policy, type Site, sourcesFor } from '@assent/core';
import { explain } from './explain.ts';
import type { PolicyJob, PolicyWriter } from './policy-job.ts';

/** With more purposes than this, only none, one, all but one, and all are written: 64 files are enough for anybody. */
export const MOST_PURPOSES = 6;

// in a meta element browsers ignore these (CSP3 §3.3)
const HEADER_ONLY = ['report-uri', 'report-to', 'frame-ancestors', 'sandbox'];

/** `meta/none.html` is the strictest, and what a static page gets; `meta/audience+media.html` is for the list that stands between the first two `~` of the cookie. */
export const writeMeta: PolicyWriter = job => {
  return new Map(combinations(askedPurposes(job.site)).map(granted => [`meta/${granted.join('+') || 'none'}.html`, page(job, granted)]));
};

/** What meta elements cannot do for a site, one sentence each. */
export function metaLimits(site: Site): string[] {
  const many = askedPurposes(site).length > MOST_PURPOSES;
  return [
    'a meta element holds what stands below it in the page and nothing above; it reports nothing, and a static page can only have meta/none.html, which no grant lifts',
    'a template cannot tell a service that differs from its purpose: for such a choice there is no file, so that meta/none.html stands',
    ...(many
      ? [
          `more than ${MOST_PURPOSES} purposes: only none, one, all but one and all have a file; for every other choice meta/none.html stands (hint: nginx, caddy, apache and node have no such limit)`,
        ]
      : []),
  ];
}

/** Lists of granted purposes, each in the order of the site. */
export function combinations(purposes: readonly string[]): string[][] {
  if (purposes.length <= MOST_PURPOSES) return purposes.reduce<string[][]>((lists, purpose) => [...lists, ...lists.map(list => [...list, purpose])], [[]]);
  return [[], ...purposes.map(purpose => [purpose]), ...purposes.map(purpose => purposes.filter(other => other !== purpose)), [...purposes]];
}

function page(job: PolicyJob, purposes: readonly string[]): string {
  const choice = { purposes, services: {}, subject: '', at: 0, version: job.versions[0] ?? '' };
  const added = sourcesFor(job.plan, choice).filter(source => !job.plan.always.includes(source));
  const about = explain(job, [
    `Granted: ${purposes.join(', ') || 'nothing'}. First in <head>, before every other element: what stands above it is not held.`,
    'A static page can only have meta/none.html, and no grant lifts it. A template includes the file named after the list in the',
    'cookie (v1~LIST~…) when the cookie ends in a version below, and meta/none.html when there is no such file or cookie.',
    `Versions: ${job.versions.join(', ')}. In a meta element browsers ignore ${HEADER_ONLY.join(', ')}; nothing is reported.`,
  ]);
  return [`<!-- ${about.join('\n     ')} -->`, ...parsePolicies(fillPolicy(job.text, added)).map(element), ''].join('\n');
}

function element(policy: Policy): string {
  const text = formatPolicy(new Map([...policy].filter(([name]) => !HEADER_ONLY.includes(name))));
  return `<meta http-equiv="Content-Security-Policy" content="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
}

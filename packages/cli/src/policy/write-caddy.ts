// Caddy: maps from the Cookie header to the policy, to be imported into a site block.
import { choicePattern, servicePatterns } from '@assent/core';
import { explain } from './explain.ts';
import type { PolicyWriter } from './policy-job.ts';

/** One file; Caddy 2.6 or newer. */
export const writeCaddy: PolicyWriter = job => {
  const { plan, site, text, versions, header } = job;
  const name = (what: string) => `{assent_${what.replaceAll('-', '_')}}`;
  const used = plan.services.filter(({ id }) => plan.parts.some(part => part.needs.includes(id)));
  const sources = plan.parts.map((_, i) => name(`part_${i}`)).join('');
  const lines = [
    ...explain(job, ['Import this inside a site block: import assent-policy.caddy']).map(line => `# ${line}`),
    ...map('{http.request.header.Cookie}', name('grants'), [[`~${choicePattern(site.choice.cookie.name, versions)}`, '+${1}+']], ''),
    ...used.flatMap(service => {
      const { denied, granted } = servicePatterns(service);
      return map(name('grants'), name(`run_${service.id}`), [[`~${denied}`, 'no'], ...granted.map(pattern => [`~${pattern}`, 'yes'] as const)], 'no');
    }),
    ...plan.parts.flatMap(({ needs, sources }, i) =>
      map(
        needs.map(id => name(`run_${id}`)).join(''),
        name(`part_${i}`),
        [[needs.map(() => 'yes').join(''), sources.map(source => ` ${source}`).join('')]],
        '',
      ),
    ),
    `header +${header} \`${text.pieces.join(sources)}\``,
    ...(text.reporting ? [`header +Reporting-Endpoints \`${text.reporting}\``] : []),
    'header +Vary Cookie',
  ];
  return new Map([['assent-policy.caddy', `${lines.join('\n')}\n`]]);
};

function map(from: string, to: string, rows: readonly (readonly [string, string])[], otherwise: string): string[] {
  return [`map ${from} ${to} {`, ...rows.map(([key, value]) => `\t\`${key}\` \`${value}\``), `\tdefault \`${otherwise}\``, '}'];
}

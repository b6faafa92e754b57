// Apache: environment variables from the Cookie header, and the policy made of them.
import { choicePattern, servicePatterns } from '@assent/core';
import { explain } from './explain.ts';
import type { PolicyWriter } from './policy-job.ts';

/** One file for a server, a virtual host, a directory or .htaccess; Apache 2.4 with mod_setenvif and mod_headers. */
export const writeApache: PolicyWriter = job => {
  const { plan, site, text, versions, header } = job;
  const name = (what: string) => `ASSENT_${what.replaceAll('-', '_').toUpperCase()}`;
  const set = (when: string, variable: string, value: string) => `SetEnvIfExpr "${when}" "${variable}=${value}"`;
  const is = (variable: string, value: string) => `reqenv('${variable}') == '${value}'`;
  const used = plan.services.filter(({ id }) => plan.parts.some(part => part.needs.includes(id)));
  const sources = plan.parts.map((_, i) => `%{${name(`part_${i}`)}}e`).join('');
  const lines = [
    ...explain(job, ['Include this, with mod_setenvif and mod_headers loaded.']).map(line => `# ${line}`),
    `SetEnvIf Cookie "${choicePattern(site.choice.cookie.name, versions)}" "${name('grants')}=+$1+"`,
    ...used.flatMap(service => {
      const { denied, granted } = servicePatterns(service);
      const found = (pattern: string) => `reqenv('${name('grants')}') =~ m#${pattern}#`;
      return [
        set('true', name(`run_${service.id}`), 'no'),
        ...granted.map(pattern => set(found(pattern), name(`run_${service.id}`), 'yes')),
        set(found(denied), name(`run_${service.id}`), 'no'),
      ];
    }),
    ...plan.parts.flatMap(({ needs, sources }, i) => [
      // of an empty value Apache makes 1, of none "(null)"; spaces mean nothing in a policy
      set('true', name(`part_${i}`), ' '),
      set(needs.map(id => is(name(`run_${id}`), 'yes')).join(' && '), name(`part_${i}`), sources.map(source => ` ${source}`).join('')),
    ]),
    `Header always add ${header} "${text.pieces.map(literal).join(sources)}"`,
    ...(text.reporting ? [`Header always add Reporting-Endpoints "${text.reporting.replaceAll('"', '\\"')}"`] : []),
    'Header always merge Vary Cookie',
  ];
  return new Map([['assent-policy.apache.conf', `${lines.join('\n')}\n`]]);
};

// a percent sign begins a format; `%{NAME}e` of the site's own policy is left as it is
function literal(text: string): string {
  return text.replace(/%(?!\{)/g, '%%');
}

// nginx: maps from the Cookie header to the policy, and the headers to include where pages are served.
import { choicePattern, servicePatterns } from '@assent/core';
import { explain } from './explain.ts';
import type { PolicyJob, PolicyWriter } from './policy-job.ts';

// nginx refuses a configuration parameter of more than 4096 bytes ("too long parameter")
const LONGEST = 2000;

/** Two files: one for the `http` block, one for `server` or `location`. Needs nginx 1.11.2 or newer, built with PCRE. */
export const writeNginx: PolicyWriter = job => {
  const prefix = `assent_${job.site.id.replaceAll('-', '_')}`;
  return new Map([
    ['assent-policy.http.conf', `${maps(job, prefix).join('\n')}\n`],
    ['assent-policy.headers.conf', `${headers(job, prefix).join('\n')}\n`],
  ]);
};

function maps(job: PolicyJob, prefix: string): string[] {
  const { plan, site, text, versions } = job;
  const runs = (id: string) => `$${prefix}_run_${id.replaceAll('-', '_')}`;
  const used = plan.services.filter(({ id }) => plan.parts.some(part => part.needs.includes(id)));
  const sources = plan.parts.map((_, i) => `$${prefix}_part_${i}`).join('');
  const pieces = text.pieces.flatMap((piece, i) => [...(i ? [sources] : []), ...split(piece).map((part, j) => ({ name: `${prefix}_text_${i}_${j}`, part }))]);
  return [
    ...explain(job, ['Include this in the http block, and assent-policy.headers.conf where pages are served.']).map(line => `# ${line}`),
    map('$http_cookie', `$${prefix}_grants`, [
      ['default', ''],
      [`~${choicePattern(site.choice.cookie.name, versions)}`, '+$1+'],
    ]),
    ...used.map(service => {
      const { denied, granted } = servicePatterns(service);
      const rows = [['default', '0'], [`~${denied}`, '0'], ...granted.map(pattern => [`~${pattern}`, '1'])] as [string, string][];
      return map(`$${prefix}_grants`, runs(service.id), rows);
    }),
    ...plan.parts.map(({ needs, sources }, i) =>
      map(`"${needs.map(runs).join('')}"`, `$${prefix}_part_${i}`, [
        ['default', ''],
        [needs.map(() => '1').join(''), sources.map(source => ` ${source}`).join('')],
      ]),
    ),
    ...pieces.flatMap(piece => (typeof piece === 'string' ? [] : map('""', `$${piece.name}`, [['default', piece.part]]))),
    map('""', `$${prefix}_policy`, [['default', pieces.map(piece => (typeof piece === 'string' ? piece : `\${${piece.name}}`)).join('')]]),
  ];
}

function headers(job: PolicyJob, prefix: string): string[] {
  return [
    ...explain(job, ['Include this in each server or location that has an add_header of its own: nginx inherits all of them or none.']).map(
      line => `# ${line}`,
    ),
    `add_header ${job.header} $${prefix}_policy always;`,
    ...(job.text.reporting ? [`add_header Reporting-Endpoints '${job.text.reporting}' always;`] : []),
    'add_header Vary Cookie always;',
  ];
}

function map(from: string, to: string, rows: readonly (readonly [string, string])[]): string {
  return [`map ${from} ${to} {`, ...rows.map(([key, value]) => `  ${key === 'default' ? key : `"${key}"`} "${value}";`), '}'].join('\n');
}

function split(text: string): string[] {
  return text.match(new RegExp(`.{1,${LONGEST}}(?=\\s|$)|\\S+`, 'gs')) ?? [];
}

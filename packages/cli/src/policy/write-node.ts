// Node: a module of its own, without dependencies, with the policy as a function of the Cookie header and as middleware.
import { choicePattern, seconds, servicePatterns } from '@assent/core';
import { explain } from './explain.ts';
import type { PolicyWriter } from './policy-job.ts';

/** One file, for anything that speaks `(request, response, next)`, and for whatever else can call a function. */
export const writeNode: PolicyWriter = job => {
  const { plan, site, text, versions, header } = job;
  const services = plan.services.map(service => ({ id: service.id, ...servicePatterns(service) }));
  const lines = [
    ...explain(job, ["import { assentPolicy } from './assent-policy.mjs'; app.use(assentPolicy);"]).map(line => `// ${line}`),
    `const CHOICE = new RegExp(${JSON.stringify(choicePattern(site.choice.cookie.name, versions))});`,
    `const VALIDITY = ${seconds(site.choice.validity)}; // seconds`,
    `const SERVICES = ${JSON.stringify(services, null, 2)}.map(({ id, denied, granted }) => ({ id, denied: new RegExp(denied), granted: granted.map(pattern => new RegExp(pattern)) }));`,
    `const PARTS = ${JSON.stringify(plan.parts, null, 2)};`,
    `const PIECES = ${JSON.stringify(text.pieces, null, 2)};`,
    '',
    '/** The policy for a `Cookie` header; `now` in seconds since 1970. */',
    "export function policyFor(cookies = '', now = Date.now() / 1000) {",
    '  const [, list, at] = CHOICE.exec(cookies) ?? [];',
    '  const made = Number.parseInt(at, 36);',
    "  const grants = list !== undefined && now < made + VALIDITY && made <= now + 86400 ? `+${list}+` : '';",
    '  const running = new Set(SERVICES.filter(({ denied, granted }) => !denied.test(grants) && granted.some(pattern => pattern.test(grants))).map(({ id }) => id));',
    '  const sources = PARTS.filter(({ needs }) => needs.every(id => running.has(id))).flatMap(part => part.sources);',
    "  return PIECES.join(sources.map(source => ` ${source}`).join(''));",
    '}',
    '',
    '/** Adds the policy to the headers that are there already. */',
    'export function assentPolicy(request, response, next) {',
    `  response.appendHeader('${header}', policyFor(request.headers.cookie));`,
    ...(text.reporting ? [`  response.appendHeader('Reporting-Endpoints', ${JSON.stringify(text.reporting)});`] : []),
    "  response.appendHeader('Vary', 'Cookie');",
    '  next();',
    '}',
  ];
  return new Map([['assent-policy.mjs', `${lines.join('\n')}\n`]]);
};

// Patterns: an address belongs to one service, and the site's own pages to none.
import { NECESSARY } from '../../purpose.ts';
import type { Draft, Rule } from '../draft.ts';
import { type Path, problem, show, type SiteProblem } from '../site-problem.ts';

interface Claim {
  readonly pattern: string;
  readonly path: Path;
  readonly held: boolean;
}

export const checkPatterns: Rule = draft => {
  const claims = claimsOf(draft);
  const hosts = (draft.file.origins ?? []).flatMap(origin => (origin === undefined ? [] : new URL(origin).hostname));
  return [...hostless(draft), ...shared(claims), ...claims.flatMap(claim => [...broad(claim), ...ownSite(claim, hosts)])];
};

function claimsOf({ file, services }: Draft): Claim[] {
  const held = services.flatMap(({ service, path }) =>
    (service.match ?? []).flatMap((pattern, index) =>
      pattern === undefined ? [] : { pattern, path: [...path, 'match', index], held: service.purposes?.some(purpose => purpose !== NECESSARY) ?? true },
    ),
  );
  const allowed = (file.allow ?? []).flatMap((pattern, index) => (pattern === undefined ? [] : { pattern, path: ['allow', index], held: false }));
  return [...held, ...allowed];
}

function hostless({ services }: Draft): SiteProblem[] {
  return services.flatMap(({ service, path, use }) => {
    if (service.match?.length !== 0 || service.purposes?.every(purpose => purpose === NECESSARY)) return [];
    const hint = use
      ? `it runs on your own host: { "use": "${use}", "match": ["stats.example.org"] }`
      : 'without one, only tags that are marked up can be held';
    return [problem('warning', 'no-pattern', [...path, 'match'], 'expected at least one host, got an empty list', hint)];
  });
}

function shared(claims: readonly Claim[]): SiteProblem[] {
  return claims.flatMap(({ pattern, path }, index) => {
    const first = claims.findIndex(claim => claim.pattern === pattern);
    return first < index
      ? [problem('error', 'shared-pattern', path, `expected a pattern that nothing else claims, got ${show(pattern)} again`, 'the first would always win')]
      : [];
  });
}

function broad({ pattern, path }: Claim): SiteProblem[] {
  const host = hostOf(pattern);
  return host.includes('.') || host === 'localhost'
    ? []
    : [problem('warning', 'broad-pattern', path, `expected a host with a dot, got ${show(pattern)}`, 'it matches every host that ends in it')];
}

function ownSite({ pattern, path, held }: Claim, hosts: readonly string[]): SiteProblem[] {
  const host = hosts.find(own => own === hostOf(pattern) || own.endsWith(`.${hostOf(pattern)}`));
  if (!held || host === undefined || pattern.replace(/^[^/]*\/?/, '')) return [];
  return [
    problem(
      'error',
      'holds-own-site',
      path,
      `expected a pattern that leaves ${show(host)} alone, got ${show(pattern)}`,
      "the site's own scripts would be held; add a path",
    ),
  ];
}

function hostOf(pattern: string): string {
  return pattern.split('/')[0] ?? '';
}

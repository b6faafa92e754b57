// Origins: where the site lives, and whether its choice cookie can be set there.
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkOrigins: Rule = ({ file }) => {
  const domain = file.choice?.cookie?.domain;
  return (file.origins ?? []).flatMap((origin, index) => {
    if (origin === undefined) return [];
    const { protocol, hostname } = new URL(origin);
    const path = ['origins', index];
    const local = hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
    return [
      ...(protocol === 'http:' && !local
        ? [
            problem(
              'warning',
              'insecure-origin',
              path,
              `expected https, got ${show(origin)}`,
              'over plain http a choice holds but cannot be proven: browsers offer no digest',
            ),
          ]
        : []),
      ...(domain && hostname !== domain && !hostname.endsWith(`.${domain}`)
        ? [
            problem(
              'error',
              'cookie-domain',
              ['choice', 'cookie', 'domain'],
              `expected a parent domain of ${show(hostname)}, got ${show(domain)}`,
              'a browser refuses the cookie: every visit would ask again',
            ),
          ]
        : []),
    ];
  });
};

// assent migrate: what a configuration of c15t becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('c15t: what a page queues before its tag', async () => {
  const code = `
    window.c15t = window.c15t || [];
    c15t.push(['config', { legalLinks: { privacyPolicy: { href: '/privacy' } }, ui: { banner: {} },
      vendors: [{ id: 'posthog', name: 'PostHog', category: 'measurement' }, { id: 'x-pixel', name: 'X Pixel', category: 'marketing' }] }]);
    c15t.push(['config', { scripts: [{ id: 'posthog', category: 'measurement', onLoad: () => {} }, { id: 'own-chat', category: 'functionality' }],
      storageConfig: { crossSubdomain: true, defaultExpiryDays: 365 } }]);`;
  const { file, left } = await run('c15t', 'consent.js', code);
  expect(file.services).toEqual(['posthog', 'x-pixel', expect.objectContaining({ id: 'own-chat', purposes: ['preferences'] })]);
  expect(file).toMatchObject({ controller: { policy: '/privacy' }, choice: { validity: 'P365D' }, aliases: ['c15t'], formerly: ['c15t'] });
  for (const lost of ['posthog: "onLoad"', '"crossSubdomain"', '"ui"', 'own-chat: not in the catalogue']) expect(left.join('\n')).toContain(lost);
});

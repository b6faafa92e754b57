// assent migrate: what a configuration of Klaro! becomes, and what it says it could not carry.
import { catalog } from '@assent/catalog';
import { checkSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

const KLARO = `
  var klaroConfig = {
    version: 1, default: true, hideDeclineAll: true, cookieExpiresAfterDays: 120, cookieDomain: '.example.org',
    privacyPolicy: 'https://www.example.org/privacy',
    translations: {
      zz: { privacyPolicyUrl: '/x' },
      en: { purposes: { analytics: { title: 'Visitor statistics', description: 'Counts which pages are read.' }, surveys: 'Surveys' } },
      fr: { purposes: { surveys: { title: 'Sondages', description: 'Pose une question après la visite.' } } },
    },
    services: [
      { name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_.*$/, 'piwik_ignore'], default: true, callback: function () {} },
      { name: 'askme', title: 'Ask me', purposes: ['surveys'], cookies: [['ask', '/', '.example.org']] },
      { name: 'session', purposes: ['x'], required: true, cookies: ['sid'] },
    ],
  };
`;

test('Klaro!: services of the catalogue by name, others written out, purposes in our words or theirs', async () => {
  const { file, left } = await run('klaro', 'klaro.js', KLARO);
  expect(file.services[0]).toBe('matomo');
  expect(file.services[1]).toMatchObject({ id: 'askme', purposes: ['surveys'], tracers: [{ name: 'ask', kind: 'cookie' }] });
  expect(file.services[2]).toMatchObject({ id: 'session', purposes: ['necessary'] });
  expect(file.purposes).toEqual([
    { id: 'audience' },
    { id: 'surveys', title: { en: 'Surveys', fr: 'Sondages' }, short: { fr: 'Pose une question après la visite.' } },
    expect.objectContaining({ id: 'x' }),
  ]);
  expect(file).toMatchObject({ locales: ['en', 'fr'], aliases: ['klaro'], choice: { validity: 'P180D', cookie: { domain: 'example.org' } } });
  expect(file.controller.policy).toBe('https://www.example.org/privacy');
  for (const lost of [
    '"default": true',
    '"hideDeclineAll"',
    'matomo: it was on before a choice',
    'the code in "callback"',
    'Ask me: not in the catalogue',
    'a refusal goes on holding',
    'asked once more',
  ])
    expect(left.join('\n')).toContain(lost);
});

test('what comes out needs nothing but what only the owner knows: every fault that is left is at a TODO', async () => {
  const { file } = await run('klaro', 'klaro.js', KLARO.replace("purposes: ['x'], ", ''));
  const errors = checkSite(file, catalog).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path: at, code }) => `${at} ${code}`)).toEqual([
    'purposes[1].short missing-text',
    'services[1].vendor.name unnamed-recipient',
    'services[2].vendor.name unnamed-recipient',
  ]);
});

// assent migrate: what another tool's configuration becomes, what it says it could not carry, and that the result is checked as any site file is.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalog } from '@assent/catalog';
import type { SiteFile } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { migrate } from '../../packages/cli/src/commands/migrate.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-migrate-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Result {
  readonly file: SiteFile;
  readonly left: readonly string[];
}

async function run(peer: string, name: string, code: string, options: Record<string, string | boolean> = { json: true }): Promise<Result> {
  writeFileSync(path.join(cwd, name), code);
  const said: string[] = [];
  const world = { cwd, env: {}, out: text => void said.push(text), err: () => {}, colour: false } as Partial<World> as World;
  expect(await migrate.run(options, world, [peer, name])).toBe(0);
  return JSON.parse(said.join('\n') || '{}') as Result;
}

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
    'asked once more',
  ])
    expect(left.join('\n')).toContain(lost);
});

test('vanilla-cookieconsent: categories and their services, what was on before a choice is told', async () => {
  const code = `
    import 'https://cdn.example/cookieconsent.umd.js';
    CookieConsent.run({
      mode: 'opt-out', revision: 2, cookie: { name: 'cc_cookie', expiresAfterDays: 182 },
      guiOptions: { consentModal: { layout: 'box' } },
      categories: {
        necessary: { enabled: true, readOnly: true, services: { shop: { label: 'Shop', cookies: [{ name: 'cart' }] } } },
        analytics: { enabled: true, autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] }, services: { ga: { label: 'Google Analytics', onAccept: () => {} } } },
        ads: {},
      },
      language: { default: 'en', translations: { en: { preferencesModal: { sections: [{ title: 'Ads', description: 'Shows <b>ads</b> that fit.', linkedCategory: 'ads' }] } } } },
      onConsent: () => {},
    });`;
  const { file, left } = await run('vanilla-cookieconsent', 'cc.mjs', code);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'shop', purposes: ['necessary'], tracers: [{ name: 'cart', kind: 'cookie', retention: 'session' }] }),
    'google-analytics',
  ]);
  expect(file.purposes.map(({ id }) => id).sort()).toEqual(['advertising', 'audience']);
  expect(file.choice).toEqual({ validity: 'P182D' });
  for (const lost of ['"mode": "opt-out"', 'analytics: it was on', '"guiOptions"', '"onConsent"', '"revision"']) expect(left.join('\n')).toContain(lost);
});

test('Orejime: purposes in groups, one that is called exempt has to be attested', async () => {
  const code = `window.orejimeConfig = { privacyPolicyUrl: '/donnees', lang: 'fr', cookie: { duration: 365 }, purposes: [
    { id: 'analytics', title: 'Mesure', isExempt: true, cookies: ['_pk_id', [/^_pk_ses.*$/, '/']] },
    { id: 'group', title: 'Autres', purposes: [{ id: 'chat-support', title: 'Discussion', description: 'Répond à vos questions.', default: true, cookies: ['chat'] }] },
    { id: 'base', isMandatory: true },
  ] };`;
  const { file, left } = await run('orejime', 'orejime.js', code);
  expect(file.purposes).toContainEqual({ id: 'chat_support', title: { fr: 'Discussion' }, short: { fr: 'Répond à vos questions.' } });
  expect(file.purposes.map(({ id }) => id)).not.toContain('base');
  expect(file).toMatchObject({ locales: ['fr'], controller: { policy: '/donnees' }, choice: { validity: 'P365D' } });
  expect(left.join('\n')).toMatch(/chat-support: it was on[^]*attest the twelve conditions/);
});

test('tarteaucitron: its jobs are services of the catalogue', async () => {
  const code = `
    tarteaucitron.init({ privacyUrl: '/rgpd', highPrivacy: false, DenyAllCta: false, adblocker: true });
    tarteaucitron.user.gtagUa = 'G-X'; tarteaucitron.user.gtagMore = function () {};
    (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
    (tarteaucitron.job = tarteaucitron.job || []).push('youtube', 'facebookpixel', 'madeupwidget');`;
  const { file, left } = await run('tarteaucitron', 'tac.js', code);
  expect(file.services.slice(0, 3)).toEqual(['google-analytics', 'youtube', 'meta-pixel']);
  expect(file.services[3]).toMatchObject({ id: 'madeupwidget' });
  expect(file.purposes.map(({ id }) => id).sort()).toEqual(['advertising', 'audience', 'media']);
  for (const lost of ['"highPrivacy": false', '"DenyAllCta": false', '"adblocker"', 'youtube_player', 'madeupwidget: not in the catalogue'])
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

test('JSON is read as it is, and an existing file is never overwritten', async () => {
  await run('klaro', 'klaro.json', JSON.stringify({ services: [{ name: 'youtube', purposes: ['media'] }] }), { out: 'site.json' });
  expect((JSON.parse(readFileSync(path.join(cwd, 'site.json'), 'utf8')) as SiteFile).services).toEqual(['youtube']);
  await expect(run('klaro', 'klaro.json', '{}', { out: 'site.json' })).rejects.toThrow('not overwritten');
});

test.each([
  ['cookiebot', 'x.json', '{}', "kept in its vendor's account"],
  ['nobody', 'x.json', '{}', 'expected one of klaro'],
  ['klaro', 'x.js', 'var other = 1;', 'got nothing of it'],
  ['klaro', 'x.js', 'require("fs")', 'to run by itself'],
  ['klaro', 'x.js', 'for (;;) {}', 'to run by itself'],
  ['klaro', 'x.json', '{', 'expected JSON'],
])('%s %s %s is wrong usage: %s', async (peer, name, code, message) => {
  await expect(run(peer, name, code)).rejects.toThrow(message);
  expect(existsSync(path.join(cwd, 'site.json'))).toBe(false);
});

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
    'a refusal goes on holding',
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

test('Cookiebot: the cookies of its API are services of the catalogue where one alone sets them, the rest stand under who provides them', async () => {
  const cookie = (Name: string, Category: string, Provider: string, more = {}) => ({
    Name,
    NamePattern: '',
    Provider,
    Category,
    Persistent: '1',
    ExpireDays: '184',
    TrackerTypeName: 'HTTP Cookie',
    ...more,
  });
  const answer = {
    domain: 'www.example.org',
    culture: 'en',
    cookies: [
      cookie('CookieConsent', '1', 'www.example.org'),
      cookie('cart', '1', 'www.example.org', { Persistent: '0' }),
      cookie('_clck', '3', 'www.example.org'),
      cookie('_clsk', '3', 'www.example.org'),
      cookie('_fbp', '4', 'www.example.org'),
      cookie('seen', '3', 'far.example', { NamePattern: 'seen*' }),
      cookie('odd', '5', 'far.example'),
      cookie('px', '4', 'far.example', { TrackerTypeName: 'Pixel Tracker' }),
    ],
  };
  const { file, left } = await run('cookiebot', 'cookies.json', JSON.stringify(answer));
  expect(file).toMatchObject({ aliases: ['cookiebot'], formerly: ['cookiebot'], locales: ['en'] });
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'www-example-org-necessary', purposes: ['necessary'], tracers: [{ name: 'cart', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    'meta-pixel',
    expect.objectContaining({ id: 'far-example-statistics', purposes: ['audience'], tracers: [{ name: 'seen*', kind: 'cookie', retention: 'P184D' }] }),
    expect.objectContaining({ id: 'far-example-unclassified', purposes: ['advertising'] }),
  ]);
  for (const lost of ['odd: unclassified', 'px (Pixel Tracker): no cookie', 'a refusal goes on holding']) expect(left.join('\n')).toContain(lost);
  expect(left.filter(line => line.startsWith('far.example: not in the catalogue'))).toHaveLength(1); // said once of all that it sets
});

test('OneTrust: the groups of its published file, with the cookies below them', async () => {
  const group = (CustomGroupId: string, GroupName: string, Status: string, more: object) => ({
    CustomGroupId,
    GroupName,
    GroupDescription: `<p>${GroupName}.</p>`,
    Status,
    ...more,
  });
  const published = {
    DomainData: {
      ConsentModel: 'opt-out',
      Language: { Culture: 'fr-FR' },
      Groups: [
        group('C0001', 'Nécessaires', 'always active', {
          FirstPartyCookies: [
            { Name: 'OptanonConsent', Host: 'example.org', Length: '364', IsSession: false },
            { Name: 'sid', Host: 'example.org', IsSession: true },
          ],
        }),
        group('C0002', 'Performance', 'inactive', { FirstPartyCookies: [{ Name: '_clck', Host: 'example.org', Length: '365', IsSession: false }] }),
        group('V2STACK', 'Partenaires', 'active', { Hosts: [{ HostName: 'far.example', Cookies: [{ Name: 'uid', Length: '90', IsSession: false }] }] }),
      ],
    },
  };
  const { file, left } = await run('onetrust', 'fr.json', JSON.stringify(published));
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'example-org-necessary', purposes: ['necessary'], tracers: [{ name: 'sid', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    expect.objectContaining({ id: 'far-example-v2stack', purposes: ['v2stack'], tracers: [{ name: 'uid', kind: 'cookie', retention: 'P90D' }] }),
  ]);
  expect(file.purposes).toContainEqual({ id: 'v2stack', title: { fr: 'Partenaires' }, short: { fr: 'Partenaires.' } });
  for (const lost of ['"ConsentModel"', 'Partenaires: it was on']) expect(left.join('\n')).toContain(lost);
});

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

test('Fides: the notices of an experience with their cookies, by the host that sets them', async () => {
  const notice = (notice_key: string, consent_mechanism: string, cookies: object[], more: object = {}) => ({
    notice_key,
    consent_mechanism,
    cookies,
    translations: [{ language: 'fr', title: `Titre ${notice_key}`, description: `<p>Pourquoi ${notice_key}.</p>` }],
    ...more,
  });
  const config = {
    options: { fidesApiUrl: 'https://privacy.example/api' },
    experience: {
      experience_config: { layer1_button_options: 'acknowledge', translations: [{ language: 'fr', privacy_policy_url: '/vie-privee' }, { language: 'en' }] },
      tcf_purpose_consents: [{ id: 1 }],
      privacy_notices: [
        notice('essential', 'notice_only', [{ name: 'sid' }]),
        notice('analytics', 'opt_in', [{ name: '_clck', domain: '.example.org' }], { default_preference: 'opt_in' }),
        notice('surveys', 'opt_out', [
          { name: 'ask*', domain: '.far.example' },
          { name: 'asked', domain: 'far.example' },
        ]),
        notice('gone', 'opt_in', [{ name: 'x' }], { disabled: true }),
      ],
    },
  };
  const { file, left } = await run('fides', 'page.js', `Fides.init(${JSON.stringify(config)});Fides.gtm();`);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'site-necessary', purposes: ['necessary'], tracers: [{ name: 'sid', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    expect.objectContaining({ id: 'far-example-surveys', name: 'far.example', purposes: ['surveys'] }),
  ]);
  expect(file.services[2]).toMatchObject({ tracers: [{ name: 'ask*' }, { name: 'asked' }] });
  expect(file.purposes).toContainEqual({ id: 'surveys', title: { fr: 'Titre surveys' }, short: { fr: 'Pourquoi surveys.' } });
  expect(file).toMatchObject({ locales: ['fr', 'en'], controller: { policy: '/vie-privee' }, aliases: ['fides'], formerly: ['fides'] });
  for (const lost of ['analytics: it was on before', 'surveys: it ran until', '"acknowledge"', 'TCF', 'stay in its account'])
    expect(left.join('\n')).toContain(lost);
  expect((await run('fides', 'api.json', JSON.stringify({ items: [config.experience] }))).file.services).toEqual(file.services);
});

test('Fides as its privacy center had it before: an option for each use of data', async () => {
  const options = [
    { fidesDataUseKey: 'advertising', cookieKeys: ['data_sales'], default: { value: true, globalPrivacyControl: false } },
    { fidesDataUseKey: 'improve', cookieKeys: ['analytics'], default: false },
  ];
  const { file, left } = await run('fides', 'config.json', JSON.stringify({ consent: { options } }));
  expect(file.purposes.map(({ id }) => id)).toEqual(['advertising', 'improve']);
  expect(left.filter(line => line.includes('L02'))).toEqual(['advertising: it was on before a choice (L02); here it waits.']);
});

test('Didomi: what a page says of vendors, the site’s own purposes and vendors among it; what its console keeps is left to do', async () => {
  const code = `
    window.didomiConfig = { app: { apiKey: 'k', privacyPolicyURL: 'https://www.example.org/privacy', consentDuration: 15552000, essentialPurposes: ['basket'],
        vendors: { didomi: ['google', 'posthog-4TXnJigR'], iab: { include: [1, 2] }, custom: [
          { id: 'c:shop-chat', name: 'Shop chat', purposeIds: ['cookies', 'chat'] }, { id: 'crm', name: 'CRM', purposeIds: ['cookies', 'select_basic_ads'], legIntPurposeIds: ['market_research'] },
          { id: 'till', name: 'Till', purposeIds: ['basket'] } ] },
        customPurposes: [{ id: 'chat', name: { fr: 'Discuter', en: 'Chat' }, description: { fr: 'Répondre.' } }, { id: 'basket', name: { fr: 'Panier' } }] },
      languages: { enabled: ['en', 'fr'], default: 'fr' }, cookies: { group: { enabled: true, customDomain: '.example.org' } }, theme: { color: '#fff' }, tagManager: { provider: 'gtm' } };
    window.didomiOnReady = window.didomiOnReady || [];
    (function () { var loader = document.createElement('script'); loader.src = 'https://sdk.privacy-center.org/k/loader.js'; document.head.appendChild(loader); })();`;
  const { file, left } = await run('didomi', 'page.js', code);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'google' }),
    'posthog',
    expect.objectContaining({ id: 'shop-chat', name: 'Shop chat', purposes: ['chat'] }),
    expect.objectContaining({ id: 'crm', purposes: ['advertising', 'audience'] }),
    expect.objectContaining({ id: 'till', purposes: ['necessary'] }),
  ]);
  expect(file.purposes).toContainEqual({ id: 'chat', title: { fr: 'Discuter', en: 'Chat' }, short: { fr: 'Répondre.' } });
  expect(file).toMatchObject({
    locales: ['fr', 'en'],
    choice: { validity: 'P180D', cookie: { domain: 'example.org' } },
    aliases: ['didomi'],
    formerly: ['didomi'],
  });
  for (const lost of ['IAB framework', 'crm: legitimate interest', '"apiKey"', '"theme"', '"tagManager"']) expect(left.join('\n')).toContain(lost);
  expect((await run('didomi', 'bare.js', "window.didomiConfig = { app: { apiKey: 'k' } };")).left.join('\n')).toContain('kept in its console');
});

test('Axeptio: the steps and vendors of the project’s published file, in each of its languages; a page alone names none', async () => {
  const vendor = (name: string, title: string) => ({ name, title, shortDescription: '…', policyUrl: 'https://vendor.example', type: 'cookie' });
  const version = (language: string, title: string) => ({
    identifier: `1-${language}`,
    name: `shop-${language}`,
    language,
    steps: [
      { name: 'welcome', title: '…', vendors: [] },
      {
        name: 'analytics',
        title,
        message: `<b>${title}</b> ?`,
        vendors: [vendor('google_analytics', 'Google Analytics'), vendor('own_counter', 'Own counter')],
      },
      { name: 'taste', title: `${title} 2`, vendors: [vendor('Matomo', 'Matomo')] },
    ],
  });
  const { file, left } = await run('axeptio', 'project.json', JSON.stringify({ cookies: [version('fr', 'Compter'), version('en', 'Count')] }));
  expect(file.services).toEqual(['google-analytics', expect.objectContaining({ id: 'own-counter', name: 'Own counter', purposes: ['audience'] }), 'matomo']);
  expect(file.purposes).toContainEqual({ id: 'taste', title: { fr: 'Compter 2', en: 'Count 2' }, short: { fr: 'TODO: what for', en: 'TODO: what for' } });
  expect(file).toMatchObject({ locales: ['fr', 'en'], aliases: ['axeptio'], formerly: ['axeptio'] });
  expect(left.join('\n')).toContain('Versions shop-fr, shop-en');
  const page = `window.axeptioSettings = { clientId: '5f0', userCookiesDuration: 365, userCookiesDomain: '.example.org', jsonCookieName: 'mine', googleConsentMode: { default: {} } };
    (function (d, s) { var t = d.getElementsByTagName(s)[0], e = d.createElement(s); e.async = true; e.src = '//static.axept.io/sdk.js'; t.parentNode.insertBefore(e, t); })(document, 'script');`;
  const alone = await run('axeptio', 'page.js', page);
  expect(alone.file).toMatchObject({ services: [], choice: { validity: 'P365D', cookie: { domain: 'example.org' } } });
  for (const lost of ['client.axept.io/5f0.json', 'under names of the site’s own', '"googleConsentMode"']) expect(alone.left.join('\n')).toContain(lost);
});

test('iubenda: purposes by number, language, policy and length of an answer; its services are left to do', async () => {
  const code = `var _iub = _iub || []; _iub.csConfiguration = { lang: 'fr', siteId: 1, cookiePolicyId: 2, purposes: '1,2,4,5', privacyPolicyUrl: '/vie-privee',
      consentOnContinuedBrowsing: true, enableTcf: true, preferenceCookie: { expireAfter: 200 }, localConsentDomain: 'example.org', banner: { acceptButtonDisplay: true }, callback: {} };`;
  const { file, left } = await run('iubenda', 'page.js', code);
  expect(file.purposes.map(({ id }) => id)).toEqual(['preferences', 'audience', 'advertising']);
  expect(file).toMatchObject({ locales: ['fr'], controller: { policy: '/vie-privee' }, choice: { validity: 'P200D', cookie: { domain: 'example.org' } } });
  for (const lost of ['kept in its account', 'FR-02', 'L10', 'L25', 'TCF', '"callback"']) expect(left.join('\n')).toContain(lost);
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
  ['usercentrics', 'x.json', '{}', 'no export of it is documented'],
  ['nobody', 'x.json', '{}', 'expected one of axeptio, c15t, cookiebot'],
  ['klaro', 'x.js', 'var other = 1;', 'got nothing of it'],
  ['klaro', 'x.js', 'require("fs")', 'to run by itself'],
  ['klaro', 'x.js', 'for (;;) {}', 'to run by itself'],
  ['klaro', 'x.json', '{', 'expected JSON'],
])('%s %s %s is wrong usage: %s', async (peer, name, code, message) => {
  await expect(run(peer, name, code)).rejects.toThrow(message);
  expect(existsSync(path.join(cwd, 'site.json'))).toBe(false);
});

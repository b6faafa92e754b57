// Checking a site file: each rule alone, and every problem at once.
import type { Service, SiteFile, Theme } from '@assent/core';
import { checkSite, formatProblem } from '@assent/core/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleService, sampleSite } from '../../helpers/sample-site.ts';

const catalog: Readonly<Record<string, Service>> = {
  youtube: { ...sampleService, id: 'youtube', name: 'YouTube', purposes: ['media'], match: ['youtube.com'] },
  'meta-pixel': { ...sampleService, id: 'meta-pixel', name: 'Meta Pixel', purposes: ['advertising'], match: ['facebook.com/tr/'] },
  snowplow: { ...sampleService, id: 'snowplow', name: 'Snowplow', match: [] },
};

const problemsOf = (file: unknown) => checkSite(file, catalog).problems;
const site = (changes: Partial<SiteFile>) => problemsOf(sampleSite(changes));
const service = (changes: Partial<Service>) => site({ services: [{ ...sampleService, ...changes }] });
const theme = (theme: Theme) => site({ notice: { theme } });
const vendor = (changes: Partial<Service['vendor']>) => service({ vendor: { ...sampleService.vendor, ...changes } });
const tracer = (changes: object) => service({ tracers: [{ ...sampleService.tracers[0], ...changes } as Service['tracers'][number]] });

test('a sound file has no problem and becomes a site with every default filled in', () => {
  const { site, problems } = checkSite(sampleSite(), catalog);
  expect(problems).toEqual([]);
  expect(site).toMatchObject({
    profile: 'fr',
    context: 'general',
    unknown: 'report',
    allow: [],
    choice: { validity: 'P180D', cookie: { name: 'assent', domain: null } },
    notice: { layout: 'sheet', theme: {} },
    endpoint: 'https://consent.example.org',
  });
});

test('a misspelt purpose is told with its path and the word that was meant', () => {
  const problems = site({ services: [sampleService, 'youtube', { ...sampleService, id: 'other', match: ['other.example.net'], purposes: ['analytcs'] }] });
  expect(problems.map(formatProblem)).toEqual(['services[2].purposes[0]: expected a declared purpose, got "analytcs" (did you mean "audience"?)']);
});

test('a broken file tells all its problems at once, in the order of the file', () => {
  const broken = {
    id: 'Mutuelle!',
    name: { fr: 'La Mutuelle' },
    origins: ['https://www.example.org/'],
    controller: { name: 'La Mutuelle', address: '1 rue X', country: 'France', contact: 'dpo@example.org' },
    locales: ['fr', 'en'],
    profil: 'fr',
    purposes: [{ id: 'audience' }, { id: 'audience' }],
    services: ['youtub', { ...sampleService, purposes: ['media'], tracers: [{ name: '_st', kind: 'cokie', retention: '13 months' }] }, 12],
    choice: { validity: 'P2Y' },
    notice: { theme: { acent: '#fff', fg: '#777', bg: '#888' } },
  };
  const { site, problems } = checkSite(broken, catalog);
  expect(site).toBeNull();
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'id malformed',
    'name missing-text',
    'origins[0] malformed',
    'controller.country malformed',
    'controller.policy malformed',
    'profil unknown-key',
    'purposes[1].id duplicate-id',
    'services[0] unknown-service',
    'services[1].tracers[0].kind malformed',
    'services[1].tracers[0].retention malformed',
    'services[1].purposes[0] undeclared-purpose',
    'services[2] malformed',
    'choice.validity validity-too-long',
    'notice.theme.acent unknown-key',
    'notice.theme.fg low-contrast',
    ...Array<string>(4).fill('notice.theme.bg low-contrast'), // muted, border, accent and focus were left as they are,
    'endpoint no-proof',
  ]);
});

const cases: readonly (readonly [title: string, problems: ReturnType<typeof problemsOf>, expected: readonly string[]])[] = [
  ['two services with one id', site({ services: [sampleService, { ...sampleService, match: ['a.example.net'] }] }), ['error services[1].id duplicate-id']],
  [
    'the same catalogue service twice',
    site({ services: ['youtube', 'youtube'] }),
    ['error services[1] duplicate-id', 'error services[1].match[0] shared-pattern'],
  ],
  ['an id that the cookie cannot carry', service({ id: 'shop_stats' }), ['error services[0].id malformed']],
  ['a purpose that the cookie cannot carry', site({ purposes: [{ id: 'audience' }, { id: 'a-b' }] }), ['error purposes[1].id malformed']],
  [
    'FR-03 a purpose of one’s own without words',
    site({ purposes: [{ id: 'audience' }, { id: 'polls' }] }),
    ['error purposes[1].title purpose-without-words', 'error purposes[1].short purpose-without-words'],
  ],
  [
    'FR-03 a title that is a paragraph',
    site({ purposes: [{ id: 'audience', title: { fr: 'x'.repeat(61), en: 'x' } }] }),
    ['warning purposes[0].title.fr long-title'],
  ],
  [
    'L50 advertising in a health context',
    site({ context: 'health', services: ['meta-pixel', sampleService] }),
    ['warning purposes[1] advertising-in-health', 'warning services[0] advertising-in-health'],
  ],
  [
    'FR-72 a known advertising service called necessary',
    site({ services: [{ use: 'meta-pixel', purposes: ['necessary'] }] }),
    ['error services[0].purposes mislabelled-necessary'],
  ],
  ['FR-72 the same behind another id', service({ purposes: ['necessary'], match: ['facebook.com/tr/'] }), ['error services[0].purposes mislabelled-necessary']],
  ['what is the site’s own may be necessary', service({ purposes: ['necessary'], match: [] }), []],
  ['FR-21 a choice kept for fourteen months', site({ choice: { validity: 'P14M' } }), ['error choice.validity validity-too-long']],
  ['FR-21 a choice kept for a year', site({ choice: { validity: 'P12M' } }), ['warning choice.validity validity-long']],
  ['FR-21 a choice kept for six months', site({ choice: { validity: 'P6M' } }), []],
  ['L19 asking again after a month', site({ choice: { validity: 'P30D' } }), ['warning choice.validity validity-short']],
  ['a validity that is no duration', site({ choice: { validity: '180 days' } }), ['error choice.validity malformed']],
  ['a validity of nothing', site({ choice: { validity: 'P0D' } }), ['error choice.validity malformed']],
  ['a profile that does not exist', site({ profile: 'fx' }), ['error profile unknown-profile']],
  ['a life that is no duration', tracer({ retention: '13 months' }), ['error services[0].tracers[0].retention malformed']],
  ['a session', tracer({ retention: 'session' }), []],
  ['storage without an end', tracer({ retention: 'kept' }), []],
  ['L05 an audience tracer that lives for two years', tracer({ retention: 'P2Y' }), ['warning services[0].tracers[0].retention retention-long']],
  ['a text that lacks a language', site({ name: { fr: 'La Mutuelle' } }), ['error name missing-text']],
  ['a regional language that has its base', site({ locales: ['fr-CA', 'en'] }), []],
  ['a tracer described in one language', tracer({ about: { fr: 'Compte.' } }), ['warning services[0].tracers[0].about missing-text']],
  ['a text without any language', site({ name: {} }), ['error name malformed']],
  ['an origin with a path', site({ origins: ['https://example.org/fr'] }), ['error origins[0] malformed']],
  ['an origin that is no web address', site({ origins: ['ftp://example.org'] }), ['error origins[0] malformed']],
  ['no origin', site({ origins: [] }), ['error origins malformed']],
  ['plain http in public', site({ origins: ['http://example.org'] }), ['warning origins[0] insecure-origin']],
  ['plain http on loopback', site({ origins: ['http://localhost:4400', 'http://a.localhost'] }), []],
  ['a cookie domain of somebody else', site({ choice: { cookie: { domain: 'example.com' } } }), ['error choice.cookie.domain cookie-domain']],
  ['a cookie domain above the site', site({ choice: { cookie: { domain: 'example.org' } } }), []],
  ['a pattern with a scheme', service({ match: ['https://stats.example.net'] }), ['error services[0].match[0] malformed']],
  ['a pattern with a port', service({ match: ['stats.example.net:8080'] }), ['error services[0].match[0] malformed']],
  ['a pattern with a wildcard', service({ match: ['*.example.net'] }), ['error services[0].match[0] malformed']],
  ['a pattern in capitals', service({ match: ['Stats.example.net'] }), ['error services[0].match[0] malformed']],
  ['a pattern of one label', service({ match: ['com'] }), ['warning services[0].match[0] broad-pattern']],
  ['a service without a pattern', service({ match: [] }), ['warning services[0].match no-pattern']],
  ['two services with one pattern', site({ services: [sampleService, { ...sampleService, id: 'b' }] }), ['error services[1].match[0] shared-pattern']],
  ['a pattern that is also always allowed', site({ allow: ['stats.example.net/collect'] }), ['error allow[0] shared-pattern']],
  ['a pattern that holds the site itself', service({ match: ['example.org'] }), ['error services[0].match[0] holds-own-site']],
  ['a path on the site itself', service({ match: ['www.example.org/stats/'] }), []],
  ['L53 a vendor in a third country without safeguard', vendor({ country: 'MA' }), ['warning services[0].vendor.transfer no-transfer-mechanism']],
  ['L53 Morocco under standard clauses', vendor({ country: 'MA', transfer: { mechanism: 'scc-2021-914' } }), []],
  [
    'L53 Morocco as if it were adequate',
    vendor({ country: 'MA', transfer: { mechanism: 'adequacy' } }),
    ['error services[0].vendor.transfer.mechanism not-adequate'],
  ],
  [
    'L53 Monaco as if it were adequate',
    vendor({ country: 'MC', transfer: { mechanism: 'adequacy' } }),
    ['error services[0].vendor.transfer.mechanism not-adequate'],
  ],
  ['L53 New Zealand', vendor({ country: 'NZ' }), []],
  ['L53 a vendor in the United States', vendor({ country: 'US' }), ['warning services[0].vendor.transfer no-transfer-mechanism']],
  [
    'L53 a certificate that is not shown',
    vendor({ country: 'US', transfer: { mechanism: 'adequacy' } }),
    ['warning services[0].vendor.transfer.document partial-adequacy'],
  ],
  ['L53 a certificate that is shown', vendor({ country: 'US', transfer: { mechanism: 'adequacy', document: 'DPF list, no 1234' } }), []],
  ['a token that does not exist', site({ notice: { theme: { accept: 'red' } as Theme } }), ['error notice.theme.accept unknown-key']],
  ['a token that ends its declaration', site({ notice: { theme: { z: '1; color: red' } } }), ['error notice.theme.z malformed']],
  ['colours that cannot be told apart', theme({ accent: '#767676', 'on-accent': '#666' }), ['error notice.theme["on-accent"] low-contrast']],
  ['colours that are just too close', theme({ fg: 'light-dark(#777, #fff)' }), ['error notice.theme.fg low-contrast']],
  ['1.4.11 a button that melts into the notice', theme({ accent: '#fff', 'on-accent': '#000' }), ['error notice.theme.accent low-contrast']],
  [
    'a colour that meets a default in the dark only',
    theme({ accent: '#1f4fb5' }),
    ['error notice.theme.accent low-contrast', 'error notice.theme.accent low-contrast'],
  ],
  ['the same with a colour for each scheme', theme({ accent: 'light-dark(#1f4fb5, #9cbcff)' }), []],
  [
    'colours that only a browser could compute',
    theme({ bg: 'white', fg: 'var(--ink)' }),
    ['error notice.theme.bg malformed', 'error notice.theme.fg malformed'],
  ],
  ['a theme by name', theme({ base: 'dsfr' }), []],
  [
    'a theme by name, and a colour that does not fit it',
    theme({ base: 'dsfr', accent: '#f5f5fe' }),
    ['error notice.theme.accent low-contrast', 'error notice.theme.accent low-contrast'],
  ],
  ['a theme that nobody knows', theme({ base: 'dsrf' }), ['error notice.theme.base malformed']],
  ['a length that leaves no room for buttons', theme({ 'max-inline': '4rem', radius: '12px' }), ['error notice.theme["max-inline"] malformed']],
  ['a layout that nobody knows', site({ notice: { layout: 'popup' as 'card' } }), ['error notice.layout malformed']],
  ['a layout', site({ notice: { layout: 'top-inline' } }), []],
  ['a script in place of an address', vendor({ policy: 'javascript:alert(1)' }), ['error services[0].vendor.policy malformed']],
  ['an endpoint with a slash at its end', site({ endpoint: 'https://consent.example.org/' }), ['error endpoint malformed']],
  ['an endpoint', site({ endpoint: 'https://consent.example.org' }), []],
  ['a catalogue service that runs on one’s own host', site({ services: ['snowplow'] }), ['warning services[0].match no-pattern']],
  ['the same with its host', site({ services: [{ use: 'snowplow', match: ['c.example.net'] }] }), []],
];

test.each(cases)('%s', (_, problems, expected) => {
  expect(problems.map(({ severity, path, code }) => `${severity} ${path} ${code}`)).toEqual(expected);
});

test('a pair that is too close is told with its colours, its scheme and its ratio', () => {
  expect(theme({ accent: '#1f4fb5' }).map(formatProblem)[0]).toBe(
    'notice.theme.accent: expected a contrast of at least 4.5 of "on-accent" on "accent", got 2.28 (#1c1d1f, which is not set here, on #1f4fb5 in the dark scheme)',
  );
});

// each would let two buttons read one token differently
test.each(['attr(data-assent-part)', 'var(--page)', 'rgb(sibling-index() 0 0)', 'env(x)', 'if(style(--a): red)', 'url(x)', 'currentColor', '#12345'])(
  'R1 %s is no colour of a theme',
  value => {
    expect(theme({ accent: value }).map(({ code }) => code)).toEqual(['malformed']);
  },
);

test('a warning does not stop the site', () => {
  expect(checkSite(sampleSite({ choice: { validity: 'P12M' } }), catalog).site?.choice.validity).toBe('P12M');
});

test.each([null, undefined, [], 'site', 3])('%j is no site file', input => {
  expect(checkSite(input, catalog)).toMatchObject({ site: null, problems: [{ path: '', code: 'not-an-object' }] });
});

test('an empty file is told everything it lacks', () => {
  const paths = problemsOf({}).map(problem => problem.path);
  expect(paths.sort()).toEqual(['controller', 'endpoint', 'id', 'locales', 'name', 'origins', 'purposes', 'services']);
});

test('whatever is written in the file, checking it ends with problems and never with an exception', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'youtube', 'https://x.org', { use: 'youtube' }, { use: 3 }));
  const keys = Object.keys(sampleSite({ allow: [], choice: {}, notice: {}, endpoint: null }));
  const change = fc.dictionary(fc.constantFrom(...keys), fc.oneof(anything, fc.array(anything), fc.dictionary(fc.string(), anything)));
  fc.assert(
    fc.property(change, changes => {
      const { site, problems } = checkSite({ ...sampleSite(), ...changes }, catalog);
      expect(site === null).toBe(problems.some(problem => problem.severity === 'error'));
    }),
  );
});

test('a catalogue service may be changed in part, and its provenance does not enter the site', () => {
  const sourced = { youtube: { ...catalog.youtube, source: 'https://example.org', verified: '2026-11-23' } as unknown as Service };
  const resolved = checkSite(sampleSite({ services: [{ use: 'youtube', name: 'Films' }] }), sourced).site?.services[0];
  expect(resolved).toMatchObject({ id: 'youtube', name: 'Films', match: ['youtube.com'] });
  expect(resolved).not.toHaveProperty('source');
});

test.each([
  [undefined, ['cdn.test']],
  ['report', ['cdn.test']],
  ['hold', ['cdn.test', 'pay.test', 'www.pay.test/sdk']],
  [{ script: 'hold', '*': 'report' }, ['cdn.test', 'pay.test', 'www.pay.test/sdk']],
  [{ script: 'allow' }, ['cdn.test']],
] as const)('hosts that are never held join `allow` where `unknown` can hold, unless the site declares them: %j', (unknown, allow) => {
  const file = sampleSite({ services: [...sampleSite().services, 'youtube'], allow: ['cdn.test'], ...(unknown ? { unknown } : {}) });
  const { site, problems } = checkSite(file, catalog, ['pay.test', 'www.pay.test/sdk', 'www.youtube.com/player']);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site?.allow).toEqual(allow);
});

test('a directive that nobody knows is an error with its path', () => {
  expect(problemsOf(sampleSite({ unknown: { scripts: 'hold' } as never }))).toMatchObject([{ severity: 'error', path: expect.stringContaining('unknown') }]);
});

test('law §4.5 proofs are kept for five years at most, with a reason', () => {
  const proof = (retention: string, reason = 'claims') => site({ proof: { retention, reason } }).map(formatProblem);
  expect(proof('P1825D')).toEqual([]);
  expect(proof('P6Y')).toEqual([expect.stringContaining('proof.retention: expected a duration of at most P1825D')]);
  expect(proof('P1Y', '')).toEqual([expect.stringContaining('proof.reason: expected some text')]);
});

test('a file that says nothing of proofs is the same version as before it could', () => {
  expect('proof' in (checkSite(sampleSite(), catalog).site ?? {})).toBe(false);
});

test('a time zone is one that has a name', () => {
  for (const zone of ['Europe/Paris', 'America/Argentina/Buenos_Aires', 'UTC']) expect(site({ zone })).toEqual([]);
  for (const zone of ['Europe/Pariss', '+02:00', '', 'GMT+1'])
    expect(site({ zone }).map(formatProblem), zone).toEqual([
      `zone: expected the IANA name of a time zone such as "Europe/Paris", got ${JSON.stringify(zone)}`,
    ]);
});

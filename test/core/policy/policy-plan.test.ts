// The policy of a choice: what may run now is listed, in every directive, and nothing else is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Choice,
  decide,
  FALLBACKS,
  fillPolicy,
  makeMatcher,
  makePolicyPlan,
  matchesSource,
  parsePolicies,
  type Policy,
  policyText,
  SEEN_AS,
  sourcesFor,
} from '@assent/core';
import { makeChoice, makePolicySite } from '../../helpers/policy-site.ts';

const site = makePolicySite();
const plan = makePolicyPlan(site);
const policiesFor = (choice: Choice | null, existing = '') => {
  const text = policyText(site, plan, parsePolicies(existing));
  return parsePolicies(
    fillPolicy(
      text,
      sourcesFor(plan, choice).filter(source => !plan.always.includes(source)),
    ),
  );
};

/** What a browser does: the most specific directive that is written decides, and every policy has to agree. */
function allows(policies: readonly Policy[], directive: string, address: string): boolean {
  return policies.every(policy => {
    const name = [directive, ...(FALLBACKS[directive] ?? [])].find(name => policy.has(name));
    return name === undefined || (policy.get(name) ?? []).some(source => matchesSource(source, new URL(address)));
  });
}

const DIRECTIVES = SEEN_AS.filter(name => name !== 'page');
const VENDORS = [
  'https://stats.localhost/a.js',
  'https://mix.localhost/t',
  'https://both.localhost/',
  'https://big.localhost/v',
  'https://big.localhost/px',
  'wss://stats.localhost/',
];
const open = (choice: Choice | null) => VENDORS.filter(address => allows(policiesFor(choice), 'script-src-elem', address));

test.each(DIRECTIVES)('FR-01 without a choice %s lets no waiting service through, and lets through what the site needs', directive => {
  const policies = policiesFor(null);
  expect(VENDORS.filter(address => allows(policies, directive, address))).toEqual([]);
  expect(allows(policies, directive, 'https://nobody.example/')).toBe(false);
  for (const address of ['https://www.example.org/x', 'https://cdn.localhost/x', 'https://pay.localhost/x', 'https://consent.example.org/v1/records'])
    expect([address, allows(policies, directive, address)]).toEqual([address, true]);
});

test.each(DIRECTIVES)('everything granted, %s lets every service through', directive => {
  const policies = policiesFor(makeChoice(['audience', 'media', 'advertising']));
  expect(VENDORS.filter(address => !allows(policies, directive, address)).filter(address => directive !== 'form-action' || !address.startsWith('ws'))).toEqual(
    [],
  );
  expect(allows(policies, directive, 'https://nobody.example/')).toBe(false);
});

test('FR-18 a purpose brings its services, two purposes the one that needs both', () => {
  expect(open(makeChoice(['audience']))).toEqual(['https://stats.localhost/a.js', 'https://mix.localhost/t', 'wss://stats.localhost/']);
  expect(open(makeChoice(['advertising']))).toEqual(['https://big.localhost/px']);
  expect(open(makeChoice(['audience', 'advertising']))).toContain('https://both.localhost/');
});

test('a service that is denied by itself is out, one that is granted by itself is in', () => {
  expect(open(makeChoice(['audience'], { stats: 'denied' }))).toEqual(['https://mix.localhost/t']);
  expect(open(makeChoice([], { 'mix-tool': 'granted' }))).toEqual(['https://mix.localhost/t']);
});

test('a host shared with a service that may not run is left out, and the plan says so', () => {
  expect(open(makeChoice(['media']))).toEqual([]);
  expect(open(makeChoice(['media', 'advertising']))).toEqual(['https://big.localhost/v', 'https://big.localhost/px']);
  expect(plan.limits).toEqual([expect.stringMatching(/^wide: big\.localhost:\*, .* listed only while deep may run too: a policy cannot tell them apart/)]);
});

test('a tag on the site’s own host is beyond a policy, and the plan says so', () => {
  const own = makePolicySite({ services: [{ ...(site.services[1] as (typeof site.services)[number]), match: ['www.example.org/collect'] }] });
  expect(makePolicyPlan(own).limits).toEqual([expect.stringContaining('cannot be told from https://www.example.org, which the site needs')]);
});

test('L50 in a health context advertising is never listed, whatever the cookie says', () => {
  const health = makePolicyPlan(makePolicySite({ context: 'health' }));
  const sources = sourcesFor(health, makeChoice(['audience', 'media', 'advertising'], { deep: 'granted', both: 'granted' }));
  expect(sources.filter(source => /both|px|big/.test(source))).toEqual([]);
  expect(sources).toContain('stats.localhost:*');
});

test('no choice whatever lets a service through that may not run', () => {
  const ids = site.services.map(service => service.id);
  const match = makeMatcher(site.services.flatMap(({ id, match }) => match.map(pattern => [pattern, id] as const)));
  fc.assert(
    fc.property(
      fc.subarray(['audience', 'media', 'advertising']),
      fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('granted' as const, 'denied' as const)),
      (purposes, services) => {
        const choice = makeChoice(purposes, services);
        for (const address of open(choice)) {
          const service = site.services.find(({ id }) => id === match(new URL(address)));
          expect([address, decide(service, choice, 'general').run]).toEqual([address, true]);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('beside a policy that the site has, both have to agree; the site’s own reporting and nonces stay as they are', () => {
  const existing = "default-src 'none'; script-src 'nonce-r4nd' 'strict-dynamic'; img-src 'self'; report-uri /own; report-to own";
  const [first, second] = policiesFor(makeChoice(['audience']), existing);
  expect(Object.fromEntries(first ?? [])).toMatchObject({
    'default-src': ["'none'"],
    'script-src': ["'nonce-r4nd'", "'strict-dynamic'"],
    'report-uri': ['/own'],
    'report-to': ['own'],
  });
  expect(first?.get('img-src')).toContain('stats.localhost:*');
  expect(second?.get('report-uri')).toEqual(['https://consent.example.org/v1/policy-reports/shop']);
  // strict-dynamic ignores hosts, Assent's own policy does not: the loader of a held service stays out
  expect(allows([second as Policy], 'script-src-elem', 'https://both.localhost/x.js')).toBe(false);
  expect(policyText(site, plan, parsePolicies(existing)).limits).toEqual([expect.stringContaining("'strict-dynamic'")]);
});

test('an endpoint collects the reports, over https by both ways, over plain http by the older one; without one nothing is reported', () => {
  expect(policyText(site, plan).reporting).toBe('assent="https://consent.example.org/v1/policy-reports/shop"');
  expect(policyText({ ...site, endpoint: 'http://localhost:4401' }, plan)).toMatchObject({
    reporting: null,
    pieces: expect.arrayContaining([expect.stringMatching(/; report-uri http:\/\/localhost:4401\/v1\/policy-reports\/shop$/)]),
  });
  expect(policyText({ ...site, endpoint: null }, plan).pieces.join('')).not.toContain('report');
});
